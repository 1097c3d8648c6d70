import type { ListedFile } from '../node/list-files.ts';
import type { ChangedFile } from './changed-files.ts';

/** A file to review. Plain data: it travels to threads. */
export type Job =
  | { readonly kind: 'file'; readonly file: ListedFile }
  | { readonly kind: 'change'; readonly file: ChangedFile; readonly whole: boolean };

/** With this word a thread of `check` is started. It holds a zero, so that no shell can give it. */
export const threadWord = '\u0000thread';
