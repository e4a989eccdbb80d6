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
    for (const tie of data.ties) draw(cy, tie);
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

function draw(cy: Core, tie: Tie): void {
  const known = cy.getElementById(tie.id);
  if (known.empty()) cy.add(line(tie));
  else {
    known.data({ ...tie, dash: dashes(tie) });
    known.toggleClass("off", tie.off);
  }
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

/** Everything in view, with room for names, but never larger than life. */
export function fit(cy: Core, animate: boolean): void {
  const seen = cy.elements(":visible");
  if (seen.empty()) return;
  const room = { x: 64, y: 40 };
  const box = seen.nodes().boundingBox({ includeLabels: false });
  const zoom = Math.min(
    1.3,
    (cy.width() - 2 * room.x) / Math.max(box.w, 1),
    (cy.height() - 2 * room.y) / Math.max(box.h, 1),
  );
  const pan = {
    x: cy.width() / 2 - (zoom * (box.x1 + box.x2)) / 2,
    y: cy.height() / 2 - (zoom * (box.y1 + box.y2)) / 2 - 6,
  };
  if (animate && !matchMedia("(prefers-reduced-motion: reduce)").matches) cy.animate({ zoom, pan }, { duration: 220 });
  else cy.viewport({ zoom, pan });
}
