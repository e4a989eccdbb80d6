// Arrangements that the browser works out: the tree of who belongs to whom, and tidying up what was moved by hand.

import cytoscape, { type Core, type LayoutOptions, type NodeCollection } from "cytoscape";
import dagre from "cytoscape-dagre";
import fcose from "cytoscape-fcose";
import type { Network } from "./network-data";

cytoscape.use(dagre);
cytoscape.use(fcose);

const SEED = 20170420;
const ROW = { x: 150, y: 66 };

/** Layouts that throw dice throw the same ones each time. */
function withoutChance(run: () => void): void {
  const dice = Math.random;
  let state = SEED;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  try {
    run();
  } finally {
    Math.random = dice;
  }
}

/** Wholes at the left, their parts and members to the right; bodies that belong to nobody in rows below. */
export function tree(cy: Core): void {
  const belongs = cy.edges('[family = "belongs"]').filter((tie) => tie.visible());
  const tied = belongs.connectedNodes();
  const options = {
    name: "dagre",
    rankDir: "RL",
    nodeSep: 30,
    rankSep: 150,
    edgeSep: 8,
    fit: false,
    animate: false,
  } as unknown as LayoutOptions;
  withoutChance(() => tied.union(belongs).layout(options).run());
  rows(cy.nodes(":visible").difference(tied), tied);
}

function rows(loose: NodeCollection, tied: NodeCollection): void {
  const box = tied.nonempty() ? tied.boundingBox({ includeLabels: false }) : { x1: 0, x2: 900, y2: 0 };
  const across = Math.max(4, Math.floor((box.x2 - box.x1) / ROW.x) + 1);
  loose.forEach((node, index) => {
    node.position({ x: box.x1 + (index % across) * ROW.x, y: box.y2 + ROW.y * (1.4 + Math.floor(index / across)) });
  });
}

/** Everybody where Python put them: a large picture is not arranged in the browser. */
export function back(cy: Core, data: Network): void {
  cy.batch(() => {
    for (const { id, x, y } of data.nodes) cy.getElementById(id).position({ x, y });
  });
}

/** A little better from where everything is; nobody is thrown about. */
export function tidy(cy: Core): void {
  const options = {
    name: "fcose",
    quality: "proof",
    randomize: false,
    animate: false,
    fit: false,
    nodeSeparation: 90,
    idealEdgeLength: 110,
    nodeRepulsion: 12000,
    packComponents: true,
    numIter: 1500,
  } as unknown as LayoutOptions;
  withoutChance(() => cy.elements(":visible").layout(options).run());
}
