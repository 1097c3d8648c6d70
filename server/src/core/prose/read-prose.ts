import type { Language, Register } from '../language/language.ts';
import type { Template } from '../template/template.ts';
import { assignRoles, roleOfKey } from './assign-roles.ts';
import type { Block, Prose } from './block.ts';
import { cutBlocks } from './cut-blocks.ts';
import type { Draft } from './draft.ts';
import { findLetters } from './find-letters.ts';
import type { PartialText } from './follow-partials.ts';
import { judgeLetter } from './judge-letter.ts';
import { settleLanguage } from './settle-language.ts';
import { settleRegister } from './settle-register.ts';

/** What is known of a template besides its pieces. */
export interface ProseOptions {
  /** Where the template is kept; says something of its language and of what it is. */
  readonly path?: string;
  readonly settings?: {
    readonly languages?: readonly Language[];
    readonly register?: Register;
    readonly kind?: string | null;
    readonly notes?: 'quiet' | 'judged';
  };
  /** The settings name the file as a letter. */
  readonly isIncluded?: boolean;
  /** The text of a partial by its name, or `null`. */
  readonly partialText?: PartialText;
  /** A template of nearly the same source that was read before: blocks that are the same are not cut again. */
  readonly previous?: Template;
}

/** Turn a template into prose: blocks as a person reads them, with roles, language, and what is known of the letter. Never throws. */
export function readProse(template: Template, options: ProseOptions = {}): Prose {
  const drafts = cutBlocks(template, options.partialText, options.previous).filter(isRead);
  assignRoles(drafts);
  findLetters(drafts, template.format, options.settings?.notes === 'judged');
  const languages = options.settings?.languages ?? ['de', 'en'];
  const language = settleLanguage(template, drafts, options.path, languages);
  return {
    blocks: drafts.filter(draft => draft.flat !== '').map(toBlock),
    language,
    register: settleRegister(template, drafts, options.settings?.register ?? null),
    letter: judgeLetter(template, drafts, {
      ...(options.path === undefined ? {} : { path: options.path }), isIncluded: options.isIncluded ?? false, kind: options.settings?.kind ?? null,
    }),
  };
}

/** Of the front matter only the values that a recipient reads. */
function isRead(draft: Draft): boolean {
  return draft.place.spot !== 'front-matter' || roleOfKey(draft.place.name ?? '') !== null;
}

function toBlock(draft: Draft): Block {
  const { role, language, parts, under, judged, why, start, end } = draft;
  return { role, language, start, end, parts, under, judged, ...(why === undefined ? {} : { why }) };
}
