import { copyNames } from './copy-arguments.ts';
import type { Format } from './piece.ts';
import { scanFreemarker } from './scan-freemarker.ts';
import { scanHandlebars } from './scan-handlebars.ts';
import { placeholderProfiles } from './placeholder-profiles.ts';
import { scanPlaceholders } from './scan-placeholders.ts';
import { scanStatements } from './scan-statements.ts';
import { freemarker, statementProfiles } from './statement-profiles.ts';
import type { Tag } from './tag.ts';

/** The template tags of a source. */
export interface ScannedTags {
  /** In order, none over another. */
  readonly tags: readonly Tag[];
  readonly dialects: readonly string[];
}

const placeholderNames = new Set(placeholderProfiles.map(({ name }) => name));

/** Find every tag and placeholder of every dialect in the file. Of two that overlap, the one that begins first is real. */
export function scanTags(source: string, format: Format, placeholders: readonly string[], parameters: readonly string[]): ScannedTags {
  const names = copyNames(parameters);
  const scans: { readonly dialect: string; readonly tags: readonly Tag[] }[] = [];
  const add = (tags: readonly Tag[], dialect: string): void => {
    if (0 < tags.length) scans.push({ dialect, tags });
  };
  const hasStatements = format !== 'latex' && source.includes('{%');
  if (source.includes('{{')) {
    const isHandlebars = /\{\{[~{&>#^!/]|\{\{~?\s*else/.test(source);
    const found = scanHandlebars(source, names, false);
    // `{{\bfseries Text}}` are two groups.
    const tags = format === 'latex' ? found.filter(({ start }) => !/^\{+\s*\\/.test(source.slice(start, start + 9))) : found;
    const isGo = tags.some(({ kind, name }) => kind === 'slot' && name === 'end');
    add(isGo ? scanHandlebars(source, names, true) : tags, isGo && !isHandlebars ? 'go' : isHandlebars || !hasStatements ? 'handlebars' : 'liquid');
  }
  for (const profile of statementProfiles) {
    // Delimiters that Mustache changed to, `{{=<% %>=}}`, are its own.
    if (!source.includes(profile.open) || source.includes(`{{=${profile.open}`) || profile.only?.includes(format) === false) continue;
    if (profile.open === '{#' && (!source.includes('#}') || !/(?<!\{)\{#[^}]{0,1000}#\}/.test(source))) continue;
    // In LaTeX "{%" is a brace and a comment, "[%" a bracket and one.
    if (format === 'latex' && profile.open.endsWith('%') && profile.open !== '<%' && !/\{%[^\n]{0,400}%\}/.test(source)) continue;
    add(scanStatements(source, profile, names), profile.name);
  }
  if ((source.includes('<#') || source.includes('<@')) && /<#(?:if|list|assign|else|include|macro|ftl|--|setting|import)|<@\w/.test(source)) add(scanFreemarker(source, names), freemarker);
  for (const [name, tags] of scanPlaceholders(source, format, placeholders)) add(tags, name);
  const [only, ...others] = scans;
  if (only === undefined) return { tags: [], dialects: [] };
  if (others.length === 0 && !placeholderNames.has(only.dialect)) return { tags: only.tags, dialects: [only.dialect] };
  const tags = withoutOverlaps(scans.flatMap(scan => scan.tags));
  // What stands in a tag of another dialect is none of its own: `{{! note }}` is no `{! note }`.
  const kept = new Set(tags);
  return { tags, dialects: [...new Set(scans.flatMap(scan => (scan.tags.some(tag => kept.has(tag)) ? [scan.dialect] : [])))] };
}

function withoutOverlaps(tags: Tag[]): Tag[] {
  tags.sort((one, other) => one.start - other.start || other.end - one.end);
  let at = 0;
  return tags.filter(tag => {
    if (tag.start < at) return false;
    at = Math.max(tag.end, tag.rawUntil);
    return true;
  });
}
