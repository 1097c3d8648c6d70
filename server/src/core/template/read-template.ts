import { detectFormat, isProgram } from './detect-format.ts';
import type { Mark } from './mark.ts';
import { maskTags } from './mask-tags.ts';
import { type Branch, pairTags } from './pair-tags.ts';
import type { ParsedMarkdown } from './parse-markdown.ts';
import type { Format, Place } from './piece.ts';
import { isCatalogue, readCatalogue } from './read-catalogue.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { type ElseTag, HtmlReader } from './read-html.ts';
import { readLatex } from './read-latex.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPlain } from './read-plain.ts';
import { scanTags } from './scan-tags.ts';
import type { Tag } from './tag.ts';
import type { Template } from './template.ts';
import { weavePieces } from './weave-pieces.ts';

/** What is known of a source besides its text; all of it may be left out. */
export interface ReadTemplateOptions {
  /** Tells the format by its ending. */
  readonly path?: string;
  readonly format?: Format;
  /** Placeholder profiles to use besides those guessed. */
  readonly placeholders?: readonly string[];
  /** Parameter names whose strings a recipient reads, besides the built-in ones. */
  readonly arguments?: readonly string[];
  /** A reading of nearly the same source: what did not change is not parsed again. */
  readonly previous?: Template;
}

/** What Markdown was parsed to, kept as long as the template is. */
const parsed = new WeakMap<Template, ParsedMarkdown>();

/**
 * Read a template: which characters a recipient reads, what stands between them, and where each text stands. Never throws.
 *
 *     source    <p>Dear {{name}},</p>
 *     tags              slot
 *     masked    <p>Dear xxxxxxxx,</p>        same length, so every offset holds
 *     marks     break            break       by the host format
 *     pieces    break words slot words break
 *
 * Invariant: the pieces put end to end are the source.
 */
export function readTemplate(source: string, options: ReadTemplateOptions = {}): Template {
  const format = options.format ?? detectFormat(source, options.path);
  const { tags, dialects } = scanTags(source, format, options.placeholders ?? [], options.arguments ?? []);
  const branches = pairTags(tags);
  const masked = maskTags(source, tags, branches, format);
  const frontMatter = readFrontMatter(source, masked);
  const marks: Mark[] = [...frontMatter.marks];
  const start = frontMatter.end === 0 && source.startsWith('\ufeff') ? 1 : frontMatter.end;
  if (start === 1) marks.push({ kind: 'markup', start: 0, end: 1, name: 'bom' });
  const outermost: Place = { spot: 'paragraph', within: [] };
  let markdown: ParsedMarkdown | null = null;
  if (format === 'markdown') markdown = readMarkdown(source, masked, start, branches, marks, options.previous ? parsed.get(options.previous) ?? null : null);
  else if (format === 'latex') readLatex(source, masked, start, masked.length, marks);
  else if (format === 'text' && (isCatalogue(source) || isProgram(source))) readCatalogue(masked, start, masked.length, marks);
  else if (format === 'text') readPlain(masked, start, masked.length, [], marks);
  else new HtmlReader(masked, marks, outermost, elseTags(tags, branches), branches).read(start, masked.length);
  const pieces = weavePieces(source, 0, tags, branches, marks, outermost);
  const template: Template = { source, format, dialects, pieces, frontMatter: frontMatter.entries, problems: frontMatter.problems };
  if (markdown) parsed.set(template, markdown);
  return template;
}

function elseTags(tags: readonly Tag[], branches: readonly Branch[]): ElseTag[] {
  return tags.flatMap(tag => (tag.kind === 'else' ? [{ open: branches[tag.id]?.start ?? tag.start, end: tag.end }] : [])).sort((one, other) => one.open - other.open);
}
