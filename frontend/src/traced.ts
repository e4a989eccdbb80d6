// What stands on the screen as HTML, drawn again as SVG: boxes, lines, fades, signs and words where they are.

import { invisible, plain } from "./colour";
import { type Box, made } from "./drawing";
import { images } from "./traced-ground";
import { isSign, sign } from "./traced-sign";
import { words } from "./traced-text";

/** Where the drawing begins on the screen, and the box that nothing reaches out of. */
interface Ground {
  x: number;
  y: number;
  clip: Box | null;
}

const SIDES = ["Top", "Right", "Bottom", "Left"] as const;

/** The element as a drawing of its own, as large as all it holds. */
export function traced(element: HTMLElement): SVGElement {
  element.dataset.still = ""; // what stays in place while one scrolls goes back to where it belongs
  const { x, y, width, height } = element.getBoundingClientRect();
  const [left, top] = [x - element.scrollLeft, y - element.scrollTop];
  const size = { width: Math.max(width, element.scrollWidth), height: Math.max(height, element.scrollHeight) };
  const viewBox = `0 0 ${Math.ceil(size.width)} ${Math.ceil(size.height)}`;
  const drawn = made("svg", { viewBox, ...size }, ...parts(element, { x: left, y: top, clip: null }));
  delete element.dataset.still;
  return drawn;
}

function parts(element: Element, ground: Ground): SVGElement[] {
  const style = getComputedStyle(element);
  const box = placed(element.getBoundingClientRect(), ground);
  if (!element.checkVisibility({ visibilityProperty: true }) || (box.width <= 1 && box.height <= 1)) return [];
  const drawn = isSign(element) ? sign(element, box) : [...boxes(box, style), ...inside(element, style, box, ground)];
  const opacity = Number(style.opacity);
  return opacity < 1 && drawn.length ? [made("g", { opacity }, ...drawn)] : drawn;
}

function inside(element: Element, style: CSSStyleDeclaration, box: Box, ground: Ground): SVGElement[] {
  const cut = style.overflowX === "hidden" || style.overflowX === "clip";
  const here = cut ? { ...ground, clip: box } : ground;
  return [...element.childNodes].flatMap((child) => {
    if (child instanceof Text) return words(child, style, here);
    return child instanceof Element ? parts(child, here) : [];
  });
}

export function placed(box: DOMRect, ground: { x: number; y: number }): Box {
  return { x: box.x - ground.x, y: box.y - ground.y, width: box.width, height: box.height };
}

/** Ground, what lies on it, and border. */
function boxes(box: Box, style: CSSStyleDeclaration): SVGElement[] {
  const drawn: SVGElement[] = [];
  const fill = plain(style.backgroundColor);
  const rx = Math.min(radius(style.borderTopLeftRadius, box), box.width / 2, box.height / 2);
  if (!invisible(fill)) drawn.push(made("rect", { ...box, rx, fill }));
  return [...drawn, ...images(box, style), ...border(box, style, rx)];
}

const radius = (text: string, box: Box): number =>
  text.endsWith("%") ? (Number.parseFloat(text) / 100) * box.height : Number.parseFloat(text);

function border(box: Box, style: CSSStyleDeclaration, rx: number): SVGElement[] {
  const lines = SIDES.map((side) => ({
    side,
    wide: Number.parseFloat(style[`border${side}Width`]),
    kind: style[`border${side}Style`],
    colour: plain(style[`border${side}Color`]),
  }));
  const there = lines.filter(({ wide, kind, colour }) => wide > 0 && kind !== "none" && !invisible(colour));
  const [first] = there;
  if (!first) return [];
  const pen = (line: (typeof lines)[number]) => ({
    stroke: line.colour,
    "stroke-width": line.wide,
    ...(line.kind === "dashed" ? { "stroke-dasharray": `${line.wide * 2} ${line.wide * 2}` } : {}),
  });
  const same = there.length === lines.length && there.every(({ wide }) => wide === first.wide);
  if (same) {
    const half = first.wide / 2;
    const within = { x: box.x + half, y: box.y + half, width: box.width - 2 * half, height: box.height - 2 * half };
    return [made("rect", { ...within, rx: Math.max(rx - half, 0), fill: "none", ...pen(first) })];
  }
  return there.map((line) => made("line", { ...edge(box, line.side, line.wide / 2), ...pen(line) }));
}

function edge({ x, y, width, height }: Box, side: (typeof SIDES)[number], half: number): Record<string, number> {
  if (side === "Top") return { x1: x, x2: x + width, y1: y + half, y2: y + half };
  if (side === "Bottom") return { x1: x, x2: x + width, y1: y + height - half, y2: y + height - half };
  const at = side === "Left" ? x + half : x + width - half;
  return { x1: at, x2: at, y1: y, y2: y + height };
}
