// The sign of a status as the style sheet draws it: a box, a glyph, and marks in its corners.

import { invisible, plain, shown } from "./colour";
import { type Box, made } from "./drawing";

const GLYPH = 12;

export const isSign = (element: Element): boolean => element.matches("i.sign");

export function sign(element: Element, box: Box): SVGElement[] {
  const style = getComputedStyle(element);
  const ink = plain(getComputedStyle(element, "::before").backgroundColor);
  const [fill, edge] = [plain(style.backgroundColor), plain(style.borderTopColor)];
  const within = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 };
  const ground = made("rect", {
    ...within,
    rx: Number.parseFloat(style.borderTopLeftRadius) - 0.5,
    fill: invisible(fill) ? "none" : fill,
    stroke: invisible(edge) ? "none" : edge,
  });
  return [ground, ...glyph(element, box, ink), ...corners(element, box, ink)];
}

/** The mask of the sign, in its ink. */
function glyph(element: Element, box: Box, ink: string): SVGElement[] {
  const { maskImage, maskSize } = getComputedStyle(element, "::before");
  const text = maskImage.match(/^url\("data:image\/svg\+xml,(.*)"\)$/s)?.[1];
  if (!text) return [];
  const parsed = new DOMParser().parseFromString(decodeURIComponent(text.replaceAll('\\"', '"')), "image/svg+xml");
  const size = Number.parseFloat(maskSize) || GLYPH;
  const drawn = made("svg", {
    x: box.x + (box.width - size) / 2,
    y: box.y + (box.height - size) / 2,
    width: size,
    height: size,
    viewBox: `0 0 ${GLYPH} ${GLYPH}`,
    fill: ink,
  });
  for (const shape of parsed.documentElement.children) {
    const copy = document.importNode(shape, true) as SVGElement;
    if (copy.getAttribute("stroke")) copy.setAttribute("stroke", ink);
    drawn.append(copy);
  }
  return [drawn];
}

function corners(element: Element, { x, y, width, height }: Box, ink: string): SVGElement[] {
  const { classList } = element;
  const [right, bottom] = [x + width, y + height];
  const panel = shown("var(--panel)", element);
  const triangle = (size: number, attributes: Record<string, string | number>) =>
    made("path", { d: `M${right - size} ${y}H${right}V${y + size}Z`, ...attributes });
  const drawn: SVGElement[] = [];
  if (classList.contains("weak"))
    drawn.push(triangle(10, { fill: panel }), triangle(8, { fill: shown("var(--warm)", element) }));
  if (classList.contains("single")) drawn.push(made("circle", { cx: x + 4.4, cy: y + 4.4, r: 1.45, fill: ink }));
  if (classList.contains("aged"))
    drawn.push(made("path", { d: `M${right - 6.5} ${bottom}L${right} ${bottom - 6.5}V${bottom}Z`, fill: panel }));
  if (classList.contains("confed"))
    drawn.push(
      made("path", { d: `M${x + 3} ${bottom - 4.2}h5M${x + 5.5} ${bottom - 6.7}v5`, stroke: ink, "stroke-width": 1.4 }),
    );
  return drawn;
}
