// Names beside the bodies: one of four places each, the best connected first, and none where it would cover another.

import type { Core, EdgeSingular, NodeSingular } from "cytoscape";
import type { Body } from "./network-data";

export type Side = "below" | "right" | "left" | "above";
type Box = [left: number, top: number, right: number, bottom: number];

export interface Placed {
  node: NodeSingular;
  lines: string[];
  note: string;
  /** from the middle of the body, on the screen */
  box: Box;
  side: Side;
}

export type Measure = (text: string, small: boolean) => number;

export const LINE = 15;
export const NOTE = 13;
const WIDEST = 134;
const MOST_LINES = 3;
const APART = 5;
const EXACT = 160;

const SIDES: Record<"wide" | "tall", Side[]> = {
  wide: ["below", "right", "left", "above"],
  tall: ["right", "left", "below", "above"],
};

/** Where the names of all bodies that are seen go, at this zoom. */
export function placements(cy: Core, zoom: number, measure: Measure, order: keyof typeof SIDES = "wide"): Placed[] {
  const nodes = cy
    .nodes()
    .filter((node) => node.visible())
    .sort(byRank);
  const bodies = nodes.map((node) => around(node as NodeSingular, zoom));
  const lines = nodes.length <= EXACT ? segments(cy, zoom) : [];
  const taken: Box[] = [];
  const placed: Placed[] = [];
  nodes.forEach((node, index) => {
    const body = node.data() as Body;
    const texts = wrapped(body.short, measure);
    const size: [number, number] = [
      Math.max(...texts.map((text) => measure(text, false)), body.note ? measure(body.note, true) : 0),
      texts.length * LINE + (body.note ? NOTE : 0),
    ];
    const best = choose(SIDES[order], bodies, index, size, taken, lines);
    if (!best) return;
    const [side, box] = best;
    taken.push(box);
    const { x, y } = node.position();
    placed.push({
      node,
      lines: texts,
      note: body.note,
      side,
      box: [box[0] - x * zoom, box[1] - y * zoom, box[2] - x * zoom, box[3] - y * zoom],
    });
  });
  return placed;
}

/** Where a name lies when the graph's origin is the screen's. */
export function spread({ node, box }: Placed, zoom: number): Box {
  const { x, y } = node.position();
  return [box[0] + x * zoom, box[1] + y * zoom, box[2] + x * zoom, box[3] + y * zoom];
}

function choose(
  sides: Side[],
  bodies: Box[],
  own: number,
  size: [number, number],
  taken: Box[],
  lines: Segment[],
): [Side, Box] | null {
  let best: [Side, Box] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [rank, side] of sides.entries()) {
    const box = beside(bodies[own] as Box, side, size);
    if (taken.some((other) => touch(box, other))) continue;
    if (bodies.some((other, index) => index !== own && touch(box, other))) continue;
    const cost = rank * 0.4 + lines.reduce((sum, line) => sum + (crosses(line, box) ? 1 : 0), 0);
    if (cost < least) {
      least = cost;
      best = [side, box];
    }
  }
  return best;
}

/** What is chosen first, then where the picture started, then by size. */
function byRank(one: NodeSingular, other: NodeSingular): number {
  const rank = (node: NodeSingular): number =>
    (node.hasClass("picked") || node.hasClass("cursor") ? 4000 : 0) +
    (node.hasClass("faded") ? -2000 : 0) +
    (node.data("start") ? 1000 : 0) +
    (node.data("width") as number);
  return rank(other) - rank(one) || (one.id() < other.id() ? -1 : 1);
}

function around(node: NodeSingular, zoom: number): Box {
  const { x, y } = node.position();
  const half = ((node.data("width") as number) / 2) * zoom + 2;
  return [x * zoom - half, y * zoom - half, x * zoom + half, y * zoom + half];
}

function beside([left, top, right, bottom]: Box, side: Side, [width, height]: [number, number]): Box {
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  if (side === "below") return [x - width / 2, bottom + 1, x + width / 2, bottom + 1 + height];
  if (side === "above") return [x - width / 2, top - 2 - height, x + width / 2, top - 2];
  if (side === "right") return [right + APART, y - height / 2, right + APART + width, y + height / 2];
  return [left - APART - width, y - height / 2, left - APART, y + height / 2];
}

const touch = (one: Box, other: Box): boolean =>
  one[0] < other[2] + 3 && one[2] > other[0] - 3 && one[1] < other[3] + 1 && one[3] > other[1] - 1;

type Segment = [x1: number, y1: number, x2: number, y2: number];

function segments(cy: Core, zoom: number): Segment[] {
  return cy
    .edges()
    .filter((tie) => tie.visible())
    .map((one) => {
      const tie = one as EdgeSingular;
      const from = tie.source().position();
      const to = tie.target().position();
      return [from.x * zoom, from.y * zoom, to.x * zoom, to.y * zoom];
    });
}

/** Does the line run through the box? Clipped side by side. */
function crosses([x1, y1, x2, y2]: Segment, [left, top, right, bottom]: Box): boolean {
  let from = 0;
  let to = 1;
  for (const [step, room] of [
    [x1 - x2, x1 - left],
    [x2 - x1, right - x1],
    [y1 - y2, y1 - top],
    [y2 - y1, bottom - y1],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from < to;
}

const WRAPPED = new Map<string, string[]>();

/** A name on at most three lines; the whole of it is in the tip and in the panel. */
export function wrapped(name: string, measure: Measure): string[] {
  const known = WRAPPED.get(name);
  if (known) return known;
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && measure(longer, false) <= WIDEST) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length > MOST_LINES) lines.splice(MOST_LINES - 1, lines.length, `${lines[MOST_LINES - 1]} …`);
  WRAPPED.set(name, lines);
  return lines;
}
