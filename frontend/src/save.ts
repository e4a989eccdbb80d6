// A drawing taken along: as SVG that stands by itself, or as PNG at twice the size, with a line that says what it is.
//   data-save="svg|png" data-picture="SELECTOR" data-file="NAME" data-caption="LINE" data-about="KEY: TEXT, one a line"

const SVG = "http://www.w3.org/2000/svg";
const SCALE = 2;
const MARGIN = 16;
const FOOT = 30;
/** What our style sheet says of a drawing, and what a file must therefore say itself. */
const LOOKS = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
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

export async function save(root: HTMLElement, button: HTMLElement): Promise<void> {
  const { save: kind, picture = "", file = "picture", caption = "", about = "" } = button.dataset;
  const drawing = root.querySelector<SVGSVGElement>(picture);
  if (!drawing) return;
  const { text, width, height } = alone(drawing, caption, about);
  if (kind === "svg") hand(new Blob([text], { type: "image/svg+xml" }), `${file}.svg`);
  else hand(await painted(text, width, height), `${file}.png`);
}

interface Alone {
  text: string;
  width: number;
  height: number;
}

/** The drawing with its looks written into it, on a ground, above its caption. */
function alone(drawing: SVGSVGElement, caption: string, about: string): Alone {
  const inside = drawing.cloneNode(true) as SVGSVGElement;
  write(drawing, inside);
  const box = drawing.viewBox.baseVal;
  inside.setAttribute("x", String(MARGIN));
  inside.setAttribute("y", String(MARGIN));
  inside.setAttribute("width", String(box.width));
  inside.setAttribute("height", String(box.height));
  inside.removeAttribute("style");
  const [width, height] = [box.width + 2 * MARGIN, box.height + 2 * MARGIN + FOOT];
  const style = getComputedStyle(drawing);
  const colour = (name: string) => style.getPropertyValue(name);
  const ground = made("rect", { width, height, fill: shown(colour("--panel"), drawing) });
  const look = { "font-family": style.fontFamily, "font-size": 11, fill: shown(colour("--ink3"), drawing) };
  const line = made("text", { x: MARGIN, y: height - MARGIN, ...look });
  line.textContent = caption;
  const kept = made("metadata", {});
  kept.textContent = about;
  const whole = made("svg", { viewBox: `0 0 ${width} ${height}`, width, height });
  whole.append(kept, ground, inside, line);
  return { text: new XMLSerializer().serializeToString(whole), width, height };
}

function write(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const look of LOOKS) {
    const value = style.getPropertyValue(look);
    if (value && value !== "none" && value !== "normal") to.setAttribute(look, value);
  }
  if (style.fill === "none") to.setAttribute("fill", "none");
  if (style.display === "none") to.setAttribute("display", "none");
  for (const name of ["class", "tabindex", "data-item", "href"]) to.removeAttribute(name);
  for (const [at, child] of [...from.children].entries()) {
    const twin = to.children[at];
    if (twin) write(child, twin);
  }
}

/** A colour of ours as the reader sees it: light-dark() is nothing that a file knows. */
function shown(colour: string, at: Element): string {
  const probe = document.createElement("i");
  probe.style.color = colour;
  at.parentElement?.append(probe);
  const seen = getComputedStyle(probe).color;
  probe.remove();
  return seen;
}

function made(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

async function painted(text: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  (canvas.getContext("2d") as CanvasRenderingContext2D).drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob((blob) => done(blob as Blob), "image/png"));
}

export function hand(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 5000);
}
