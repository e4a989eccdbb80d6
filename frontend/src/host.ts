// What Streamlit hands a component, and the ground every component of ours stands on.

import { crossing } from "./crossing";
import styles from "./style.css";

export interface Host<Data> {
  data: Data;
  parentElement: HTMLElement | ShadowRoot;
  setTriggerValue(name: string, value: unknown): void;
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

/** The one element of ours below `parent`, made the first time, with our style sheet and the reader's language. */
export function ground(parent: HTMLElement | ShadowRoot, name: string, lang: string): HTMLElement {
  let root = parent.querySelector<HTMLElement>(`:scope > .k-${name}, .k-${name}`);
  if (!root) {
    root = document.createElement("div");
    root.className = `k k-${name}`;
    parent.append(root);
    const shadow = root.getRootNode();
    if (shadow instanceof ShadowRoot) shadow.adoptedStyleSheets = [sheet];
  }
  root.lang = lang;
  document.documentElement.lang = lang;
  return root;
}

/** Follow a link of ours: Python goes there. */
export function leave(trigger: Host<unknown>["setTriggerValue"], href: string): void {
  crossing(href);
  trigger("go", href);
}

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Fill `{name}` in a sentence of the catalogue. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** An address of ours with some parameters set, or taken out where the value is empty. */
export function withParameters(href: string, changes: Record<string, string>): string {
  const [path = "", query = ""] = href.split("?");
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value) parameters.set(name, value);
    else parameters.delete(name);
  }
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}
