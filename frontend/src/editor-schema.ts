// What can be written at a place in a statement: keywords, and the names that the graph really has.

import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";

export interface Schema {
  labels: string[];
  ties: string[];
  properties: string[];
  values: string[];
  keywords: string[];
}

/** So far back a label, a type or a property can begin. */
const REACH = 200;

/** What stands before the place, and which names belong there; the first that fits counts. */
const PLACES: readonly [before: RegExp, names: keyof Schema, type: string][] = [
  [/\[\s*\w*\s*:(?:[\w|!&:]*[|!&:])?(\w*)$/, "ties", "type"],
  [/[(]\s*\w*\s*:(?:[\w|!&:]*[|!&:])?(\w*)$/, "labels", "class"],
  [/[{,]\s*(\w*)$(?<=\{[^}]*)/, "properties", "property"],
  [/\b[A-Za-z_]\w*\.(\w*)$/, "properties", "property"],
  [/(?:=|<>|\bIN\b\s*\[|,)\s*'([\w-]*)$/i, "values", "text"],
];

export function completion(schema: () => Schema): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const before = context.state.sliceDoc(Math.max(0, context.pos - REACH), context.pos);
    for (const [pattern, names, type] of PLACES) {
      const found = pattern.exec(before);
      if (found) return result(context, found[1] ?? "", schema()[names], type);
    }
    const word = /(\w+)$/.exec(before)?.[1] ?? "";
    if (!context.explicit && word.length < 2) return null;
    return result(context, word, schema().keywords, "keyword");
  };
}

function result(context: CompletionContext, typed: string, names: string[], type: string): CompletionResult {
  const options = names.map((label) => ({ label, type }));
  return { from: context.pos - typed.length, options, validFor: /^[\w-]*$/ };
}
