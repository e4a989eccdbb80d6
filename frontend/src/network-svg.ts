// The whole picture as an SVG text of our own: the same bodies, ties, names and bands, with a title and a foot.

import type { Core, EdgeSingular, NodeSingular } from "cytoscape";
import type { Colours } from "./network-colours";
import type { Label, Network, Tie } from "./network-data";
import { LINE, type Placed } from "./network-labels";
import type { Pen } from "./network-paint";
import { DOUBLE, inkOf, WIDTH } from "./network-style";

export interface Extent {
  x: number;
  y: number;
  width: number;
  height: number;
}

const MARGIN = 28;
const FOOT = 26;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);
const short = (value: number): string => value.toFixed(1).replace(/\.0$/, "");

/** What bodies and names take up, with room around and a line below for the foot. */
export function extent(cy: Core, placed: Placed[]): Extent {
  const box = cy.elements(":visible").boundingBox({ includeLabels: false });
  let [left, top, right, bottom] = [box.x1, box.y1, box.x2, box.y2];
  for (const { node, box: name } of placed) {
    const { x, y } = node.position();
    left = Math.min(left, x + name[0]);
    top = Math.min(top, y + name[1]);
    right = Math.max(right, x + name[2]);
    bottom = Math.max(bottom, y + name[3]);
  }
  return {
    x: left - MARGIN,
    y: top - MARGIN,
    width: Math.max(right - left + 2 * MARGIN, 480),
    height: bottom - top + 2 * MARGIN + FOOT,
  };
}

export function svg(cy: Core, data: Network, placed: Placed[], pen: Pen): string {
  const { x, y, width, height } = extent(cy, placed);
  const { colours } = pen;
  const ties = cy.edges(":visible").map((tie) => drawTie(tie, colours));
  const bodies = cy.nodes(":visible").map((node) => drawBody(node, colours));
  const names = placed.map((one) => drawName(one, colours));
  const foot = `<text x="${short(x + MARGIN)}" y="${short(y + height - 14)}" font-size="10" fill="${colours.ink3}">${escaped(data.words.foot)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[x, y, width, height].map(short).join(" ")}" width="${short(width)}" height="${short(height)}" font-family="${escaped(pen.font)}" font-size="12">`,
    `<title>${escaped(`${data.words["picture-of"]}: ${data.counts}`)}</title><desc>${escaped(data.words.foot)}</desc><metadata>${escaped(data.about)}</metadata>`,
    `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${colours.panel}"/>`,
    ...data.bands.map((band, index) => drawBand(band, index, { x, width }, colours)),
    ...ties,
    ...bodies,
    ...names,
    foot,
    "</svg>",
  ].join("\n");
}

function drawBand(
  [name, top, bottom]: [string, number, number],
  index: number,
  { x, width }: { x: number; width: number },
  colours: Colours,
): string {
  const tint = `<rect x="${short(x)}" y="${short(top - 14)}" width="${short(width)}" height="${short(bottom - top + 10)}" fill="${colours.soft}"/>`;
  const text = `<text x="${short(x + 12)}" y="${short(top + 2)}" font-size="11" font-weight="620" fill="${colours.ink3}">${escaped(name)}</text>`;
  return (index % 2 === 0 ? tint : "") + text;
}

function drawTie(tie: EdgeSingular, colours: Colours): string {
  const { family, moment, says } = tie.data() as Tie;
  const dash = tie.data("dash") as number[] | null;
  const ink = family === "succession" ? colours.action : inkOf(moment, colours);
  const path = pathOf(tie);
  const dashed = dash ? ` stroke-dasharray="${dash.join(" ")}"` : "";
  const stroke = (colour: string, width: number): string =>
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}"${dashed}/>`;
  const lines =
    family === "works" ? stroke(ink, DOUBLE.outer) + stroke(colours.panel, DOUBLE.inner) : stroke(ink, WIDTH);
  return `<g><title>${escaped(says)}</title>${lines}${tipOf(tie, family, ink)}</g>`;
}

