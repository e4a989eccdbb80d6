// Files to take along: the picture as SVG, or as PNG at twice the size, both with release, day and marking.

import type { Core } from "cytoscape";
import type { Network } from "./network-data";
import { type Placed, placements } from "./network-labels";
import { measureWith, type Pen, paintBands, paintNames } from "./network-paint";
import { extent, svg } from "./network-svg";
import { saying } from "./png-words";
import { hand } from "./save";

const SCALE = 2;

export function saveSvg(cy: Core, data: Network, pen: Pen): void {
  hand(new Blob([svg(cy, data, life(cy, data, pen), pen)], { type: "image/svg+xml" }), `${data.file}.svg`);
}

export async function savePng(cy: Core, data: Network, pen: Pen): Promise<void> {
  const placed = life(cy, data, pen);
  const { x, y, width, height } = extent(cy, placed);
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * SCALE);
  canvas.height = Math.ceil(height * SCALE);
  const context = canvas.getContext("2d") as CanvasRenderingContext2D;
  context.scale(SCALE, SCALE);
  context.fillStyle = pen.colours.panel;
  context.fillRect(0, 0, width, height);
  const pan = { x: -x, y: -y };
  paintBands(context, data.bands, { zoom: 1, pan, width }, pen);
  const box = cy.elements().boundingBox();
  const graph = await createImageBitmap(await cy.png({ output: "blob-promise", full: true, scale: SCALE }));
  context.drawImage(graph, box.x1 - x, box.y1 - y, graph.width / SCALE, graph.height / SCALE);
  paintNames(context, placed, { zoom: 1, pan }, pen);
  context.textAlign = "left";
  context.font = `400 10px ${pen.font}`;
  context.fillStyle = pen.colours.ink3;
  context.fillText(data.words.foot, 28, height - 14);
  const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (made) hand(await saying(made, data.about), `${data.file}.png`);
}

/** Names at the size of life, whatever the zoom on the screen. */
export function life(cy: Core, data: Network, pen: Pen): Placed[] {
  const context = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
  return placements(cy, 1, measureWith(context, pen), data.layout === "tree" ? "tall" : "wide");
}
