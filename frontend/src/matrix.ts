// The coverage matrix: drawn when what it shows changes, and only marked when the selection does.

import { ground, type Host, leave, withParameters } from "./host";
import { cellId, type Matrix } from "./matrix-data";
import { list, table } from "./matrix-grid";
import { alone, focus, move, stop } from "./matrix-keys";

const NARROW = "(max-width: 899px)";

interface Shown {
  matrix: Matrix;
  drawn: string;
  place: string;
  go(href: string): void;
  stop(): void;
}

const SHOWN = new WeakMap<HTMLElement, Shown>();

export default function matrix({ data, parentElement, setTriggerValue }: Host<Matrix>): () => void {
  const root = ground(parentElement, "matrix", data.words.lang);
  const shown = SHOWN.get(root) ?? first(root, data);
  shown.matrix = data;
  shown.go = (href) => leave(setTriggerValue, href);
  draw(root, shown);
  mark(root, data.selected);
  return () => {
    shown.stop();
    SHOWN.delete(root);
  };
}

function first(root: HTMLElement, data: Matrix): Shown {
  const media = window.matchMedia(NARROW);
  const again = (): void => {
    const shown = SHOWN.get(root);
    if (shown) draw(root, shown);
  };
  const back = (): void => root.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  media.addEventListener("change", again);
  window.addEventListener("ksmm:return-focus", back);
  const stop = (): void => {
    media.removeEventListener("change", again);
    window.removeEventListener("ksmm:return-focus", back);
  };
  const shown: Shown = { matrix: data, drawn: "", place: data.selected?.[1] ?? "", go: () => undefined, stop };
  SHOWN.set(root, shown);
  listen(root, shown);
  return shown;
}

function draw(root: HTMLElement, shown: Shown): void {
  const narrow = window.matchMedia(NARROW).matches;
  const place = shown.place || shown.matrix.columns[0]?.id || "";
  const signature = `${narrow ? `narrow ${place}` : "wide"} ${shown.matrix.signature}`;
  if (signature === shown.drawn) return;
  const active = (root.getRootNode() as ShadowRoot).activeElement?.id;
  shown.drawn = signature;
  root.replaceChildren(narrow ? list(shown.matrix, place) : table(shown.matrix));
  const start = root.querySelector<HTMLElement>("td:not(.ch) button.cell, li button.cell");
  if (start) start.tabIndex = 0;
  if (active) focus(root, root.querySelector(`#${CSS.escape(active)}`));
}

/** Shows the choice at once, before Python has answered. */
function mark(root: HTMLElement, selected: Matrix["selected"]): void {
  for (const old of root.querySelectorAll("button.cell[aria-pressed]")) old.removeAttribute("aria-pressed");
  for (const old of root.querySelectorAll("tr.chosen, th.chosen")) old.classList.remove("chosen");
  if (!selected) return;
  const cell = root.querySelector<HTMLElement>(`#${CSS.escape(cellId(...selected))}`);
  if (!cell) return;
  cell.setAttribute("aria-pressed", "true");
  alone(root, cell);
  cell.closest("tr")?.classList.add("chosen");
  const at = [...(cell.closest("tr")?.children ?? [])].findIndex((td) => td.contains(cell));
  root.querySelectorAll("thead th")[at]?.classList.add("chosen");
}

function listen(root: HTMLElement, shown: Shown): void {
  root.addEventListener("click", (event) => {
    const target = event.target as Element;
    const cell = target.closest<HTMLElement>("button.cell");
    const link = target.closest<HTMLAnchorElement>("a[href^='./']");
    if (cell) {
      focus(root, cell);
      mark(root, [cell.dataset.r ?? "", cell.dataset.j ?? ""]);
      shown.go(
        withParameters(shown.matrix.href, { responsibility: cell.dataset.r ?? "", jurisdiction: cell.dataset.j ?? "" }),
      );
    } else if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      shown.go(link.getAttribute("href") ?? "");
    }
  });
  root.addEventListener("mouseover", (event) => {
    const cell = (event.target as Element).closest<HTMLElement>("button.cell");
    if (cell) cell.title = cell.getAttribute("aria-label") ?? "";
  });
  root.addEventListener("change", (event) => {
    shown.place = (event.target as HTMLSelectElement).value;
    draw(root, shown);
  });
  root.addEventListener("keydown", (event) => {
    if (!stop(event.target as Element)) return;
    if (event.key === "Escape" && shown.matrix.selected) shown.go(shown.matrix.closeHref);
    else move(root, event);
  });
}
