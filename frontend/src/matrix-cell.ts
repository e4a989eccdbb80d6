// One cell: a button with a sign, and the sentence a screen reader says for it.

import { element, fill } from "./host";
import { type Cell, CORNERS, cellId, type Matrix, STATUSES, type Words } from "./matrix-data";

const UNKNOWN = STATUSES.indexOf("unknown");

/** The status a doubtful date could bring, where nothing certain is known; -1 if there is none. */
function perhaps([status, , could]: Cell): number {
  if (status !== UNKNOWN) return -1;
  return STATUSES.findIndex((_, index) => index !== UNKNOWN && could & (1 << index));
}

export function sign(cell: Cell): HTMLElement {
  const [status, corners] = cell;
  const other = perhaps(cell);
  const names = ["sign", STATUSES[other >= 0 ? other : status] ?? "unknown"];
  if (other >= 0) names.push("perhaps");
  CORNERS.forEach((corner, bit) => {
    if (corners & (1 << bit)) names.push(corner);
  });
  return element("i", { class: names.join(" "), "aria-hidden": "true" });
}

export function spoken(name: string, place: string, cell: Cell, words: Words): string {
  const [status, corners, , leads, gaps, newest] = cell;
  const parts = [name, place, words.statuses[STATUSES[status] ?? "unknown"]];
  const other = perhaps(cell);
  if (other >= 0) parts.push(fill(words.perhaps, { status: words.statuses[STATUSES[other] ?? "unknown"] }));
  if (leads) parts.push(fill(leads === 1 ? words.lead : words.leads, { n: leads }));
  if (gaps) parts.push(fill(gaps === 1 ? words.gap : words.gaps, { n: gaps }));
  CORNERS.forEach((_, bit) => {
    if (corners & (1 << bit)) parts.push(words.corners[bit] ?? "");
  });
  if (newest) parts.push(fill(words.newest, { year: newest }));
  return parts.join(", ");
}

/** Does the filter of the legend let this cell stand out? */
export function stands({ show, corner }: Matrix, cell: Cell): boolean {
  return !cell[6] && (!show.length || show.includes(cell[0])) && (!corner || (cell[1] & corner) !== 0);
}

export function button(
  row: { id: string; name: string },
  place: { id: string; name: string },
  cell: Cell,
  matrix: Matrix,
): HTMLButtonElement {
  const id = cellId(row.id, place.id);
  const made = element("button", {
    type: "button",
    class: stands(matrix, cell) ? "cell" : "cell faded",
    id,
    "data-testid": id,
    "data-r": row.id,
    "data-j": place.id,
    "aria-label": spoken(row.name, place.name, cell, matrix.words),
    tabindex: "-1",
  });
  made.append(sign(cell));
  return made;
}
