// Keys in the picture: arrows walk along ties, Enter selects, E expands, P starts a way, Escape leaves.

import type { Core, NodeCollection, NodeSingular } from "cytoscape";

export interface Hands {
  cursor(): NodeSingular | null;
  walk(to: NodeSingular): void;
  select(node: NodeSingular): void;
  expand(node: NodeSingular): void;
  startWay(node: NodeSingular): void;
  leave(): void;
  search(): void;
  zoom(factor: number): void;
  fit(): void;
}

const ARROWS: Record<string, [x: number, y: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const BLUNT = 0.25;

export function press(cy: Core, event: KeyboardEvent, hands: Hands): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const arrow = ARROWS[event.key];
  const here = hands.cursor() ?? (arrow ? null : start(cy));
  if (arrow) walk(cy, here, arrow, hands);
  else if (event.key === "Enter" && here) hands.select(here);
  else if (event.key.toLowerCase() === "e" && here) hands.expand(here);
  else if (event.key.toLowerCase() === "p" && here) hands.startWay(here);
  else if (event.key === "Escape") hands.leave();
  else if (event.key === "/") hands.search();
  else if (event.key === "+" || event.key === "-") hands.zoom(event.key === "+" ? 1.25 : 0.8);
  else if (event.key === "0") hands.fit();
  else return;
  event.preventDefault();
}

/** To the neighbour that lies best in that direction; from a body without one, to the nearest of all. */
function walk(cy: Core, here: NodeSingular | null, arrow: [number, number], hands: Hands): void {
  const seen = cy.nodes(":visible");
  if (!here) {
    const first = start(cy);
    if (first) hands.walk(first);
    return;
  }
  const tied = here
    .neighborhood()
    .nodes()
    .filter((node) => node.visible());
  const to = best(here, list(tied), arrow) ?? (tied.empty() ? best(here, list(seen.not(here)), arrow) : null);
  if (to) hands.walk(to);
}

/** Where the picture started, else the largest body. */
function start(cy: Core): NodeSingular | null {
  const seen = cy.nodes(":visible");
  const first = seen.filter((node) => Boolean(node.data("start")));
  const found = first.nonempty() ? first : seen;
  return found.empty() ? null : (found.max((node) => node.data("width") as number).ele as NodeSingular);
}

const list = (nodes: NodeCollection): NodeSingular[] => nodes.map((node) => node) as NodeSingular[];

function best(here: NodeSingular, others: NodeSingular[], [right, down]: [number, number]): NodeSingular | null {
  const from = here.position();
  let found: NodeSingular | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const other of others) {
    const [x, y] = [other.position().x - from.x, other.position().y - from.y];
    const far = Math.hypot(x, y) || 1;
    const along = (x * right + y * down) / far;
    const cost = far / along ** 2;
    if (along > BLUNT && cost < least) {
      least = cost;
      found = other;
    }
  }
  return found;
}
