// Moving in the grid: one Tab stop for cells and heads; arrows, Home and End, Ctrl+Home and Ctrl+End; Enter opens a
// cell or follows the link of a head, Escape closes.

const ARROWS: Record<string, [row: number, column: number]> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

const STOPS = "button.cell, thead a, th.name a";

type Place = HTMLElement | null;

/** What can have the focus, by row, the heads first; a place without anything is a hole, so that columns stay columns. */
function places(table: HTMLElement): Place[][] {
  return [...table.querySelectorAll("tr:not(.group, .fold)")].map((row) =>
    [...row.children].map((cell) => cell.querySelector<HTMLElement>(STOPS)),
  );
}

/** Is this a cell or a head, so that keys move from it? */
export const stop = (target: Element): boolean => target.matches(STOPS);

export function focus(table: HTMLElement, target: HTMLElement | null): void {
  if (!target) return;
  alone(table, target);
  target.focus();
}

/** The one that Tab comes to. */
export function alone(table: HTMLElement, target: HTMLElement): void {
  for (const other of table.querySelectorAll<HTMLElement>(STOPS)) other.tabIndex = -1;
  target.tabIndex = 0;
}

export function move(table: HTMLElement, event: KeyboardEvent): void {
  const all = places(table);
  const row = all.findIndex((line) => line.includes(event.target as HTMLElement));
  const column = all[row]?.indexOf(event.target as HTMLElement) ?? -1;
  if (row < 0) return;
  const whole = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[event.key];
  let to: Place | undefined;
  if (arrow) to = onward(all, [row, column], arrow);
  else if (event.key === "Home") to = ends(whole ? all.slice(1) : [all[row] ?? []])[0];
  else if (event.key === "End") to = ends(whole ? all.slice(1) : [all[row] ?? []]).at(-1);
  else return;
  event.preventDefault();
  focus(table, to ?? null);
}

/** The cells of some rows without their heads; in the row of heads, the heads. */
function ends(rows: Place[][]): HTMLElement[] {
  const there = rows.flat().filter((place): place is HTMLElement => place !== null);
  const cells = there.filter((place) => place.matches("button.cell"));
  return cells.length ? cells : there;
}

/** The next one in that direction; holes are stepped over. */
function onward(all: Place[][], from: [number, number], [down, right]: [number, number]): Place {
  let [row, column] = from;
  for (;;) {
    row += down;
    column += right;
    const place = all[row]?.[column];
    if (place === undefined) return null;
    if (place) return place;
  }
}
