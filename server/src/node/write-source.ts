import { accessSync, chmodSync, closeSync, constants, fsyncSync, openSync, realpathSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from './plain-error.ts';
import type { Encoding } from './read-source.ts';

/**
 * Write a text over a file, whole or not at all: it is written beside the file and then put in its place.
 * Keeps the file's mode, and a link stays a link. Throws what the file system throws.
 */
export function writeSource(file: string, text: string, encoding: Encoding): void {
  const target = realpathSync(file);
  const { mode } = statSync(target);
  const bytes = encode(text, encoding);
  // To put a file in its place needs rights to the folder only; who made it read-only meant the file.
  accessSync(target, constants.W_OK);
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.herzlich`);
  try {
    const handle = openSync(beside, 'wx', mode);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    chmodSync(beside, mode);
    renameSync(beside, target);
  } catch (error) {
    try {
      unlinkSync(beside);
    } catch {
      // It was never made, or it is gone already.
    }
    throw error;
  }
}

/** The bytes of a text in the encoding the file had. Throws where the encoding has no such character. */
export function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const bytes = Buffer.alloc(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const byte = windowsByte(text.charCodeAt(at));
    if (byte === undefined) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      throw new PlainError(`is kept in Windows-1252, which has no "${character}". Save it as UTF-8 first.`, `liegt in Windows-1252 vor, wo es kein „${character}“ gibt. Speichern Sie sie erst als UTF-8.`);
    }
    bytes[at] = byte;
  }
  return bytes;
}

let windows: Map<number, number> | undefined;

function windowsByte(code: number): number | undefined {
  if (code < 0x80) return code;
  windows ??= new Map(Array.from({ length: 128 }, (_, index) => [new TextDecoder('windows-1252').decode(Uint8Array.of(128 + index)).charCodeAt(0), 128 + index]));
  return windows.get(code);
}
