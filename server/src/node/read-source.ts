import { readFileSync, statSync } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { doesNotExist, isFolder, reasonOf, type Reason } from './reason.ts';

/** How a file was written; `writeSource` writes it back the same way. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A file's text. A byte order mark stays its first character, so that offsets count in the file as it stands. */
export interface Source {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Why a file was not read, as the end of a line that begins with its path. */
export interface Unread {
  readonly unread: 'missing' | 'binary' | 'large' | 'folder' | 'unreadable';
  readonly because: Reason;
}

/** Files above this size are read only when they are named. */
export const mostBytes = 2_000_000;

/** Files above this size are not read at all: they are no letters, and would take more memory than there may be. */
const mostOfAll = 50_000_000;

/** Read a text file. With `most`, a longer one is left unread. */
export function readSource(path: string, most = mostOfAll): Source | Unread {
  let bytes: Buffer;
  try {
    // Asked before opening: to open a pipe would wait for somebody to write into it.
    const stat = statSync(path);
    if (stat.isDirectory()) return { unread: 'folder', because: isFolder };
    if (!stat.isFile()) return { unread: 'unreadable', because: { en: 'is no regular file.', de: 'ist keine gewöhnliche Datei.' } };
    if (mostOfAll < stat.size) return { unread: 'unreadable', because: isNoLetter((stat.size / 1_000_000).toFixed(0)) };
    if (most < stat.size) return { unread: 'large', because: isLarge((stat.size / 1_000_000).toFixed(1)) };
    bytes = readFileSync(path);
  } catch (error) {
    const because = reasonOf(error);
    return { unread: because === doesNotExist ? 'missing' : 'unreadable', because };
  }
  return decode(bytes);
}

function isLarge(megabytes: string): Reason {
  return {
    en: `has ${megabytes} MB and was left out. Name it to have it reviewed.`,
    de: `hat ${megabytes.replace('.', ',')} MB und wurde ausgelassen. Nennen Sie die Datei selbst, dann wird sie geprüft.`,
  };
}

function isNoLetter(megabytes: string): Reason {
  return { en: `has ${megabytes} MB and was not read: no letter is longer than 50 MB.`, de: `hat ${megabytes} MB und wurde nicht gelesen: Kein Brief ist länger als 50 MB.` };
}

/** Text from bytes: UTF-8, UTF-16 with a mark, or the Windows code page that old German templates are kept in. */
export function decode(bytes: Buffer): Source | Unread {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: bytes.toString('utf16le'), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16().toString('utf16le'), encoding: 'utf-16be' };
  if (bytes.subarray(0, 8_000).includes(0)) return { unread: 'binary', because: { en: 'is a binary file, not a template.', de: 'ist eine Binärdatei, keine Vorlage.' } };
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), encoding: 'utf-8' };
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}
