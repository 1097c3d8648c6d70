import type { Place } from '../template/piece.ts';
import type { Role } from './block.ts';
import { looksLikeName } from './cut-lines.ts';
import { SLOT, type Draft } from './draft.ts';
import { isLegalHeading, isSmallPrint, isSurelySmallPrint } from './small-print.ts';

/** Gives each draft its role: from its place, its label, and where it stands between greeting and signature. */
export function assignRoles(drafts: readonly Draft[]): void {
  for (const draft of drafts) draft.role = roleOfPlace(draft.place, draft.bullet);
  takeLabels(drafts);
  for (const letter of groupByContainer(drafts)) {
    walkLetter(letter);
    signLast(letter);
  }
}

const frontMatterRoles: ReadonlyMap<string, Role> = new Map([
  ...['subject', 'betreff', 'subjectline', 'mailsubject', 'emailsubject', 'betreffzeile'].map(key => [key, 'subject'] as const),
  ...['title', 'titel'].map(key => [key, 'title'] as const),
  ...['preheader', 'preview', 'previewtext', 'preheadertext', 'vorschau', 'vorschautext', 'snippet'].map(key => [key, 'preheader'] as const),
  ...['headline', 'heading', 'ueberschrift', 'überschrift'].map(key => [key, 'heading'] as const),
  ...['button', 'buttontext', 'buttonlabel', 'cta', 'ctatext', 'ctalabel'].map(key => [key, 'button'] as const),
  ...['greeting', 'anredezeile', 'salutationline'].map(key => [key, 'greeting'] as const),
  ...['body', 'text', 'intro', 'outro', 'message', 'nachricht', 'content', 'inhalt'].map(key => [key, 'body'] as const),
  ...['closing', 'grussformel', 'signoff'].map(key => [key, 'closing'] as const),
  ...['signature', 'signatur'].map(key => [key, 'signature'] as const),
]);

/** The role a front matter key gives its value; `null` for a key that no recipient reads. */
export function roleOfKey(key: string): Role | null {
  return frontMatterRoles.get((key.split('.').at(-1) ?? key).toLowerCase().replace(/[-_ ]/g, '')) ?? null;
}

function roleOfPlace(place: Place, bullet: boolean): Role {
  switch (place.spot) {
    case 'heading':
    case 'list-item':
    case 'table-cell':
    case 'button':
    case 'title':
    case 'preheader':
    case 'code':
      return place.spot;
    case 'attribute':
      return 'alt';
    case 'argument':
      return /^(?:subject|betreff)$/i.test(place.name ?? '') ? 'subject' : /^pre(?:header|view)/i.test(place.name ?? '') ? 'preheader' : 'argument';
    case 'front-matter':
      return roleOfKey(place.name ?? '') ?? 'argument';
    default:
      return bullet ? 'list-item' : 'body';
  }
}

/** «Betreff:» gives its line the role; alone on its line it gives it to the next. */
function takeLabels(drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    if (draft.label === null) return;
    if (draft.label === 'header') {
      // «An:» and «Von:» are the head of a mail only where a subject stands beside them.
      const head = drafts.slice(Math.max(0, index - 4), index + 5).some(near => near.label === 'subject');
      if (head) setAside(draft);
      return;
    }
    if (draft.flat !== '') draft.role = draft.label;
    else {
      const next = drafts[index + 1];
      if (next !== undefined && next.label === null && next.flat.length < 160 && next.line !== 'greeting') next.role = draft.label;
    }
  });
}

function setAside(draft: Draft): void {
  draft.judged = false;
  draft.why = 'instruction';
}

/** Drafts of each outermost quote or fence by themselves, and those that stand in none. */
function groupByContainer(drafts: readonly Draft[]): Draft[][] {
  const groups = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const id = draft.place.within[0]?.id ?? -1;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [draft]);
    else group.push(draft);
  }
  return [...groups.values()];
}

const fixed = new Set<Role>(['subject', 'preheader', 'title', 'alt', 'argument', 'code', 'quote', 'button', 'closing', 'signature']);

