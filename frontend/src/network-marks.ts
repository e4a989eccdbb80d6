// What stands out: the chosen body with its neighbours, the chosen tie with its ends, what the search found.

import type { Collection, Core } from "cytoscape";
import type { Network } from "./network-data";

/** Shows the choice; the rest fades. */
export function mark(cy: Core, { pick, tie }: Pick<Network, "pick" | "tie">): void {
  const chosen = cy.getElementById(tie || pick || " ");
  cy.batch(() => {
    cy.elements().removeClass("picked faded");
    if (chosen.empty()) return;
    chosen.addClass("picked");
    const beside = tie ? chosen.connectedNodes() : chosen.closedNeighborhood();
    const kept = chosen.union(beside);
    fade(cy, kept);
  });
}

export function fade(cy: Core, kept: Collection): void {
  cy.elements().not(kept).addClass("faded");
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Bodies whose name, short name or id holds the text. */
export function matching(cy: Core, text: string): Collection {
  const wanted = plain(text.trim());
  return cy.nodes(":visible").filter((node) => {
    const parts = [node.data("name"), node.data("short"), node.id()] as string[];
    return parts.some((part) => plain(part).includes(wanted));
  });
}
