import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';

/** Tells our files from others, and machines that keep the bytes of a number the other way round from ours. */
const sign = 0x68657a32;
const headerSize = 8;

/**
 * Plain data with `Int32Array` and `Uint8Array` in it, which are used as they lie on the disk: `[sign, length of the JSON, the JSON,
 * numbers and bytes]`. In the JSON, `{"$numbers":[start, count]}` and `{"$bytes":[start, count]}` stand for one, counted from the
 * end of the JSON. Everything begins at a multiple of four. They may stand in objects, not in arrays: what is in an array is left alone.
 */
export function packFile(value: unknown): Buffer {
  const lists: Buffer[] = [];
  let size = 0;
  const add = (list: Buffer): number => {
    const start = size;
    const filled = Buffer.concat([list, Buffer.alloc(-list.length & 3)]);
    lists.push(filled);
    size += filled.length;
    return start;
  };
  const toJson = (part: unknown): unknown => {
    if (part instanceof Int32Array) return { $numbers: [add(Buffer.from(part.buffer, part.byteOffset, part.byteLength)), part.length] };
    if (part instanceof Uint8Array) return { $bytes: [add(Buffer.from(part)), part.length] };
    if (isFolder(part)) return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, toJson(inner)]));
    return part;
  };
  // In ASCII, so that reading is copying.
  const json = JSON.stringify(toJson(value)).replace(/[^\0-\u007f]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const header = Buffer.alloc(headerSize);
  new Int32Array(header.buffer, header.byteOffset, 2).set([sign, json.length]);
  return Buffer.concat([header, Buffer.from(json.padEnd(json.length + (-json.length & 3)), 'latin1'), ...lists]);
}

/** What `packFile` wrote; `null` where the file is not there, not ours, or of a machine that keeps numbers otherwise. */
export function readPackedFile(file: string): unknown {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return null;
  }
  if (bytes.length < headerSize) return null;
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const [found, length = 0] = new Int32Array(buffer, byteOffset, 2);
  if (found !== sign) return null;
  const lists = byteOffset + headerSize + length + (-length & 3);
  const unfold = (part: unknown): unknown => {
    if (!isFolder(part)) return part;
    const { $numbers: numbers, $bytes: raw } = part as { readonly $numbers?: [number, number]; readonly $bytes?: [number, number] };
    if (numbers !== undefined) return new Int32Array(buffer, lists + numbers[0], numbers[1]);
    if (raw !== undefined) return new Uint8Array(buffer, lists + raw[0], raw[1]);
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, unfold(inner)]));
  };
  return unfold(JSON.parse(bytes.toString('latin1', headerSize, headerSize + length)));
}

function isFolder(part: unknown): part is object {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
