// The matrix as Python sends it: ids and numbers, and the words of the chosen language.

export const STATUSES = ["covered", "partial", "assigned", "disputed", "gap", "unknown"] as const;
export type Status = (typeof STATUSES)[number];

/** Corner flags by bit, in the order of Python's `CORNERS`. */
export const CORNERS = ["weak", "single", "aged", "confed"] as const;

/** status, corner bits, bits of what it could be, leads, reported gaps, year of the newest evidence (0: none), and
 * 1 where it did not move since the day that one looks back to */
export type Cell = [
  status: number,
  corners: number,
  could: number,
  leads: number,
  gaps: number,
  newest: number,
  aside: number,
];

export interface Row {
  id: string;
  name: string;
  href: string;
  lang: string | null;
  proposed: boolean;
  national: Cell | null;
  cells: Cell[];
  /** the cells of the row one by one, with their query */
  cantons: string;
  known: number;
  totals: number[];
}

export interface Group {
  name: string;
  count: string;
  rows: Row[];
  folded: { text: string; href: string; rows: { id: string; name: string; cell: Cell | null }[] } | null;
}

export interface Column {
  id: string;
  short: string;
  name: string;
  href: string;
  known: number;
  totals: number[];
}

export interface Words {
  lang: string;
  grid: string;
  responsibility: string;
  known: string;
  knownOf: string;
  rowsNote: string;
  proposed: string;
  national: string;
  canton: string;
  statuses: Record<Status, string>;
  corners: string[];
  lead: string;
  leads: string;
  gap: string;
  gaps: string;
  newest: string;
  perhaps: string;
}

export interface Matrix {
  signature: string;
  href: string;
  closeHref: string;
  columns: Column[];
  groups: Group[];
  show: number[];
  corner: number;
  selected: [responsibility: string, jurisdiction: string] | null;
  words: Words;
}

export const cellId = (responsibility: string, jurisdiction: string): string =>
  `cell-${responsibility}-${jurisdiction}`;
