// A drawing of ours with its looks written into it: a file has no style sheet.

import { plain } from "./colour";

/** What our style sheet says of a drawing, and what a file must therefore say itself. */
const LOOKS = [
  "fill",
  "fill-opacity",
  "fill-rule",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "letter-spacing",
  "text-anchor",
  "dominant-baseline",
  "paint-order",
  "stop-color",
  "stop-opacity",
  "display",
];
const OURS = ["class", "style", "tabindex", "href", "id", "role"];

export function styled(drawing: SVGSVGElement): SVGSVGElement {
  const inside = drawing.cloneNode(true) as SVGSVGElement;
  write(drawing, inside);
  const { width, height } = drawing.viewBox.baseVal;
  inside.setAttribute("width", String(width));
  inside.setAttribute("height", String(height));
  return inside;
}

function write(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const look of LOOKS) {
    const value = style.getPropertyValue(look);
    if (value && value !== "none" && value !== "normal") to.setAttribute(look, plain(value));
  }
  if (style.fill === "none") to.setAttribute("fill", "none");
  if (style.display === "none") to.setAttribute("display", "none");
  for (const { name } of [...to.attributes]) {
    const named = name === "id" && /gradient/i.test(to.tagName);
    if (!named && (OURS.includes(name) || /^(data|aria)-/.test(name))) to.removeAttribute(name);
  }
  for (const [at, child] of [...from.children].entries()) {
    const twin = to.children[at];
    if (twin) write(child, twin);
  }
}
