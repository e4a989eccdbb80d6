// What is painted over and under the graph: names with a halo, and the bands of the levels.

import type { Core } from "cytoscape";
import type { Colours } from "./network-colours";
import { LINE, type Measure, NOTE, type Placed } from "./network-labels";

export interface Pen {
  colours: Colours;
  font: string;
}

const HALO = 3.5;
const FAINT = 0.2;

export const fontOf = (pen: Pen, small: boolean, strong = false): string =>
  `${strong ? 620 : 480} ${small ? 11 : 12}px ${pen.font}`;

export function measureWith(context: CanvasRenderingContext2D, pen: Pen): Measure {
  return (text, small) => {
    context.font = fontOf(pen, small, true);
    return context.measureText(text).width;
  };
}

/** Names, each at its body; `pan` and `zoom` say where the bodies are on this canvas. */
export function paintNames(
  context: CanvasRenderingContext2D,
  placed: Placed[],
  { zoom, pan }: { zoom: number; pan: { x: number; y: number } },
  pen: Pen,
): void {
  context.textBaseline = "alphabetic";
  context.lineJoin = "round";
  context.lineWidth = HALO;
  context.strokeStyle = pen.colours.panel;
  for (const { node, lines, note, box, side } of placed) {
    const { x, y } = node.position();
    const at = { x: x * zoom + pan.x, y: y * zoom + pan.y };
    context.globalAlpha = node.hasClass("faded") ? FAINT : 1;
    context.textAlign = side === "right" ? "left" : side === "left" ? "right" : "center";
    const left = side === "right" ? box[0] : side === "left" ? box[2] : (box[0] + box[2]) / 2;
    let down = at.y + box[1] + 11.5;
    const strong = Boolean(node.data("start")) || node.hasClass("picked");
    for (const text of lines) {
      write(
        context,
        text,
        at.x + left,
        down,
        fontOf(pen, false, strong),
        node.data("over") ? pen.colours.ink2 : pen.colours.ink,
      );
      down += LINE;
    }
    if (note) write(context, note, at.x + left, down - LINE + NOTE, fontOf(pen, true), pen.colours.ink3);
  }
  context.globalAlpha = 1;
}

function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  font: string,
  colour: string,
): void {
  context.font = font;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

/** Bands from edge to edge, every second one tinted, with the level's name at the left. */
export function paintBands(
  context: CanvasRenderingContext2D,
  bands: [string, number, number][],
  view: { zoom: number; pan: { y: number }; width: number },
  pen: Pen,
): void {
  bands.forEach(([name, top, bottom], index) => {
    const from = top * view.zoom + view.pan.y - 14;
    const to = bottom * view.zoom + view.pan.y - 4;
    if (index % 2 === 0) {
      context.fillStyle = pen.colours.soft;
      context.fillRect(0, from, view.width, to - from);
    }
    context.textAlign = "left";
    context.textBaseline = "top";
    context.font = `620 11px ${pen.font}`;
    context.fillStyle = pen.colours.ink3;
    context.fillText(name, 12, from + 5);
  });
}

/** A canvas as sharp as the screen, as large as its box. */
export function sharp(canvas: HTMLCanvasElement, cy: Core): CanvasRenderingContext2D {
  const ratio = window.devicePixelRatio || 1;
  const [width, height] = [Math.round(cy.width() * ratio), Math.round(cy.height() * ratio)];
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const context = canvas.getContext("2d") as CanvasRenderingContext2D;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, cy.width(), cy.height());
  return context;
}
