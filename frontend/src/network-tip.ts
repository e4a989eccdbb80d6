// The tip at what the pointer is over: the whole name of a body, or a tie in words.

import type { EdgeSingular, NodeSingular } from "cytoscape";
import type { Frame } from "./network-frame";

const HALF = 130;

export function tip({ tip: shown, stage }: Frame, target: NodeSingular | EdgeSingular): void {
  shown.textContent = target.isNode()
    ? `${target.data("name") as string} · ${target.data("kind") as string}`
    : (target.data("says") as string);
  const at = target.isNode() ? target.renderedPosition() : target.renderedMidpoint();
  const left = Math.min(Math.max(at.x, HALF), stage.clientWidth - HALF);
  shown.style.left = `${left}px`;
  shown.style.top = `${at.y - (target.isNode() ? target.renderedHeight() / 2 : 0) - 8}px`;
}
