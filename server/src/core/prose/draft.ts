import type { LanguageVote } from '../language/detect-language.ts';
import type { Language } from '../language/language.ts';
import type { Place } from '../template/piece.ts';
import type { Block, Condition, Part, Role } from './block.ts';

/** Stands for a slot in flat text: one byte wide, no letter, and in no letter. */
export const SLOT = '¤';

/** What a line says of itself before its text: `Betreff: …`. */
export type Label = 'subject' | 'preheader' | 'header';

/** What a line is by its wording alone. */
export type LineKind = 'greeting' | 'closing' | 'weak-closing' | 'signature' | null;

/** A block while its role is still open. */
export interface Draft {
  readonly place: Place;
  readonly parts: readonly Part[];
  readonly under: readonly Condition[];
  readonly start: number;
  readonly end: number;
  /** All arms one after the other, white space folded, `SLOT` for a slot. */
  readonly flat: string;
  readonly label: Label | null;
  readonly line: LineKind;
  /** Begins with a bullet that the format does not know. */
  readonly bullet: boolean;
  role: Role;
  language: Language;
  judged: boolean;
  why: Block['why'];
  /** What its words say of the language, once they were asked. */
  vote: LanguageVote | null;
}

/** The flat text of drafts one after the other, up to about `most` characters. */
export function joinFlat(drafts: readonly Draft[], roles: ReadonlySet<Role>, most: number): string {
  let text = '';
  for (const draft of drafts) {
    if (!roles.has(draft.role)) continue;
    text += text === '' ? draft.flat : `\n${draft.flat}`;
    if (text.length >= most) break;
  }
  return text.slice(0, most);
}
