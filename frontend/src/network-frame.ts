// The frame of the picture: search, counts and buttons above, the canvases, the key below, and a line that is read out.

import { element } from "./host";
import type { Network } from "./network-data";
import { legend } from "./network-legend";

export interface Frame {
  search: HTMLInputElement;
  found: HTMLElement;
  counts: HTMLElement;
  stage: HTMLElement;
  under: HTMLCanvasElement;
  graph: HTMLElement;
  over: HTMLCanvasElement;
  tip: HTMLElement;
  paper: HTMLElement;
  live: HTMLElement;
  key: HTMLElement;
}

export type Action = "fit" | "closer" | "wider" | "tidy" | "png" | "svg";
const TALLEST = 900;
const SIDES = 200;
const SIGNS: Partial<Record<Action, string>> = { closer: "+", wider: "−" };

export function frame(root: HTMLElement, data: Network, act: (action: Action) => void): Frame {
  const { words } = data;
  const search = element("input", { type: "search", class: "field search", "data-testid": "network-search" });
  const found = element("span", { class: "note", role: "status" });
  const counts = element("span", { class: "push note", "data-testid": "network-counts" });
  const under = element("canvas", { "aria-hidden": "true", class: "layer" });
  const graph = element("div", { class: "graph", role: "application", tabindex: "0", "data-testid": "network" });
  const over = element("canvas", { "aria-hidden": "true", class: "layer" });
  const tip = element("div", { class: "tip", "aria-hidden": "true" });
  const live = element("p", {
    class: "live note",
    role: "status",
    "aria-live": "polite",
    "data-testid": "network-live",
  });
  const key = element("div", { class: "network-key", role: "group", "data-testid": "network-legend" });
  const stage = element("div", { class: "stage" }, under, graph, over, tip);
  const paper = element("div", { class: "paper", "aria-hidden": "true" });
  const group = (...actions: Action[]): HTMLElement => {
    const buttons = actions.map((action) => button(action, words[action], act));
    return element("div", { class: "choice", role: "group" }, ...buttons);
  };
  const top = element(
    "div",
    { class: "tools" },
    search,
    found,
    counts,
    group("closer", "wider", "fit", "tidy"),
    group("png", "svg"),
  );
  root.replaceChildren(element("section", { class: "card network" }, top, stage, paper, live, key));
  return { search, found, counts, stage, under, graph, over, tip, paper, live, key };
}

function button(action: Action, text: string, act: (action: Action) => void): HTMLElement {
  const made = element("button", { type: "button", "data-testid": `network-${action}` }, SIGNS[action] ?? text);
  if (SIGNS[action]) {
    made.setAttribute("aria-label", text);
    made.title = text;
  }
  made.addEventListener("click", () => act(action));
  return made;
}

/** Bands of levels get the height that they have when the picture is as wide as its stage. */
function tall({ bands, nodes }: Network, wide: number): number {
  const height = (bands.at(-1)?.[2] ?? 0) - (bands[0]?.[1] ?? 0);
  const across = nodes.map(({ x }) => x);
  const width = Math.max(...across) - Math.min(...across) + SIDES;
  return height && nodes.length ? height * Math.min(1, wide / width) : 0;
}

/** Words, counts and key of the moment. */
export function refresh({ search, counts, stage, graph, key }: Frame, data: Network): void {
  search.placeholder = `${data.words.search}  ( / )`;
  search.setAttribute("aria-label", data.words.search);
  graph.setAttribute("aria-label", data.words.label);
  counts.textContent = data.counts;
  key.setAttribute("aria-label", data.words.legend);
  stage.style.minHeight = `${Math.min(tall(data, stage.clientWidth || TALLEST), TALLEST)}px`;
  const focused = (key.getRootNode() as ShadowRoot).activeElement?.id;
  key.replaceChildren(...legend(data));
  if (focused) key.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
}
