// The table of the matrix: heads that stay, one row a responsibility, grouped by pillar.

import { element } from "./host";
import { button, stands } from "./matrix-cell";
import { type Column, type Group, type Matrix, type Row, STATUSES } from "./matrix-data";

const NATIONAL = "CH";

export function table(matrix: Matrix): HTMLTableElement {
  const { words } = matrix;
  const made = element("table", { role: "grid", "aria-label": words.grid, class: "grid", id: "matrix" });
  made.append(head(matrix));
  for (const group of matrix.groups) made.append(body(group, matrix));
  return made;
}

function head(matrix: Matrix): HTMLElement {
  const { words, columns } = matrix;
  const row = element("tr", { role: "row" });
  row.append(
    element("th", { scope: "col", class: "corner" }, words.responsibility, element("small", {}, words.rowsNote)),
    element("th", { scope: "col", class: "ch", title: words.national }, NATIONAL),
  );
  for (const column of columns) row.append(columnHead(column, matrix));
  row.append(element("th", { scope: "col", class: "known" }, words.known, element("small", {}, words.knownOf)));
  return element("thead", {}, row);
}

function columnHead({ id, short, name, href, known, totals }: Column, { selected }: Matrix): HTMLElement {
  const chosen = selected?.[1] === id;
  return element(
    "th",
    { scope: "col", class: chosen ? "col chosen" : "col", title: name, "aria-label": `${name} ${known}` },
    stack(totals, "tower"),
    element("a", { href, tabindex: "-1", id: `head-${id}`, title: name, "aria-label": name }, short),
    element("small", {}, String(known)),
  );
}

/** A small stacked bar of the known statuses; what is unknown is left empty. */
export function stack(totals: number[], kind: "tower" | "strip"): HTMLElement {
  const made = element("span", { class: kind, "aria-hidden": "true" });
  const whole = totals.reduce((sum, n) => sum + n, 0) || 1;
  totals.forEach((n, index) => {
    const status = STATUSES[index] ?? "unknown";
    if (!n || status === "unknown") return;
    const part = element("span", { class: `part ${status}` });
    part.style.setProperty("--share", `${((n / whole) * 100).toFixed(2)}%`);
    made.append(part);
  });
  return made;
}

function body(group: Group, matrix: Matrix): HTMLElement {
  const width = matrix.columns.length + 3;
  const made = element("tbody", { role: "rowgroup", "aria-label": group.name });
  const title = element("th", { scope: "rowgroup", colspan: String(width - 1) }, group.name);
  made.append(element("tr", { class: "group", role: "row" }, title, element("td", { class: "known" }, group.count)));
  for (const row of group.rows) made.append(line(row, matrix));
  if (group.folded) made.append(fold(group.folded, width, matrix));
  return made;
}

function line(row: Row, matrix: Matrix): HTMLElement {
  const { words, columns, selected } = matrix;
  const text = element("span", {}, element("a", { href: row.href, tabindex: "-1", id: `head-${row.id}` }, row.name));
  if (row.proposed) text.append(" ", element("em", {}, words.proposed));
  const name = element("th", { scope: "row", class: "name", title: row.name }, text);
  if (row.lang) name.lang = row.lang;
  const made = element("tr", { role: "row", class: selected?.[0] === row.id ? "chosen" : "" }, name);
  const national = element("td", { class: "ch", role: "gridcell" });
  if (row.national) national.append(button(row, { id: NATIONAL, name: words.national }, row.national, matrix));
  made.append(national);
  row.cells.forEach((cell, index) => {
    const column = columns[index];
    if (column) made.append(element("td", { role: "gridcell" }, button(row, column, cell, matrix)));
  });
  const known = element(
    "a",
    { href: row.cantons, tabindex: "-1", "aria-label": `${row.name}: ${row.known}` },
    String(row.known),
  );
  made.append(element("td", { class: "known" }, stack(row.totals, "strip"), element("b", {}, known)));
  return made;
}

function fold(folded: NonNullable<Group["folded"]>, width: number, matrix: Matrix): HTMLElement {
  const link = element("a", { href: folded.href }, folded.text);
  const cell = element("td", { colspan: String(width), class: "folded" }, link);
  folded.rows.forEach((row, index) => {
    cell.append(index ? ", " : " ", element("span", {}, row.name));
    if (row.cell)
      cell.append(` ${NATIONAL} `, button(row, { id: NATIONAL, name: matrix.words.national }, row.cell, matrix));
  });
  return element("tr", { class: "fold", role: "row" }, cell);
}

/** Below 900 px: one canton at a time, as a list. */
export function list(matrix: Matrix, place: string): HTMLElement {
  const at = Math.max(
    0,
    matrix.columns.findIndex(({ id }) => id === place),
  );
  const picker = element("select", { "aria-label": matrix.words.canton, class: "field", "data-place": "" });
  for (const { id, name, known } of matrix.columns)
    picker.append(new Option(`${name} · ${known}`, id, false, id === place));
  picker.selectedIndex = at;
  const made = element("div", { class: "narrow", id: "matrix" }, element("label", {}, matrix.words.canton, picker));
  for (const group of matrix.groups) made.append(section(group, at, matrix));
  return made;
}

function section(group: Group, at: number, matrix: Matrix): HTMLElement {
  const column = matrix.columns[at];
  const made = element("ul", { "aria-label": group.name });
  for (const row of group.rows) {
    const cell = row.cells[at];
    if (!cell || !column || !stands(matrix, cell)) continue;
    const word = element("small", {}, matrix.words.statuses[STATUSES[cell[0]] ?? "unknown"]);
    made.append(element("li", {}, button(row, column, cell, matrix), element("span", {}, row.name), word));
  }
  return element("section", {}, element("h3", {}, group.name), made);
}
