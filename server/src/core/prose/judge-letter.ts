import type { Template } from '../template/template.ts';
import type { Letter, Role } from './block.ts';
import { joinFlat, SLOT, type Draft } from './draft.ts';
import { guessDirection } from './guess-direction.ts';
import { guessKind } from './guess-kind.ts';

/** What speaks for a letter, or against it. */
interface Sign {
  readonly points: number;
  readonly says: string;
}

const bodyOnly = new Set<Role>(['body']);

/** From so many points on, a file is a letter. */
const enough = 3;

/** Says whether a template is a letter, and why. A file that settings include is one, whatever it looks like. */
export function judgeLetter(template: Template, drafts: readonly Draft[], options: { path?: string; isIncluded?: boolean; kind?: string | null }): Letter {
  const judged = drafts.filter(draft => draft.judged && draft.role !== 'code');
  const signs = [...signsOfWords(template, drafts, judged), ...signsOfMarkup(template), ...signsOfPath(options.path ?? ''), ...signsAgainst(template, drafts, options.path ?? '')];
  const points = signs.reduce((sum, sign) => sum + sign.points, 0);
  const included: Sign[] = options.isIncluded === true ? [{ points: enough, says: 'herzlich.yml includes it' }] : [];
  const words = judged.some(draft => /\p{L}{2}/u.test(draft.flat.replaceAll(SLOT, '')));
  const isLetter = words && (included.length > 0 || points >= enough);
  return {
    isLetter, isWhole: isLetter && isWhole(judged),
    signs: [...included, ...signs].map(sign => `${sign.points > 0 ? '+' : '−'} ${sign.says}`),
    kind: guessKind(template, judged, options.kind ?? null), direction: guessDirection(judged),
  };
}

/** Has a beginning and an end: a greeting or subject, and a closing or two paragraphs; or subject, greeting and a paragraph. */
function isWhole(judged: readonly Draft[]): boolean {
  const has = (...roles: readonly Role[]): boolean => judged.some(draft => roles.includes(draft.role));
  const paragraphs = judged.filter(draft => draft.role === 'body' && draft.flat.length > 20).length;
  if (has('greeting') && has('subject')) return paragraphs > 0 || has('closing', 'signature');
  return has('greeting', 'subject') && (has('closing', 'signature') || paragraphs >= 2);
}

function signsOfWords(template: Template, drafts: readonly Draft[], judged: readonly Draft[]): Sign[] {
  const { format } = template;
  const signs: Sign[] = [];
  const first = (role: Draft['role']): Draft | undefined => judged.find(draft => draft.role === role && draft.place.spot !== 'argument');
  const greeting = first('greeting');
  const closing = first('closing');
  const subject = first('subject');
  const preheader = first('preheader');
  if (greeting !== undefined) signs.push({ points: greeting.flat.includes(SLOT) || (greeting.flat.endsWith(',') && /\s/.test(greeting.flat)) ? 3 : 2, says: `a greeting: "${quote(template, greeting)}"` });
  if (closing !== undefined) signs.push({ points: closing.line === 'closing' ? 3 : 1, says: `a closing: "${quote(template, closing)}"` });
  else if (greeting !== undefined && first('signature') !== undefined) signs.push({ points: 1, says: 'a signature' });
  if (subject !== undefined) signs.push({ points: 3, says: `a subject: "${quote(template, subject)}"` });
  if (preheader !== undefined) signs.push({ points: 3, says: `a preheader: "${quote(template, preheader)}"` });
  const parts = [greeting, closing, subject].filter(part => part !== undefined).length;
  if (parts > 1) signs.push({ points: parts * 2, says: 'they stand together' });
  const container = judged.find(draft => draft.place.within.length > 0 && (draft.role === 'greeting' || draft.role === 'closing' || draft.label === 'subject'));
  if (container !== undefined && parts > 1) signs.push({ points: 4, says: container.place.within[0]?.kind === 'fence' ? 'a letter in a fence' : 'a letter in a quote' });
  if (drafts.some(draft => draft.role === 'legal-footer' && /unsubscribe|abbestellen|abmelden/i.test(draft.flat))) signs.push({ points: 2, says: 'a way to unsubscribe' });
  if (judged.some(draft => /\b(?:ignore (?:this|the) (?:e-?mail|message)|diese (?:e-?mail|nachricht)|this (?:is an? )?(?:automat\w+ )?(?:e-?mail|letter)|diese[sn]? (?:schreiben|brief)|automatisch (?:generierte|erzeugte|versandte))\b/i.test(draft.flat))) {
    signs.push({ points: 2, says: 'it speaks of itself as a mail' });
  }
  if (format === 'markdown' || format === 'text') signs.push(...signsOfSpeech(drafts, judged));
  return signs;
}

/** A text that speaks to one reader, of that reader's affairs; a manual has code and many headings. */
function signsOfSpeech(drafts: readonly Draft[], judged: readonly Draft[]): Sign[] {
  if (drafts.some(draft => draft.role === 'code') || drafts.filter(draft => draft.role === 'heading').length > 2 || drafts.length > 60) return [];
  const text = joinFlat(judged, bodyOnly, 3_000);
  if (!text.includes(SLOT)) return [];
  const spoken = text.match(/\b(?:your?|Ihre?[nmrs]?|Ihnen|[Dd]eine?[nmrs]?|[Dd]ir|[Dd]ich)(?![\p{L}])/gu)?.length ?? 0;
  if (spoken === 0) return [];
  return [{ points: spoken >= 4 ? 2 : 1, says: 'it speaks to a reader, with placeholders' }];
}

