import type { Copy } from './tag.ts';

/** Parameters whose strings a recipient reads: `{{> header title="Ihre Rechnung"}}`. A config may add to them. */
const copyParameters: readonly string[] = [
  'title', 'subtitle', 'headline', 'heading', 'subject', 'betreff', 'preheader', 'preview', 'previewText', 'label', 'text', 'linkText', 'buttonText',
  'cta', 'ctaText', 'caption', 'message', 'body', 'content', 'intro', 'greeting', 'closing', 'description', 'hint', 'note', 'alt', 'placeholder',
  'default', 'titel', 'anrede', 'gruss', 'hinweis',
];

/** Helpers whose strings a recipient reads: `{{t "Ihre Rechnung"}}`. */
const copyHelpers: readonly string[] = ['t', '_', '__', 'trans', 'translate', 'i18n', 'gettext', 'button', 'cta', 'text', 'plural', 'pluralize'];

const none: readonly Copy[] = [];
const lookup = new Set(copyParameters.map(name => name.toLowerCase()));
const helpers = new Set(copyHelpers);

/** The parameters of the list and those a config adds, in lower case. */
export function copyNames(more: readonly string[] = []): ReadonlySet<string> {
  return more.length === 0 ? lookup : new Set([...lookup, ...more.map(name => name.toLowerCase())]);
}

/** Find the strings in a tag's body that a recipient reads. Keys and identifiers are not: `{{t "mail.greeting"}}`. */
export function findCopy(source: string, from: number, end: number, names: ReadonlySet<string>): readonly Copy[] {
  const body = source.slice(from, end);
  if (!body.includes('"') && !body.includes("'")) return none;
  const helper = /^[#>&(\s]*([\w$.-]+)/.exec(body)?.[1] ?? '';
  if (!helpers.has(helper) && !/=|\||\(\s*(?:_|t|trans|i18n|gettext)/.test(body)) return none;
  const found: Copy[] = [];
  const strings = /(?:(?<![\w$-])([\w$-]{1,80})\s{0,9}=\s{0,9}|\(\s{0,9}([\w$]{1,80})\s{1,9})?(["'])((?:\\.|(?!\3)[^\\]){0,2000})\3(\s{0,9}\|\s{0,9}(t|trans|translate)\b)?/g;
  for (const match of body.matchAll(strings)) {
    const [whole, parameter, inner, , text = '', filter, filterName] = match;
    const isRead = parameter ? names.has(parameter.toLowerCase()) : helpers.has(inner ?? helper) || filter !== undefined;
    if (!isRead || !isCopy(text)) continue;
    const start = from + match.index + whole.length - (filter?.length ?? 0) - text.length - 1;
    found.push({ start, end: start + text.length, name: parameter ?? inner ?? filterName ?? helper });
  }
  return found;
}

/** Words a person reads: not a key, a path, a colour, a number. */
function isCopy(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !isKey(text) && !/^(?:https?:|mailto:|#|\/)/.test(text);
}

/** `mail.greeting`, `shop/footer`, `due_date`: names in one piece, with a separator before the end. */
function isKey(text: string): boolean {
  return /^[\w$./:-]+$/.test(text) && /[./:_]/.test(text.slice(0, -1)) && /[\w$-]$/.test(text) && !/[./:]{2}/.test(text);
}
