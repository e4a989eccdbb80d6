// Moving in the grid: one Tab stop; arrows, Home and End, Ctrl+Home and Ctrl+End; Enter opens, Escape closes.

const ARROWS: Record<string, [row: number, column: number]> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

type Place = HTMLButtonElement | null;

/** The buttons of the grid by row; a row without a national cell starts with a hole, so that columns stay columns. */
function places(table: HTMLElement): Place[][] {
  return [...table.querySelectorAll("tbody tr:not(.group, .fold)")].map((row) =>
    [...row.querySelectorAll("td[role=gridcell]")].map((cell) => cell.querySelector("button")),
  );
}

export function focus(table: HTMLElement, target: HTMLElement | null): void {
  if (!target) return;
  for (const other of table.querySelectorAll<HTMLElement>("button.cell[tabindex='0']")) other.tabIndex = -1;
  target.tabIndex = 0;
  target.focus();
}

export function move(table: HTMLElement, event: KeyboardEvent): void {
  const all = places(table);
  const row = all.findIndex((line) => line.includes(event.target as HTMLButtonElement));
  const column = all[row]?.indexOf(event.target as HTMLButtonElement) ?? -1;
  if (row < 0) return;
  const whole = event.ctrlKey || event.metaKey;
  const line = all[row] ?? [];
  const arrow = ARROWS[event.key];
  let to: Place | undefined;
  if (arrow) to = onward(all, [row, column], arrow);
  else if (event.key === "Home") to = (whole ? (all[0] ?? []) : line).find((place) => place);
  else if (event.key === "End") to = (whole ? (all.at(-1) ?? []) : line).at(-1);
  else return;
  event.preventDefault();
  focus(table, to ?? null);
}

/** The next button in that direction; holes are stepped over. */
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
