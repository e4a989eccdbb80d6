// A picture taken along: as SVG that stands by itself, or as PNG at twice the size, with what its signs mean above
// and a line on what it is below. What is no drawing is drawn as it stands on the screen.
//   data-save="svg|png" data-picture="SELECTOR" data-key="SELECTOR" data-file="NAME" data-title="LINE"
//   data-caption="LINE" data-about="KEY: TEXT, one a line"

import { shown } from "./colour";
import { made } from "./drawing";
import { png, type Sheet, text } from "./paint";
import { saying } from "./png-words";
import { styled } from "./styled";
import { traced } from "./traced";

const MARGIN = 16;
const GAP = 12;
const SMALL = 11;
const LEADING = 15;
const TITLE = { "font-size": 15, "font-weight": 620 };
const JOINT = " · ";

type Drawn = HTMLElement | SVGSVGElement;

/** Saves what the button names, wherever on the page it is. */
export async function save(root: HTMLElement, button: HTMLElement): Promise<void> {
  const { save: kind, file = "picture", picture: name = "none" } = button.dataset;
  const picture = root.querySelector<Drawn>(name) ?? elsewhere(name);
  if (!picture) return;
  const sheet = whole(picture, button);
  if (kind === "svg") hand(new Blob([text(sheet.svg)], { type: "image/svg+xml" }), `${file}.svg`);
  else hand(await saying(await png(sheet), button.dataset.about ?? ""), `${file}.png`);
}

/** Each component of ours has a tree of its own. */
function elsewhere(selector: string): Drawn | null {
  const roots = [...document.querySelectorAll("*")].map((one) => one.shadowRoot);
  return roots.map((root) => root?.querySelector<Drawn>(selector)).find((one) => one) ?? null;
}

/** Title, key, picture and caption one below the other, on a ground. */
function whole(picture: Drawn, button: HTMLElement): Sheet {
  const { title = "", key, caption = "", about = "" } = button.dataset;
  const meaning = key ? elsewhere(key) : null;
  const drawn = [...(meaning ? [drawing(meaning)] : []), drawing(picture)];
  const width = Math.max(...drawn.map((one) => size(one, "width"))) + 2 * MARGIN;
  const family = getComputedStyle(picture).fontFamily;
  const colour = (name: string) => shown(`var(${name})`, picture);
  const below: SVGElement[] = [line(title, MARGIN + SMALL, { ...TITLE, "font-family": family, fill: colour("--ink") })];
  let y = MARGIN + SMALL + GAP;
  for (const one of drawn) {
    one.setAttribute("x", String(MARGIN));
    one.setAttribute("y", String(y));
    below.push(one);
    y += size(one, "height") + GAP;
  }
  for (const part of folded(caption, width - 2 * MARGIN, family)) {
    y += LEADING;
    below.push(line(part, y - LEADING + SMALL, { "font-size": SMALL, "font-family": family, fill: colour("--ink3") }));
  }
  const height = y + MARGIN;
  const kept = made("metadata", {});
  kept.textContent = about;
  const ground = made("rect", { width, height, fill: colour("--panel") });
  const svg = made("svg", { viewBox: `0 0 ${width} ${height}`, width, height }, kept, ground, ...below);
  return { svg, width, height, foot: { y: y - LEADING, height: LEADING } };
}

const drawing = (picture: Drawn): SVGElement => (picture instanceof SVGSVGElement ? styled(picture) : traced(picture));

const size = (drawn: SVGElement, name: "width" | "height"): number => Math.ceil(Number(drawn.getAttribute(name)));

function line(said: string, y: number, look: Record<string, string | number>): SVGElement {
  const written = made("text", { x: MARGIN, y, ...look });
  written.textContent = said;
  return written;
}

/** The caption in as many lines as it needs, parted where its parts meet. */
function folded(caption: string, room: number, family: string): string[] {
  const pen = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
  pen.font = `${SMALL}px ${family}`;
  const lines: string[] = [];
  for (const part of caption.split(JOINT)) {
    const longer = lines.length ? `${lines.at(-1)}${JOINT}${part}` : part;
    if (lines.length && pen.measureText(longer).width <= room) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

export function hand(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 5000);
}
