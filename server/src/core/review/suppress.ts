import type { Language } from '../language/language.ts';
import type { Template } from '../template/template.ts';
import type { Span } from '../text/span.ts';
import { closestName } from './closest-name.ts';
import type { Finding, Fix } from './finding.ts';
import { quote } from './say.ts';

/** A stretch of the source where a writer has asked for quiet. */
interface Suppression {
  /** The directive, for a finding when it does nothing. */
  readonly at: Span;
  readonly over: Span;
  /** Rule ids and categories; empty for all. */
  readonly names: readonly { readonly name: string; readonly at: Span }[];
  readonly words: string;
}

/** What a suppression needs to know of a finding. */
interface Suppressible extends Span {
  readonly rule: string;
  readonly category: string;
}

/** Nobody reads more hints than this. */
const mostUnused = 500;

/** `herzlich: off` in the front matter. */
export function isSwitchedOff(template: Template): boolean {
  return template.frontMatter.some(entry => entry.key === 'herzlich' && /^(?:off|false|no|aus)$/iu.test(entry.value.trim()));
}

/**
 * Leave out what a writer has asked to be quiet about, and say which of the requests did nothing.
 *
 *     {{!-- herzlich-ignore-next-line de/no-blame -- wording agreed with legal, May --}}
 *     <!-- herzlich-ignore threat-legal --> … <!-- herzlich-ignore-end -->
 *     <!-- herzlich-ignore-file -->
 */
export function suppress<T extends Suppressible>(template: Template, found: readonly T[], names: ReadonlySet<string>, messages: Language): { kept: T[]; excepted: number; unused: Finding[] } {
  const suppressions = readSuppressions(template);
  if (suppressions.length === 0) return { kept: [...found], excepted: 0, unused: [] };
  const used = new Set<Suppression>();
  const kept = found.filter(finding => {
    const by = suppressions.filter(suppression => silences(suppression, finding));
    for (const suppression of by) used.add(suppression);
    return by.length === 0;
  });
  const unused: Finding[] = [];
  const nearest = new Map<string, string | null>();
  for (const suppression of suppressions) {
    if (mostUnused <= unused.length) break;
    const strangers = suppression.names.filter(({ name }) => !isKnown(name, names));
    for (const { name, at } of strangers) {
      let near = nearest.get(name);
      if (near === undefined) nearest.set(name, near = nearestTo(name, names));
      unused.push(misspelt(template, name, near, at, messages));
    }
    if (strangers.length === 0 && !used.has(suppression)) unused.push(needless(template, suppression, messages));
  }
  return { kept, excepted: found.length - kept.length, unused };
}

function silences(suppression: Suppression, finding: Suppressible): boolean {
  const { over } = suppression;
  const touches = finding.start < over.end && over.start < Math.max(finding.end, finding.start + 1);
  return touches && (suppression.names.length === 0 || suppression.names.some(({ name }) => name === finding.rule || name === finding.category || finding.rule.endsWith(`/${name}`)));
}

function isKnown(name: string, names: ReadonlySet<string>): boolean {
  return names.has(name) || names.has(`de/${name}`) || names.has(`en/${name}`);
}

const directive = /^\s*(?:--\s*)?herzlich-ignore(-next-line|-line|-file|-end|\s+on\b|\s+off\b)?(?![\w-])([\s\S]*)$/u;

function readSuppressions(template: Template): Suppression[] {
  const found: Suppression[] = [];
  let open: { at: Span; names: Suppression['names']; words: string } | null = null;
  const { source } = template;
  for (const entry of template.frontMatter) {
    if (entry.key !== 'herzlich-ignore') continue;
    found.push({ at: entry.span, over: { start: 0, end: source.length }, names: readNames(entry.value, entry.span.start, source), words: 'herzlich-ignore' });
  }
  for (const piece of template.pieces) {
    if (piece.kind !== 'comment') continue;
    const said = directive.exec(piece.text);
    if (said === null) continue;
    const how = (said[1] ?? '').trim();
    const at = { start: piece.start, end: piece.end };
    const names = readNames(said[2] ?? '', piece.start, source);
    const words = `herzlich-ignore${how === 'on' || how === 'off' ? ` ${how}` : how}`;
    if (how === '-end' || how === 'off') {
      if (open === null) found.push({ at, over: { start: piece.start, end: piece.start }, names: [], words });
      else found.push({ ...open, over: { start: open.at.end, end: piece.start } });
      open = null;
    } else if (how === '' || how === 'on') {
      if (open !== null) found.push({ ...open, over: { start: open.at.end, end: piece.start } });
      open = { at, names, words };
    } else if (how === '-file') found.push({ at, over: { start: 0, end: source.length }, names, words });
    else found.push({ at, over: how === '-line' ? lineOf(source, piece.start) : nextLine(source, piece.end), names, words });
  }
  if (open !== null) found.push({ ...open, over: { start: open.at.end, end: source.length } });
  return found;
}

/** Names before "--", with their places. */
function readNames(text: string, from: number, source: string): Suppression['names'] {
  const [listed = ''] = text.split(/\s--/u);
  let at = from;
  return (listed.match(/[\p{L}\p{N}/_-]+/gu) ?? []).filter(name => /\p{L}/u.test(name)).map(name => {
    const start = source.indexOf(name, at);
    at = start === -1 ? at : start + name.length;
    return { name, at: { start: Math.max(start, 0), end: Math.max(start, 0) + name.length } };
  });
}

function lineOf(source: string, at: number): Span {
  const end = source.indexOf('\n', at);
  return { start: source.lastIndexOf('\n', at - 1) + 1, end: end === -1 ? source.length : end };
}

/** The next line that holds something. */
function nextLine(source: string, at: number): Span {
  const lineEnd = source.indexOf('\n', at);
  if (lineEnd === -1) return { start: source.length, end: source.length };
  let start = lineEnd + 1;
  while (start < source.length && /\s/u.test(source[start] ?? '')) start += 1;
  return lineOf(source, start);
}

function needless(template: Template, suppression: Suppression, messages: Language): Finding {
  const message = messages === 'de'
    ? `${quote(suppression.words, 'de')} hat hier nichts auszublenden. Der Kommentar kann weg.`
    : `"${suppression.words}" has nothing to silence here. The comment can go.`;
  return hint(template, suppression.at, message, []);
}

function nearestTo(name: string, names: ReadonlySet<string>): string | null {
  return closestName(name, names) ?? closestName(name, [...names].map(other => other.replace(/^\w+\//u, '')));
}

function misspelt(template: Template, name: string, near: string | null, at: Span, messages: Language): Finding {
  const unknown = messages === 'de' ? `Eine Regel oder Kategorie ${quote(name, 'de')} gibt es nicht.` : `"${name}" is neither a rule nor a category.`;
  if (near === null) return hint(template, at, unknown, []);
  const meant = messages === 'de' ? `Gemeint ist vielleicht ${quote(near, 'de')}.` : `Perhaps "${near}" is meant.`;
  const title = messages === 'de' ? `${quote(near, 'de')} schreiben` : `Write ${quote(near, 'en')}`;
  return hint(template, at, `${unknown} ${meant}`, [{ title, safety: 'pick', needs: [], edits: [{ ...at, text: near }] }]);
}

function hint(template: Template, at: Span, message: string, fixes: readonly Fix[]): Finding {
  return { start: at.start, end: at.end, rule: 'herzlich/unused-ignore', category: 'unused-ignore', level: 'span', severity: 'hint', message, text: template.source.slice(at.start, at.end), readings: [], fixes, related: [] };
}
