// On paper the picture is a drawing of lines, which takes the width of the page; in the colours of the light theme.

import type { Core } from "cytoscape";
import { colours, font } from "./network-colours";
import type { Network } from "./network-data";
import { life } from "./network-save";
import { svg } from "./network-svg";

export function onPaper(root: HTMLElement, paper: HTMLElement, cy: Core, data: Network): void {
  const pen = { colours: colours(root, "light"), font: font(root) };
  paper.innerHTML = cy.nodes(":visible").empty() ? "" : svg(cy, data, life(cy, data, pen), pen);
}
