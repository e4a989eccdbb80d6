// Builds the components into ksmm/frontend; with --check says whether what lies there is what the sources give.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { notice } from "./notice.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "..", "ksmm", "frontend");
const fonts = join(here, "..", "dashboard", "static");

const FONTS = [
  ["inter", "inter-latin-wght-normal.woff2"],
  ["inter", "inter-latin-ext-wght-normal.woff2"],
  ["jetbrains-mono", "jetbrains-mono-latin-wght-normal.woff2"],
];

/** The built files by name, and the notice; a name carries a hash, so that no browser keeps an old one. */
async function built() {
  const result = await build({
    entryPoints: ["editor", "matrix", "network", "sheet"].map((name) => join(here, "src", `${name}.ts`)),
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    charset: "utf8",
    legalComments: "external",
    loader: { ".css": "text" },
    entryNames: "[name]-[hash]",
    outdir: target,
    write: false,
    metafile: true,
    plugins: [minifiedStyles],
  });
  const remarks = result.outputFiles.filter(({ path }) => path.endsWith(".LEGAL.txt")).map(({ text }) => text);
  const fonts = FONTS.map(([family]) => `@fontsource-variable/${family}`);
  const told = notice(join(here, "node_modules"), Object.keys(result.metafile.inputs), fonts, remarks);
  const scripts = result.outputFiles.filter(({ path }) => path.endsWith(".js"));
  return new Map([
    ...scripts.map(({ path, contents }) => [basename(path), contents]),
    ["NOTICE.txt", new TextEncoder().encode(told)],
  ]);
}

/** Style sheets travel inside the script, so that no component is ever seen without its style. */
const minifiedStyles = {
  name: "minified-styles",
  setup(bundler) {
    bundler.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const result = await build({ entryPoints: [path], bundle: true, minify: true, write: false });
      return { contents: result.outputFiles[0].text.trim(), loader: "text" };
    });
  },
};

function differences(files) {
  const there = existsSync(target) ? readdirSync(target) : [];
  const stale = there.filter((name) => !files.has(name));
  const wrong = [...files].filter(
    ([name, bytes]) => !there.includes(name) || !readFileSync(join(target, name)).equals(Buffer.from(bytes)),
  );
  return [...stale, ...wrong.map(([name]) => name)];
}

function write(files) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(target, name), bytes);
}

function copyFonts() {
  for (const [family, file] of FONTS) {
    const from = join(here, "node_modules", "@fontsource-variable", family);
    copyFileSync(join(from, "files", file), join(fonts, file));
    copyFileSync(join(from, "LICENSE"), join(fonts, `${family}-OFL.txt`));
  }
}

const files = await built();
if (process.argv.includes("--check")) {
  const different = differences(files);
  if (different.length) {
    console.error(`ksmm/frontend is not what frontend/src gives: ${different.join(", ")}. Run: npm run build`);
    process.exit(1);
  }
} else {
  write(files);
  copyFonts();
  for (const [name, bytes] of files) console.log(`${name}  ${bytes.length} bytes`);
}