function quote(template: Template, draft: Draft): string {
  // What a partial says stands in another file.
  const isForeign = draft.parts.some(part => (part.kind === 'text' || part.kind === 'slot') && part.from !== undefined);
  const text = isForeign ? draft.flat.replaceAll(SLOT, '…') : template.source.slice(draft.start, draft.end).replace(/\s+/g, ' ');
  return text.length > 50 ? `${text.slice(0, 49)}…` : text;
}

/** So much of a source says by its tags what sort of page it is. */
const tell = 50_000;

function signsOfMarkup({ source: whole, format }: Template): Sign[] {
  const source = whole.slice(0, tell);
  if (format === 'mjml' || /<mj-(?:text|section|column|body|button)\b/.test(source)) return [{ points: 6, says: 'MJML' }];
  if (format === 'latex') return /\\begin\{letter\}|\\opening\{/.test(source) ? [{ points: 6, says: 'a letter in LaTeX' }] : [];
  if (format === 'text' || !source.includes('<')) return [];
  const signs: Sign[] = [];
  if (/role=["']?presentation/i.test(source)) signs.push({ points: 4, says: 'tables that only lay out' });
  else if (/<table[^>]{0,300}\bcellpadding=/i.test(source) && /<td[^>]{0,300}\bstyle=/i.test(source)) signs.push({ points: 3, says: 'tables with styles in them' });
  if (/<!--\[if (?:\(?(?:gte |lte |gt )?mso|!mso)|xmlns:(?:v|o)=["']?urn:schemas-microsoft-com/i.test(source)) signs.push({ points: 4, says: 'conditional comments for Outlook' });
  if (/x-apple-disable-message-reformatting|format-detection/i.test(source)) signs.push({ points: 3, says: 'meta tags of a mail' });
  if (/class=["'][^"']{0,80}\b(?:preheader|email-(?:body|wrapper|container|content))\b/i.test(source)) signs.push({ points: 2, says: 'class names of a mail' });
  if (/(?:max-)?width(?::\s*|=["']?)(?:5[5-9]\d|6[0-5]\d)(?:px)?\b/i.test(source) && /<style\b/i.test(source) && !/<script\b|<link\b[^>]{0,200}stylesheet|<nav\b|<form\b/i.test(source)) {
    signs.push({ points: 3, says: 'a page of its own, as wide as a mail' });
  }
  return signs;
}

function signsOfPath(path: string): Sign[] {
  const parts = path.toLowerCase().split(/[\\/]/);
  const strong = parts.some(part => /(?:^|[._-])(?:e?-?mails?|letters?|briefe?|mailings?|newsletters?|notifications?|anschreiben|mahnung(?:en)?|mailtemplates?)(?:$|[._-])/.test(part));
  if (strong) return [{ points: 2, says: 'a path that names mail' }];
  if (parts.some(part => /^(?:templates?|vorlagen?|texte|notices?)$/.test(part))) return [{ points: 1, says: 'a folder of templates' }];
  return [];
}

const paperNames = /(?:^|[\\/])(?:(?:readme|changelog|license|licence|contributing|code[_-]of[_-]conduct)|(?:README|CHANGES|HISTORY|SECURITY|AUTHORS|NOTICE|SUPPORT|GOVERNANCE|UPGRADING|MIGRATION|TODO|ROADMAP|FAQ|CLAUDE|AGENTS|CHANGELOG|LICENSE|CONTRIBUTING|Readme|ReadMe|Changelog|License))(?:[._-][^\\/]*)?$/;

function signsAgainst(template: Template, drafts: readonly Draft[], path: string): Sign[] {
  const { format } = template;
  const source = template.source.slice(0, tell);
  const signs: Sign[] = [];
  if (paperNames.test(path)) signs.push({ points: -20, says: 'a paper of a project by its name' });
  if (/(?:^|[\\/])node_modules[\\/]/.test(path) && format === 'markdown') signs.push({ points: -4, says: 'a package of somebody else' });
  if (format !== 'mjml' && source.includes('<')) {
    if (/<nav\b/i.test(source)) signs.push({ points: -6, says: 'navigation' });
    if (/<form\b/i.test(source)) signs.push({ points: -6, says: 'a form' });
    else if (/<(?:input|select|textarea)\b/i.test(source)) signs.push({ points: -3, says: 'fields to fill in' });
    if (/<script\b(?![^>]{0,120}ld\+json)/i.test(source)) signs.push({ points: -6, says: 'a script' });
    if (/<link\b[^>]{0,200}rel=["']?stylesheet/i.test(source) && !/fonts\.googleapis/.test(source)) signs.push({ points: -2, says: 'a style sheet of its own' });
  }
  if (format === 'markdown') signs.push(...signsOfDocs(source, drafts));
  return signs;
}

function signsOfDocs(source: string, drafts: readonly Draft[]): Sign[] {
  const signs: Sign[] = [];
  const code = new Set(drafts.filter(draft => draft.role === 'code').map(draft => draft.place.within[0]?.id ?? draft.start)).size;
  if (code > 0) signs.push({ points: -Math.min(8, code * 3), says: 'code' });
  if (/\[!\[|img\.shields\.io|badge\.svg/.test(source)) signs.push({ points: -6, says: 'badges' });
  const headings = drafts.filter(draft => draft.place.spot === 'heading' && draft.place.within.length === 0);
  if (headings.some(draft => /^(?:install(?:ation|ing)?|usage|api|licen[cs]e|getting started|contributing|changelog|options|features|requirements|development|tests?|nutzung|lizenz)\b/i.test(draft.flat))) {
    signs.push({ points: -6, says: 'headings of a manual' });
  }
  if (headings.length > 12) signs.push({ points: -2, says: 'many headings' });
  return signs;
}
