import type { Format } from './piece.ts';
import { type PlaceholderProfile, placeholderProfiles } from './placeholder-profiles.ts';
import { makeTag, type Tag } from './tag.ts';

/** Find the placeholders of every profile that fits the file. By the names of the profiles. */
export function scanPlaceholders(source: string, format: Format, forced: readonly string[]): Map<string, Tag[]> {
  const found = new Map<string, Tag[]>();
  const references = format === 'markdown' ? linkLabels(source) : null;
  const frontMatter = frontMatterEnd(source);
  for (const profile of placeholderProfiles) {
    if (!source.includes(profile.hint) || !isInUse(profile, source, format, forced)) continue;
    for (const match of profile.isRare ? matchesAtHint(source, profile) : source.matchAll(profile.pattern)) {
      const name = match[1] ?? '';
      if (profile.isName && !profile.isName.test(name)) continue;
      if (references?.has(name.toLowerCase())) continue;
      // `\setkomavar{subject}[Betr]{Ihre Rechnung}`: an option.
      if (format === 'latex' && match[0].startsWith('[') && /[^}\]][}\]]$/.test(source.slice(Math.max(0, match.index - 2), match.index))) continue;
      // `tags: [eins, zwei]` in front matter is a list, `[mail]` in TOML a table.
      if (match.index < frontMatter && /^[[{]/.test(match[0]) && isListValue(source, match.index, match.index + match[0].length)) continue;
      const tag = makeTag('slot', match.index, match.index + match[0].length, { name });
      const tags = found.get(profile.name);
      if (tags === undefined) found.set(profile.name, [tag]);
      else tags.push(tag);
    }
  }
  return found;
}

/** What `matchAll` gives for a pattern that begins with its hint. */
function* matchesAtHint(source: string, { hint, pattern }: PlaceholderProfile): Generator<RegExpMatchArray & { readonly index: number }> {
  const here = new RegExp(pattern.source, pattern.flags.replace('g', 'y'));
  for (let at = source.indexOf(hint); 0 <= at;) {
    here.lastIndex = at;
    const match = here.exec(source);
    if (match) yield match;
    at = source.indexOf(hint, match ? here.lastIndex : at + 1);
  }
}

function frontMatterEnd(source: string): number {
  const fence = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n/.exec(source)?.[1];
  return fence === undefined ? 0 : Math.max(0, source.indexOf(`\n${fence}`, 4));
}

function isListValue(source: string, start: number, end: number): boolean {
  const before = source.slice(Math.max(0, start - 40), start);
  const isValue = /[:=][ \t]*$/.test(before) || (/^\ufeff?\+/.test(source) && /\n[ \t]*$/.test(before));
  return isValue && /^[ \t]*(?:#|\r?\n|$)/.test(source.slice(end, end + 40));
}

function isInUse(profile: PlaceholderProfile, source: string, format: Format, forced: readonly string[]): boolean {
  if (forced.includes(profile.name)) return true;
  if (profile.not?.includes(format)) return false;
  if (profile.unless && source.includes(profile.unlessHint ?? '') && profile.unless.test(source)) return false;
  return !profile.guess || profile.guess.test(source);
}

/** Labels that a reference link defines: there `[Text]` is a link. */
function linkLabels(source: string): Set<string> {
  const labels = new Set<string>();
  for (const match of source.matchAll(/^ {0,3}\[([^\]\n]+)\]:[ \t]*\S/gm)) labels.add((match[1] ?? '').toLowerCase());
  return labels;
}
