// The licences of what is bundled: read from the packages themselves, so that the text ships with the files.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const LINE = "-".repeat(100);
const HEAD = `The files beside this one, and the fonts of the dashboard, contain the packages below.
Each is named with its version, what it calls its licence, and the text that it comes with.
`;
/** Built into the files of another package already, where no bundler sees them. */
const INSIDE = {
  cytoscape: ["gl-matrix", "heap", "lodash"],
  "cytoscape-dagre": ["@dagrejs/dagre", "@dagrejs/graphlib"],
};

/** The text of NOTICE: exactly the packages whose files went into the bundle, and these others. */
export function notice(modules, inputs, others, remarks) {
  const seen = inputs.map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
  const bundled = seen.filter(Boolean).flatMap((name) => [name, ...(INSIDE[name] ?? [])]);
  const byText = new Map();
  for (const name of [...new Set([...bundled, ...others])].sort()) {
    const { title, text } = licence(join(modules, name));
    byText.set(text, [...(byText.get(text) ?? []), title]);
  }
  const parts = [...byText].map(([text, titles]) => `${titles.join("\n")}\n\n${text}\n`);
  if (remarks.length)
    parts.push(`Remarks inside these files\n\n${[...new Set(remarks.map(tidy))].sort().join("\n\n")}\n`);
  return [HEAD, ...parts].join(`\n${LINE}\n`);
}

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} comes without the text of its licence: do not bundle it`);
  return { title: `${name} ${version} (${license})`, text: tidy(readFileSync(join(folder, file), "utf8")) };
}

const tidy = (text) =>
  text
    .replaceAll("\r\n", "\n")
    .replace(/[ \t]+$/gm, "")
    .trim();