function pathOf(tie: EdgeSingular): string {
  const from = tie.sourceEndpoint();
  const to = tie.targetEndpoint();
  const bend = tie.controlPoints()?.[0];
  const middle = bend ? `Q${short(bend.x)} ${short(bend.y)} ` : "L";
  return `M${short(from.x)} ${short(from.y)}${middle}${short(to.x)} ${short(to.y)}`;
}

/** The mark at the far end: a dot, an arrow, or nothing. */
function tipOf(tie: EdgeSingular, family: Tie["family"], ink: string): string {
  const to = tie.targetEndpoint();
  if (family === "works") return "";
  if (family === "belongs") return `<circle cx="${short(to.x)}" cy="${short(to.y)}" r="3" fill="${ink}"/>`;
  const back = tie.controlPoints()?.[0] ?? tie.sourceEndpoint();
  const angle = Math.atan2(to.y - back.y, to.x - back.x);
  const turn = `translate(${short(to.x)} ${short(to.y)}) rotate(${short((angle * 180) / Math.PI)})`;
  return `<path d="M0 0-8-4V4Z" transform="${turn}" fill="${ink}"/>`;
}

/** Outlines of the unit size, a half to either side. */
const UNIT: Record<Label, string> = {
  Authority: "",
  Committee: "-.5,0 -.25,-.433 .25,-.433 .5,0 .25,.433 -.25,.433",
  NGO: "-.5,-.5 .5,-.5 .5,.5 -.5,.5",
  InternationalBody: "0,-.5 .5,0 0,.5 -.5,0",
};

function drawBody(node: NodeSingular, colours: Colours): string {
  const label = node.data("label") as Label;
  const width = node.data("width") as number;
  const { x, y } = node.position();
  const over = Boolean(node.data("over"));
  const fill = over ? colours.panel : node.data("group") ? colours.soft : colours[label];
  const stroke = over ? colours.ink3 : colours[label];
  const border = over ? ' stroke-dasharray="4 2.5"' : "";
  const look = `fill="${fill}" stroke="${stroke}" stroke-width="1.6"${border}`;
  const points = UNIT[label]
    .split(" ")
    .map((pair) =>
      pair
        .split(",")
        .map((part) => short(Number(part) * width))
        .join(","),
    )
    .join(" ");
  const shape =
    label === "Authority" ? `<circle r="${short(width / 2)}" ${look}/>` : `<polygon points="${points}" ${look}/>`;
  const title = escaped(`${node.data("name") as string} (${node.data("kind") as string})`);
  return `<g transform="translate(${short(x)} ${short(y)})"><title>${title}</title>${shape}</g>`;
}

function drawName({ node, lines, note, box, side }: Placed, colours: Colours): string {
  const { x, y } = node.position();
  const anchor = side === "right" ? "start" : side === "left" ? "end" : "middle";
  const left = x + (side === "right" ? box[0] : side === "left" ? box[2] : (box[0] + box[2]) / 2);
  const halo = `paint-order="stroke" stroke="${colours.panel}" stroke-width="3" stroke-linejoin="round"`;
  const weight = node.data("start") ? 620 : 480;
  const ink = node.data("over") ? colours.ink2 : colours.ink;
  const texts = lines.map((text, row) => {
    const at = `x="${short(left)}" y="${short(y + box[1] + 11.5 + row * LINE)}"`;
    return `<text ${at} text-anchor="${anchor}" font-weight="${weight}" fill="${ink}" ${halo}>${escaped(text)}</text>`;
  });
  if (note) {
    const at = `x="${short(left)}" y="${short(y + box[1] + 9.5 + lines.length * LINE)}"`;
    texts.push(
      `<text ${at} text-anchor="${anchor}" font-size="11" fill="${colours.ink3}" ${halo}>${escaped(note)}</text>`,
    );
  }
  return texts.join("");
}
