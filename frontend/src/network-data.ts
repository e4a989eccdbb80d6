// The network's picture as Python sends it: bodies with places, ties with times, and the words of the language.

export const LABELS = ["Authority", "Committee", "NGO", "InternationalBody"] as const;
export type Label = (typeof LABELS)[number];
export type Family = "belongs" | "works" | "oversees" | "succession";
export type Moment = "there" | "ended" | "new" | "later" | "other";

export interface Body {
  id: string;
  label: Label;
  kind: string;
  name: string;
  short: string;
  note: string;
  /** ended for good */
  over: boolean;
  /** the picture started from it */
  start: boolean;
  /** a class of bodies */
  group: boolean;
  /** filtered out */
  off: boolean;
  /** bodies that expanding it would bring in */
  more: number;
  size: number;
  x: number;
  y: number;
}

export interface Tie {
  id: string;
  source: string;
  target: string;
  type: string;
  family: Family;
  moment: Moment;
  perhaps: boolean;
  off: boolean;
  says: string;
}

export interface Item {
  id: string;
  text: string;
  count: number;
  on: boolean;
  href: string;
}

export interface Group {
  name: string;
  param: "time" | "family" | "label";
  items: Item[];
  over?: number;
}

export interface Words {
  label: string;
  search: string;
  found: string;
  "none-found": string;
  fit: string;
  closer: string;
  wider: string;
  tidy: string;
  png: string;
  svg: string;
  nothing: string;
  empty: string;
  body: string;
  more: string;
  "path-from": string;
  legend: string;
  "ended-body": string;
  "picture-of": string;
  foot: string;
}

export type Layout = "free" | "levels" | "tree" | "routes";

export interface Network {
  lang: string;
  /** another one is drawn anew; the same one keeps its places */
  graph: string;
  /** the address without a selection */
  href: string;
  opened: string;
  layout: Layout;
  /** so many bodies that only Python arranges them */
  large: boolean;
  nodes: Body[];
  ties: Tie[];
  bands: [name: string, top: number, bottom: number][];
  pick: string;
  tie: string;
  pathFrom: string;
  legend: Group[];
  counts: string;
  file: string;
  /** what a saved picture says of itself: release, day, marking, query */
  about: string;
  words: Words;
}
