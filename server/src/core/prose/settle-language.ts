import { languageOfPath, toLanguage, voteLanguage, wins, type LanguageVote } from '../language/detect-language.ts';
import type { Language } from '../language/language.ts';
import type { Template } from '../template/template.ts';
import type { Draft } from './draft.ts';

const keys = new Set(['lang', 'language', 'locale', 'sprache']);

/** Says of the file and of each block what language it is in; a block in neither German nor English is not judged. */
export function settleLanguage(template: Template, drafts: readonly Draft[], path: string | undefined, languages: readonly Language[]): Language {
  const votes = drafts.map(draft => draft.vote ??= voteLanguage(draft.flat, 90));
  const file = fileLanguage(template, drafts, votes, path, languages);
  drafts.forEach((draft, index) => {
    draft.language = file;
    const vote = votes[index];
    if (vote === undefined || vote.words < 5) return;
    const winner = wins(vote);
    if (winner === null || winner === file) return;
    if (winner === 'other') setAside(draft, vote);
    else if (vote[winner] >= 2 && vote[winner] >= 3 * vote[file]) draft.language = winner;
  });
  return file;
}

function setAside(draft: Draft, vote: LanguageVote): void {
  if (!draft.judged || vote.other < 3) return;
  draft.judged = false;
  draft.why = 'other-language';
}

/** What the file says of itself wins, unless its words say the contrary loudly: `<html lang="en">` is left over in many German mails. */
function fileLanguage(template: Template, drafts: readonly Draft[], votes: readonly LanguageVote[], path: string | undefined, languages: readonly Language[]): Language {
  const entry = template.frontMatter.find(({ key }) => keys.has(key.toLowerCase()));
  const said = entry === undefined ? null : toLanguage(entry.value);
  if (said !== null) return said;
  const all = { de: 0, en: 0 };
  const own = { de: 0, en: 0 };
  votes.forEach((vote, index) => {
    const sums = drafts[index]?.judged === true ? [all, own] : [all];
    for (const sum of sums) {
      sum.de += vote.de;
      sum.en += vote.en;
    }
  });
  const sum = own.de + own.en > 0 ? own : all;
  const tag = drafts.find(draft => draft.place.language !== undefined)?.place.language;
  const hint = (tag === undefined ? null : toLanguage(tag)) ?? (path === undefined ? null : languageOfPath(path));
  const winner = sum.de > sum.en ? 'de' : sum.en > sum.de ? 'en' : null;
  if (hint !== null) return winner !== null && winner !== hint && sum[winner] >= 8 && sum[winner] >= 4 * sum[hint] ? winner : hint;
  return winner ?? languages[0] ?? 'de';
}
