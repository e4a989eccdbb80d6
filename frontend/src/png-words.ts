// A PNG that says what it is: lines of "key: text" as text chunks, which picture viewers and programs show.

const BEFORE_IMAGE = 33; // bytes of the signature and the header, which comes first
const LENGTH = 4;
const KIND = 4;
const PLAIN = [0, 0, 0, 0, 0]; // ends the keyword; not compressed; no language, no translated keyword

/** The same picture with these lines in it. */
export async function saying(picture: Blob, about: string): Promise<Blob> {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const parts = lines(about).map(([key, said]) => chunk("iTXt", [...utf8(key), ...PLAIN, ...utf8(said)]));
  return new Blob([bytes.slice(0, BEFORE_IMAGE), ...parts, bytes.slice(BEFORE_IMAGE)], { type: picture.type });
}

/** A line without a key goes on with the one before it. */
function lines(about: string): [string, string][] {
  const found: [string, string][] = [];
  for (const line of about.split("\n").filter(Boolean)) {
    const [, key, said] = line.match(/^([a-z_]+): (.*)$/) ?? [];
    const last = found.at(-1);
    if (key !== undefined && said !== undefined) found.push([key, said]);
    else if (last) last[1] += `\n${line}`;
  }
  return found;
}

function chunk(kind: string, data: number[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(LENGTH + KIND + data.length + LENGTH);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set([...utf8(kind), ...data], LENGTH);
  view.setUint32(LENGTH + KIND + data.length, sum(whole.subarray(LENGTH, LENGTH + KIND + data.length)));
  return whole;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The cyclic redundancy check that a chunk ends with. */
function sum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
