// The ground of a box, drawn again: one colour, a part of it, a fade, lines or dots that come again.

import { invisible, plain } from "./colour";
import { type Box, made } from "./drawing";

/** What lies on the ground of a box, by the kind of image that the style sheet gives it. */
export function images(box: Box, style: CSSStyleDeclaration): SVGElement[] {
  const { backgroundImage: image } = style;
  if (image.startsWith("linear-gradient")) return oneColour(image) ? part(box, style) : fade(box, image);
  if (image.startsWith("repeating-linear-gradient")) return again(box, image);
  return image.startsWith("radial-gradient") && !image.includes("), ") ? dots(box, style) : [];
}

const colours = (image: string): string[] =>
  [...image.matchAll(/(?:rgba?|color)\([^)]*\)/g)].map(([one]) => plain(one));

const oneColour = (image: string): boolean => new Set(colours(image)).size === 1;

/** The left part of the box, as wide as a share of it says. */
function part(box: Box, style: CSSStyleDeclaration): SVGElement[] {
  const share = Number.parseFloat(style.backgroundSize) / 100;
  const width = box.width * Math.min(share, 1);
  const [fill = "none"] = colours(style.backgroundImage);
  return width > 0 ? [made("rect", { ...box, width, fill })] : [];
}

let drawings = 0;

const named = (what: string): string => {
  drawings += 1;
  return `${what}-${drawings}`;
};

/** From nothing to a colour, to the right or to the left. */
function fade(box: Box, image: string): SVGElement[] {
  const colour = colours(image).find((one) => !invisible(one));
  if (!colour || box.width <= 0) return [];
  const id = named("fade");
  const to = image.includes("to left") ? { x1: 1, x2: 0 } : { x1: 0, x2: 1 };
  const stops = [0, 1].map((at) => made("stop", { offset: at, "stop-color": colour, "stop-opacity": at }));
  const gradient = made("linearGradient", { id, ...to, y1: 0, y2: 0 }, ...stops);
  return [gradient, made("rect", { ...box, fill: `url(#${id})` })];
}

/** Upright lines at equal steps. */
function again(box: Box, image: string): SVGElement[] {
  const [colour = "none"] = colours(image);
  const share = Number.parseFloat(image.match(/([\d.]+)%\)$/)?.[1] ?? "0") / 100;
  if (share <= 0) return [];
  const count = Math.ceil(1 / share);
  return Array.from({ length: count }, (_, at) =>
    made("rect", { x: box.x + at * share * box.width, y: box.y, width: 1, height: box.height, fill: colour }),
  );
}

const DOT = 1.1;

/** A field of dots: one in the middle of each tile. */
function dots(box: Box, style: CSSStyleDeclaration): SVGElement[] {
  const fill = colours(style.backgroundImage).find((one) => !invisible(one));
  const [width, height] = pair(style.backgroundSize);
  const [left, top] = pair(style.backgroundPosition);
  if (!fill || !width || !height) return [];
  const id = named("dots");
  const dot = made("circle", { cx: width / 2, cy: height / 2, r: DOT, fill });
  const tile = { x: box.x + left, y: box.y + top, width, height, patternUnits: "userSpaceOnUse" };
  return [made("pattern", { id, ...tile }, dot), made("rect", { ...box, fill: `url(#${id})` })];
}

function pair(text: string): [number, number] {
  const [first = 0, second = first] = text.split(" ").map(Number.parseFloat);
  return [first, second];
}
