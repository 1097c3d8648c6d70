import { languageOfPath, toLanguage, voteLanguage, wins, type LanguageVote } from '../language/detect-language.ts';
import type { Language } from '../language/language.ts';
import type { Template } from '../template/template.ts';
import type { Draft } from './draft.ts';

const keys = new Set(['lang', 'language', 'locale', 'sprache']);

/** Says of the file and of each block what language it is in; a block in neither German nor English is not judged. */
export function settleLanguage(template: Template, drafts: readonly Draft[], path: string | undefined, languages: readonly Language[]): Language {
  const judged = drafts.filter(draft => draft.judged);
  const file = fileLanguage(template, judged.length > 0 ? judged : drafts, path, languages);
  for (const draft of drafts) {
    draft.language = file;
    if (draft.flat.length < 18) continue;
    const vote = voteLanguage(draft.flat, 300);
    if (vote.words < 5) continue;
    const winner = wins(vote);
    if (winner === null || winner === file) continue;
    if (winner === 'other') setAside(draft, vote);
    else if (vote[winner] >= 2 && vote[winner] >= 3 * vote[file]) draft.language = winner;
  }
  return file;
}

function setAside(draft: Draft, vote: LanguageVote): void {
  if (!draft.judged || vote.other < 3) return;
  draft.judged = false;
  draft.why = 'other-language';
}

/** What the file says of itself wins, unless its words say the contrary loudly: `<html lang="en">` is left over in many German mails. */
function fileLanguage(template: Template, drafts: readonly Draft[], path: string | undefined, languages: readonly Language[]): Language {
  const entry = template.frontMatter.find(({ key }) => keys.has(key.toLowerCase()));
  const said = entry === undefined ? null : toLanguage(entry.value);
  if (said !== null) return said;
  const vote = { de: 0, en: 0, other: 0, words: 0 };
  for (const draft of drafts) {
    const part = voteLanguage(draft.flat, 1_000);
    vote.de += part.de;
    vote.en += part.en;
    vote.other += part.other;
    vote.words += part.words;
    if (vote.words > 600) break;
  }
  const tag = drafts.find(draft => draft.place.language !== undefined)?.place.language;
  const hint = (tag === undefined ? null : toLanguage(tag)) ?? (path === undefined ? null : languageOfPath(path));
  const winner = vote.de > vote.en ? 'de' : vote.en > vote.de ? 'en' : null;
  if (hint !== null) return winner !== null && winner !== hint && vote[winner] >= 8 && vote[winner] >= 4 * vote[hint] ? winner : hint;
  return winner ?? languages[0] ?? 'de';
}
