// Small things that every drawing taken along is made of.

const SVG = "http://www.w3.org/2000/svg";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function made(name: string, attributes: Record<string, string | number>, ...inside: SVGElement[]): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, String(typeof value === "number" ? round(value) : value));
  element.append(...inside);
  return element;
}

export const round = (value: number): number => Math.round(value * 100) / 100;
