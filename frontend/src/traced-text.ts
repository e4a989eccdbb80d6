// Words where they stand: one run for each line, cut where their box cuts them.

import { plain } from "./colour";
import { type Box, made } from "./drawing";

interface Ground {
  x: number;
  y: number;
  clip: Box | null;
}

interface Run {
  text: string;
  x: number;
  right: number;
  top: number;
  bottom: number;
}

const MORE = "…";
const SLACK = 1; // pixels by which a line may lie beyond its box

export function words(node: Text, style: CSSStyleDeclaration, ground: Ground): SVGElement[] {
  const upper = style.textTransform === "uppercase";
  const pen = measuring(style);
  const fitted = within(lines(node, ground), ground.clip).map((run) => fit(run, pen, ground.clip));
  return fitted.map(({ text, x, right, top }) => {
    const written = made("text", {
      x,
      y: top + pen.ascent,
      fill: plain(style.color),
      "font-family": style.fontFamily,
      "font-size": style.fontSize,
      "font-weight": style.fontWeight,
      ...(style.fontVariantNumeric === "normal" ? {} : { style: `font-variant-numeric:${style.fontVariantNumeric}` }),
      ...(style.letterSpacing === "normal" ? {} : { "letter-spacing": style.letterSpacing }),
      textLength: right - x,
      lengthAdjust: "spacingAndGlyphs",
      "xml:space": "preserve",
    });
    written.textContent = upper ? text.toUpperCase() : text;
    return written;
  });
}

/** The words of one line are one run. */
function lines(node: Text, ground: Ground): Run[] {
  const runs: Run[] = [];
  const range = document.createRange();
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    if (!box.width) continue;
    const found = { x: box.x - ground.x, right: box.right - ground.x, top: box.y - ground.y };
    const last = runs.at(-1);
    if (last && Math.abs(last.top - found.top) < SLACK) {
      last.text += ` ${word}`;
      last.right = found.right;
    } else runs.push({ text: word, ...found, bottom: found.top + box.height });
  }
  return runs;
}

interface Pen {
  ascent: number;
  width(text: string): number;
}

function measuring(style: CSSStyleDeclaration): Pen {
  const canvas = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
  canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const ascent = canvas.measureText("x").fontBoundingBoxAscent;
  return { ascent, width: (text) => canvas.measureText(text).width };
}

/** Without the lines above and below the box; the last one that is left says that there were more. */
function within(runs: Run[], clip: Box | null): Run[] {
  if (!clip) return runs;
  const middle = ({ top, bottom }: Run) => (top + bottom) / 2;
  const kept = runs.filter((run) => middle(run) > clip.y && middle(run) < clip.y + clip.height);
  const last = kept.at(-1);
  if (last && last !== runs.at(-1)) last.text += MORE;
  return kept;
}

/** What reaches over the side is cut and says so. */
function fit(run: Run, pen: Pen, clip: Box | null): Run {
  const room = clip ? clip.x + clip.width + SLACK - run.x : Number.POSITIVE_INFINITY;
  let { text } = run;
  if (run.right - run.x <= room && !text.endsWith(MORE)) return run;
  while (text && pen.width(text + MORE) > room) text = text.slice(0, -1);
  text = text.replace(/[\s…]+$/, "") + MORE;
  return { ...run, text, right: run.x + pen.width(text) };
}
