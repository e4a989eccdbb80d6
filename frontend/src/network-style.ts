// How bodies and ties look. Type is shape and colour; family is the line's form; time its colour and its dashes.

import type { EdgeSingular, StylesheetJson } from "cytoscape";
import type { Colours } from "./network-colours";
import type { Label, Moment } from "./network-data";

export const SHAPES: Record<Label, "ellipse" | "hexagon" | "rectangle" | "diamond"> = {
  Authority: "ellipse",
  Committee: "hexagon",
  NGO: "rectangle",
  InternationalBody: "diamond",
};
/** Shapes of the same width look larger or smaller than a circle. */
export const GROWS: Record<Label, number> = { Authority: 1, Committee: 1.12, NGO: 0.88, InternationalBody: 1.2 };

export const DASHES: Record<"ended" | "other" | "perhaps" | "succession", [number, number]> = {
  ended: [5, 3.5],
  other: [2, 5],
  perhaps: [1.6, 3.2],
  succession: [8, 4],
};
export const WIDTH = 1.4;
/** A double line is a band in the colour of the time with the panel's colour in its middle. */
export const DOUBLE = { inner: 1.7, outer: 4.3 };

export function inkOf(moment: Moment, colours: Colours): string {
  if (moment === "there") return colours.ink;
  if (moment === "new") return colours.action;
  return colours.ink3;
}

export function dashes(tie: { family: string; moment: Moment; perhaps: boolean }): [number, number] | null {
  if (tie.family === "succession") return DASHES.succession;
  if (tie.perhaps) return DASHES.perhaps;
  if (tie.moment === "ended") return DASHES.ended;
  return tie.moment === "other" || tie.moment === "later" ? DASHES.other : null;
}

export function stylesheet(colours: Colours): StylesheetJson {
  return [...bodies(colours), ...ties(colours), ...marks(colours)];
}

function bodies(colours: Colours): StylesheetJson {
  const types = (Object.keys(SHAPES) as Label[]).map((label) => ({
    selector: `node[label = "${label}"]`,
    style: { shape: SHAPES[label], "background-color": colours[label], "border-color": colours[label] },
  }));
  return [
    {
      selector: "node",
      style: { width: "data(width)", height: "data(width)", "border-width": 0, "outline-offset": 3, label: "" },
    },
    ...types,
    {
      selector: "node[?group]",
      style: { "background-color": colours.soft, "border-width": 2, "border-style": "double" },
    },
    {
      selector: "node[?over]",
      style: {
        "background-color": colours.panel,
        "border-color": colours.ink3,
        "border-width": 1.6,
        "border-style": "dashed",
      },
    },
  ];
}

function ties(colours: Colours): StylesheetJson {
  const ink = (tie: EdgeSingular): string => inkOf(tie.data("moment") as Moment, colours);
  return [
    {
      selector: "edge",
      style: {
        width: WIDTH,
        "line-color": ink,
        "target-arrow-color": ink,
        "curve-style": "bezier",
        "control-point-step-size": 16,
        "arrow-scale": 0.72,
        "target-distance-from-node": 2,
        "line-style": (tie: EdgeSingular) => (tie.data("dash") ? "dashed" : "solid"),
        "line-dash-pattern": (tie: EdgeSingular) => (tie.data("dash") as number[] | null) ?? [1, 0],
      },
    },
    { selector: 'edge[family = "belongs"]', style: { "target-arrow-shape": "circle" } },
    { selector: 'edge[family = "oversees"]', style: { "target-arrow-shape": "triangle", "arrow-scale": 0.9 } },
    {
      selector: 'edge[family = "works"]',
      style: {
        width: DOUBLE.inner,
        "line-color": colours.panel,
        "line-outline-width": DOUBLE.outer - DOUBLE.inner,
        "line-outline-color": ink,
        "target-arrow-shape": "none",
      },
    },
    {
      selector: 'edge[family = "succession"]',
      style: {
        "curve-style": "unbundled-bezier",
        "control-point-distances": [46],
        "control-point-weights": [0.5],
        "line-color": colours.action,
        "target-arrow-color": colours.action,
        "target-arrow-shape": "triangle",
        "arrow-scale": 1,
        width: 1.8,
      },
    },
  ] as StylesheetJson;
}

function marks(colours: Colours): StylesheetJson {
  return [
    { selector: ".off", style: { display: "none" } },
    { selector: ".beside", style: { opacity: 0.3 } },
    { selector: ".faded", style: { opacity: 0.14 } },
    { selector: "node.picked", style: { "outline-width": 2.5, "outline-color": colours.ink } },
    {
      selector: "node.path",
      style: { "outline-width": 2.5, "outline-color": colours.action, "outline-style": "dashed" },
    },
    { selector: "node.cursor", style: { "outline-width": 2.5, "outline-color": colours.action } },
    {
      selector: "edge.picked",
      style: { "underlay-color": colours.action, "underlay-opacity": 0.22, "underlay-padding": 7 },
    },
  ] as StylesheetJson;
}
