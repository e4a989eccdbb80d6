// An SVG becomes a PNG. Its fonts stand in it, because an image sees no others; the browser reads them in its own
// time and leaves words out until then, so the picture is painted again until its last line is there.

import { fonts } from "./fonts";

const SCALE = 2;
const TRIES = 40;
const PAUSE = 50; // milliseconds

export interface Sheet {
  svg: SVGElement;
  width: number;
  height: number;
  /** Where the last line of words lies. */
  foot: { y: number; height: number };
}

export const text = (svg: SVGElement): string => new XMLSerializer().serializeToString(svg);

export async function png(sheet: Sheet): Promise<Blob> {
  const bare = text(sheet.svg);
  const style = document.createElementNS(sheet.svg.namespaceURI, "style");
  style.textContent = await fonts();
  sheet.svg.prepend(style);
  const whole = text(sheet.svg);
  let canvas = await paint(whole, sheet);
  for (let tries = 0; tries < TRIES && !legible(canvas, sheet); tries += 1) {
    await new Promise((done) => window.setTimeout(done, PAUSE));
    canvas = await paint(whole, sheet);
  }
  if (!legible(canvas, sheet)) canvas = await paint(bare, sheet);
  return new Promise((done) => canvas.toBlob((blob) => done(blob as Blob), "image/png"));
}

async function paint(svg: string, { width, height }: Sheet): Promise<HTMLCanvasElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  pen(canvas).drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** Is there anything but ground where the last line belongs? */
function legible(canvas: HTMLCanvasElement, { foot }: Sheet): boolean {
  const { data } = pen(canvas).getImageData(0, foot.y * SCALE, canvas.width, foot.height * SCALE);
  return data.some((value, at) => value !== data[at % 4]);
}

const pen = (canvas: HTMLCanvasElement): CanvasRenderingContext2D =>
  canvas.getContext("2d", { willReadFrequently: true }) as CanvasRenderingContext2D;
