// The key: what a line, a form and a shape mean, how many there are, and a button that shows only these.

import { element } from "./host";
import type { Family, Group, Item, Label, Moment, Network } from "./network-data";
import { DASHES } from "./network-style";

const SVG = "http://www.w3.org/2000/svg";

/** Shapes around the origin, nine to either side. */
export const OUTLINES: Record<Label, string> = {
  Authority: "M0-8A8 8 0 1 1 0 8A8 8 0 1 1 0-8Z",
  Committee: "M-9 0-4.5-8H4.5L9 0 4.5 8H-4.5Z",
  NGO: "M-7-7H7V7H-7Z",
  InternationalBody: "M0-9 9 0 0 9-9 0Z",
};

export function legend(data: Network): HTMLElement[] {
  return data.legend.filter((group) => group.items.length).map((group) => line(group, data));
}

function line(group: Group, { words }: Network): HTMLElement {
  const made = element("div", { class: "legend", role: "group", "aria-label": group.name });
  made.append(element("span", { class: "caps" }, group.name));
  for (const item of group.items) made.append(button(group, item));
  if (group.over) {
    const text = element("span", { class: "plain" }, words["ended-body"], " ", element("b", {}, String(group.over)));
    text.prepend(drawing(outline("Authority", "hollow"), 20));
    made.append(text);
  }
  return made;
}

function button({ param }: Group, item: Item): HTMLElement {
  const made = element("button", {
    type: "button",
    id: `legend-${param}-${item.id}`,
    "data-testid": `legend-${item.id}`,
    "data-count": String(item.count),
    "data-href": item.href,
    "aria-pressed": String(item.on),
  });
  made.append(sign(param, item.id), item.text, " ", element("b", {}, String(item.count)));
  return made;
}

function sign(param: Group["param"], id: string): SVGElement {
  if (param === "label") return drawing(outline(id as Label, id), 20);
  if (param === "family") return drawing(form(id as Family), 36);
  return drawing([stroke("M-16 0H16", `time ${id}`, dash(id as Moment))], 36);
}

const dash = (moment: Moment): string =>
  moment === "ended" ? DASHES.ended.join(" ") : moment === "other" || moment === "later" ? DASHES.other.join(" ") : "";

function outline(label: Label, name: string): SVGElement[] {
  return [part("path", { d: OUTLINES[label], class: `body ${name}` })];
}

function form(family: Family): SVGElement[] {
  if (family === "works") return [stroke("M-16-2H16M-16 2H16", "time")];
  if (family === "belongs") return [stroke("M-16 0H12", "time"), part("circle", { cx: "12", r: "3", class: "end" })];
  const arrow = part("path", { d: "M16 0 8-4V4Z", class: family === "succession" ? "end new" : "end" });
  if (family === "oversees") return [stroke("M-16 0H9", "time"), arrow];
  return [stroke("M-16 0H9", "time new", DASHES.succession.join(" ")), arrow];
}

function stroke(d: string, name: string, dashes = ""): SVGElement {
  return part("path", { d, class: name, ...(dashes ? { "stroke-dasharray": dashes } : {}) });
}

function part(tag: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function drawing(parts: SVGElement[], width: number): SVGElement {
  const made = part("svg", {
    viewBox: `${-width / 2} -10 ${width} 20`,
    width: String(width),
    height: "20",
    "aria-hidden": "true",
  });
  made.append(...parts);
  return made;
}
