// Colours as a file can bear them: a browser knows light-dark(), color-mix() and color(), other programs do not.

const PLAIN = new Map<string, string>();
const BYTE = 255;

/** A computed colour as rgb() or rgba(). */
export function plain(colour: string): string {
  if (!colour.startsWith("color(") && !colour.startsWith("ok")) return colour;
  const known = PLAIN.get(colour);
  if (known) return known;
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const pen = canvas.getContext("2d") as CanvasRenderingContext2D;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue, opaque = BYTE] = pen.getImageData(0, 0, 1, 1).data;
  const made = `rgba(${red}, ${green}, ${blue}, ${+(opaque / BYTE).toFixed(3)})`;
  PLAIN.set(colour, made);
  return made;
}

/** A colour of ours, such as var(--ink), as the reader sees it. */
export function shown(colour: string, at: Element): string {
  const probe = document.createElement("i");
  probe.style.color = colour;
  at.parentElement?.append(probe);
  const seen = getComputedStyle(probe).color;
  probe.remove();
  return plain(seen);
}

export const invisible = (colour: string): boolean =>
  colour === "transparent" || /^rgba\(.*,\s*0\)$|\/\s*0\)$/.test(colour);
