// The graph on the screen, kept in step with what Python sends: what is there stays where it is.

import type { Core, EdgeDefinition, NodeDefinition } from "cytoscape";
import type { Body, Network, Tie } from "./network-data";
import { dashes, GROWS } from "./network-style";

/** Places as Python last gave them, so that a body that somebody moved is not moved back. */
export type Given = Map<string, string>;

const placeOf = ({ x, y }: Body): string => `${x} ${y}`;

/** Brings the graph up to date; true if bodies came, went or moved. */
export function update(cy: Core, data: Network, given: Given): boolean {
  const ids = new Set([...data.nodes, ...data.ties].map((one) => one.id));
  let changed = false;
  cy.batch(() => {
    const gone = cy.elements().filter((one) => !ids.has(one.id()));
    changed = gone.nonempty();
    gone.remove();
    for (const body of data.nodes) changed = show(cy, body, given) || changed;
    for (const tie of data.ties) draw(cy, tie, data.layout === "tree");
  });
  return changed;
}

function show(cy: Core, body: Body, given: Given): boolean {
  const known = cy.getElementById(body.id);
  const moved = given.get(body.id) !== placeOf(body);
  given.set(body.id, placeOf(body));
  if (known.empty()) {
    cy.add(definition(body));
    return true;
  }
  const was = known.hasClass("off");
  known.data(facts(body));
  known.toggleClass("off", body.off);
  if (moved) known.position({ x: body.x, y: body.y });
  return moved || was !== body.off;
}

/** In a tree what is no part of it stands back. */
function draw(cy: Core, tie: Tie, inTree: boolean): void {
  const known = cy.getElementById(tie.id);
  if (known.empty()) cy.add(line(tie));
  else {
    known.data({ ...tie, dash: dashes(tie) });
    known.toggleClass("off", tie.off);
  }
  cy.getElementById(tie.id).toggleClass("beside", inTree && tie.family !== "belongs");
}

const facts = (body: Body): Record<string, unknown> => ({ ...body, width: body.size * GROWS[body.label] });

function definition(body: Body): NodeDefinition {
  return {
    group: "nodes",
    data: { ...facts(body), id: body.id },
    position: { x: body.x, y: body.y },
    classes: body.off ? ["off"] : [],
  };
}

const line = (tie: Tie): EdgeDefinition => ({
  group: "edges",
  data: { ...tie, dash: dashes(tie) },
  classes: tie.off ? ["off"] : [],
});

type Edges = [left: number, top: number, right: number, bottom: number];
const ROOM = { x: 24, y: 18 };

/** Everything in view with its names, but never larger than life; `names` says what these take up at a zoom. */
export function fit(cy: Core, names: (zoom: number) => Edges[], animate: boolean): void {
  const nodes = cy.nodes(":visible");
  if (nodes.empty() || !cy.width()) return;
  const box = nodes.boundingBox({ includeLabels: false });
  const wide = { x: cy.width() - 2 * ROOM.x, y: cy.height() - 2 * ROOM.y };
  let zoom = Math.min(1.3, wide.x / Math.max(box.w, 1), wide.y / Math.max(box.h, 1));
  let edges: Edges = [0, 0, 0, 0];
  for (let round = 0; round < 3; round += 1) {
    edges = outermost([box.x1 * zoom, box.y1 * zoom, box.x2 * zoom, box.y2 * zoom], names(zoom));
    const over = Math.max((edges[2] - edges[0]) / wide.x, (edges[3] - edges[1]) / wide.y);
    if (over <= 1 || round === 2) break;
    zoom /= over;
  }
  const pan = {
    x: cy.width() / 2 - (edges[0] + edges[2]) / 2,
    y: cy.height() / 2 - (edges[1] + edges[3]) / 2,
  };
  if (animate && !matchMedia("(prefers-reduced-motion: reduce)").matches) cy.animate({ zoom, pan }, { duration: 220 });
  else cy.viewport({ zoom, pan });
}

const outermost = (first: Edges, others: Edges[]): Edges =>
  others.reduce<Edges>(
    (found, [left, top, right, bottom]) => [
      Math.min(found[0], left),
      Math.min(found[1], top),
      Math.max(found[2], right),
      Math.max(found[3], bottom),
    ],
    first,
  );
