// CodeMirror as we use it: Cypher, our colours, our keys.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { cypher } from "@codemirror/legacy-modes/mode/cypher";
import { EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { completion, type Schema } from "./editor-schema";

export interface Hooks {
  schema(): Schema;
  run(): boolean;
  changed(): void;
}

export interface Labels {
  editor: string;
  placeholder: string;
}

const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--action)", fontWeight: "600" },
  { tag: tags.string, color: "var(--code-text)" },
  { tag: tags.number, color: "var(--code-number)" },
  { tag: tags.comment, color: "var(--ink3)", fontStyle: "italic" },
  { tag: [tags.atom, tags.standard(tags.name), tags.function(tags.variableName)], color: "var(--code-name)" },
]);

const LOOKS = EditorView.theme({
  "&": { fontSize: "13px", color: "var(--ink)", backgroundColor: "var(--panel)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "20px", fontVariantLigatures: "none" },
  ".cm-content": { caretColor: "var(--ink)", padding: "8px 0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--soft)", color: "var(--ink3)", border: "none" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--action) 6%, transparent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--action-soft)",
  },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--action-soft)" },
  ".cm-placeholder": { color: "var(--ink3)" },
  ".cm-tooltip": { border: "1px solid var(--line2)", backgroundColor: "var(--panel)", borderRadius: "6px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--mono)", fontSize: "12px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "3px 8px" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--action)", color: "var(--on-action)" },
});

export function view(parent: HTMLElement, text: string, labels: Labels, hooks: Hooks): EditorView {
  const root = parent.getRootNode();
  const state = EditorState.create({ doc: text, extensions: extensions(labels, hooks) });
  return new EditorView({ parent, state, ...(root instanceof ShadowRoot ? { root } : {}) });
}

function extensions(labels: Labels, hooks: Hooks): Extension[] {
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    EditorView.lineWrapping,
    StreamLanguage.define(cypher),
    syntaxHighlighting(COLOURS),
    autocompletion({ override: [completion(hooks.schema)], icons: false }),
    keymap.of([{ key: "Mod-Enter", run: hooks.run, preventDefault: true }]),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...historyKeymap]),
    EditorView.contentAttributes.of({ "aria-label": labels.editor, "data-testid": "editor", spellcheck: "false" }),
    EditorView.updateListener.of((update) => update.docChanged && hooks.changed()),
    placeholder(labels.placeholder),
    LOOKS,
  ];
}
