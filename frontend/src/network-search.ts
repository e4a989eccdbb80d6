// Looking for a body in the picture: what matches stands out, Enter goes there.

import type { NodeSingular } from "cytoscape";
import { fill } from "./host";
import type { Choice, Stage } from "./network-choice";
import { fade, mark, matching } from "./network-marks";

/** Fades what does not hold the text, and says how many do. */
export function seek(stage: Stage): void {
  const { cy, parts, data } = stage;
  const text = parts.search.value.trim();
  mark(cy, data);
  parts.found.textContent = "";
  if (text) {
    const found = matching(cy, text);
    cy.elements().removeClass("faded");
    fade(cy, found);
    const values = { n: found.length, of: cy.nodes(":visible").length };
    parts.found.textContent = found.empty() ? data.words["none-found"] : fill(data.words.found, values);
  }
  stage.rename();
}

export function sought(stage: Stage, event: KeyboardEvent, choice: Choice): void {
  const { cy, parts } = stage;
  const found = matching(cy, parts.search.value);
  if (event.key === "Escape") parts.search.value = "";
  else if (event.key !== "Enter" || !parts.search.value.trim() || found.empty()) return;
  event.preventDefault();
  parts.graph.focus();
  if (event.key === "Enter") {
    cy.animate({ center: { eles: found }, zoom: Math.max(cy.zoom(), 1) }, { duration: 220 });
    choice.walk(found[0] as NodeSingular);
  }
  seek(stage);
}