/** From greeting to small print, in order. A new greeting or subject begins a new letter. */
function walkLetter(drafts: readonly Draft[]): void {
  let signed = false;
  let small = false;
  let statute = false;
  let begun = false;
  const lastMark = drafts.findLastIndex(draft => draft.line === 'closing' || draft.line === 'greeting');
  drafts.forEach((draft, index) => {
    if (draft.line === 'greeting' && canGreet(draft)) {
      draft.role = 'greeting';
      signed = small = statute = false;
      begun = true;
      return;
    }
    // Another subject begins another letter; so does what code parts, in a catalogue of strings.
    if (draft.role === 'subject' || draft.role === 'code') signed = small = statute = false;
    if (fixed.has(draft.role)) return;
    if (closes(draft, drafts.slice(index + 1, index + 6), begun)) {
      draft.role = draft.line === 'signature' ? 'signature' : 'closing';
      signed = true;
      statute = false;
      return;
    }
    const first = !begun;
    begun = true;
    if (draft.role === 'heading') {
      statute = isLegalHeading(draft.flat);
      signed &&= statute;
      small = statute;
      if (statute) draft.role = 'legal-footer';
      return;
    }
    if (isLegalHeading(draft.flat)) statute = true;
    if (statute || (!first && (signed || small || index > drafts.length - 12) && isSurelySmallPrint(draft.flat)) || ((signed || small || index > lastMark && index * 4 >= drafts.length * 3) && !first && isSmallPrint(draft.flat))) {
      draft.role = 'legal-footer';
      small = true;
      return;
    }
    if (small && draft.flat.length <= 80 && draft.role !== 'list-item' && !/\b(?:sie|du|you|your|ihre?)\b/i.test(draft.flat)) draft.role = 'legal-footer';
    else if (signed && draft.role === 'body' && signsBelow(draft)) draft.role = 'signature';
  });
}

/** Without a closing, a last line that is only a name or a department signs: «Forderungsmanagement». */
function signLast(drafts: readonly Draft[]): void {
  if (!drafts.some(draft => draft.role === 'greeting') || drafts.some(draft => draft.role === 'closing' || draft.role === 'signature')) return;
  const last = drafts.findLast(draft => draft.role !== 'legal-footer' && draft.role !== 'alt' && draft.role !== 'argument');
  if (last?.role === 'body' && looksLikeName(last.flat) && isAllNames(last.flat) && /\p{L}{2}/u.test(last.flat) && !/[:|@/]/.test(last.flat)) last.role = 'signature';
}

/** Every word is a name, a post or what ties them: «Anna von Berg», «Team für Forderungen», not «Text mehr», not «Bitte zahlen Sie». */
function isAllNames(flat: string): boolean {
  return flat.split(/[ ,/]+/).every(word => /^[\p{Lu}\d¤[(&–-]/u.test(word) || /^(?:v[ao]n|de[nrl]?|d[aiou]|la|le|zur?|zum|und|für|of|the|and|for|im|in|i\.|e\.)$/.test(word))
    && !/(?:^|\s)(?:Sie|Ihnen|Bitte|Danke|Jetzt|Hier|Mehr|Wir|Ich|Du|Es|You|Please|Thanks?|Here|Now|We|I|It|This|That)(?=\s|$)/u.test(flat);
}

/** A greeting stands in running text or a heading, not on a button. */
function canGreet(draft: Draft): boolean {
  return draft.role === 'body' || draft.role === 'heading' || draft.role === 'table-cell' || draft.role === 'greeting';
}

function closes(draft: Draft, after: readonly Draft[], begun: boolean): boolean {
  if (draft.line === null || draft.line === 'greeting' || (draft.role !== 'body' && draft.role !== 'table-cell')) return false;
  if (draft.line === 'closing') return true;
  const rest = after.filter(next => next.role === 'body' || next.role === 'table-cell');
  const next = rest[0];
  if (draft.line === 'signature') return begun && rest.every(other => other.line !== 'greeting' || other.judged) && (next === undefined || isShort(next) || isSmallPrint(next.flat) || next.line !== null || isPostscript(next.flat) || next.flat.length > 0 && draft.place.spot !== 'paragraph');
  if (!begun) return false;
  return next === undefined || next.line === 'signature' || next.line === 'greeting' || looksLikeName(next.flat) || isSmallPrint(next.flat) || (next.flat.includes(SLOT) && next.flat.length < 30);
}

function isShort(draft: Draft): boolean {
  return draft.flat.length <= 80 && !/[.!?]$/.test(draft.flat.replace(/\b(?:e\.V|Inc|Ltd|Co|Str|Rd|St|Nr|Corp)\.$/i, ''));
}

/** A name, a post, an address, a phone number below the closing; a whole sentence is none. */
function signsBelow(draft: Draft): boolean {
  // A lone link or code below the signature is no name.
  if (isPostscript(draft.flat) || isLoneValue(draft)) return false;
  if (isShort(draft)) return true;
  return draft.flat.length <= 200 && !/[.!?](?:\s|$)/.test(draft.flat.replace(/(?<!\p{L})(?:\p{L}\.){1,3}|\b(?:Dr|Prof|Nr|Str|Tel|Inc|Ltd|Co|e\.V|Dipl|Ing|M\.A|GmbH & Co)\./gu, ''));
}

function isLoneValue({ parts }: Draft): boolean {
  const [only] = parts;
  return parts.length === 1 && only?.kind === 'slot' && (only.means === 'link' || only.means === 'amount' || only.means === 'date');
}

function isPostscript(flat: string): boolean {
  return /^P\.? ?P?\.? ?S\b/.test(flat);
}
