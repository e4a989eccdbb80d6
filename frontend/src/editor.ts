// The editor for free questions: a text with completion, a button that runs it and one that stops it.
// Tab stays a way out of the text, so that nobody is caught in it by keyboard.

import type { EditorView } from "@codemirror/view";
import type { Schema } from "./editor-schema";
import { view } from "./editor-view";
import { element, ground, type Host } from "./host";

interface Editor {
  value: string;
  lang: string;
  running: boolean;
  schema: Schema;
  words: { editor: string; placeholder: string; run: string; cancel: string; running: string; hint: string };
}

interface Shown {
  data: Editor;
  text: EditorView;
  run: HTMLButtonElement;
  cancel: HTMLButtonElement;
  hint: HTMLElement;
  send(name: string, value: string): void;
}

const SHOWN = new WeakMap<HTMLElement, Shown>();

export default function editor({ data, parentElement, setTriggerValue }: Host<Editor>): () => void {
  const root = ground(parentElement, "editor", data.lang);
  const known = SHOWN.get(root);
  const shown = known ?? first(root, data);
  shown.send = (name, value) => setTriggerValue(name, value);
  if (known && data.value !== known.data.value) replace(shown.text, data.value);
  shown.data = data;
  label(shown);
  return () => {
    shown.text.destroy();
    root.replaceChildren();
    SHOWN.delete(root);
  };
}

function first(root: HTMLElement, data: Editor): Shown {
  const box = element("div", { class: "code" });
  const run = element("button", { type: "button", class: "button main", "data-testid": "run" });
  const cancel = element("button", { type: "button", class: "button", "data-testid": "cancel" });
  const hint = element("span", { class: "note" });
  root.replaceChildren(box, element("div", { class: "tools" }, run, cancel, hint));
  const ask = (): boolean => {
    const shown = SHOWN.get(root);
    const text = shown?.text.state.doc.toString() ?? "";
    if (!shown || shown.data.running || !text.trim()) return true;
    shown.run.disabled = true;
    shown.send("run", text);
    return true;
  };
  const schema = (): Schema => SHOWN.get(root)?.data.schema ?? data.schema;
  const text = view(box, data.value, data.words, { schema, run: ask, changed: () => refresh(root) });
  const shown: Shown = { data, text, run, cancel, hint, send: () => undefined };
  run.addEventListener("click", ask);
  cancel.addEventListener("click", () => {
    cancel.disabled = true;
    shown.send("cancel", String(Date.now()));
  });
  SHOWN.set(root, shown);
  return shown;
}

function refresh(root: HTMLElement): void {
  const shown = SHOWN.get(root);
  if (shown) label(shown);
}

function replace(text: EditorView, value: string): void {
  text.dispatch({ changes: { from: 0, to: text.state.doc.length, insert: value } });
}

/** Buttons say and do what is possible now. */
function label({ data, text, run, cancel, hint }: Shown): void {
  run.textContent = data.running ? data.words.running : data.words.run;
  run.disabled = data.running || !text.state.doc.toString().trim();
  cancel.textContent = data.words.cancel;
  cancel.disabled = !data.running;
  hint.textContent = data.words.hint;
}
