import type { Format } from '../template/piece.ts';
import type { Draft } from './draft.ts';

/** Words after the back ticks of a fence that still mean running text. */
const plainFences = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'email', 'e-mail', 'mail', 'eml', 'letter', 'brief', 'message', 'md', 'markdown']);

/**
 * Says which blocks are the letter's own words and which are not.
 *
 * A quote or plain fence with a greeting, closing or subject is the letter, and the prose around it speaks to the clerk. Unless that
 * prose is a letter itself: then the quote is a quotation. Code is never judged. `judgesNotes` has the prose around judged all the same.
 */
export function findLetters(drafts: readonly Draft[], format: Format, judgesNotes = false): void {
  const containers = groupContainers(drafts);
  const outside = drafts.filter(draft => outermost(draft) === null);
  const letters = new Set([...containers].filter(([, inside]) => inside.some(saysLetter)).map(([id]) => id));
  if (isLetterWithQuotes(outside)) letters.clear();
  else {
    addNeighbours(drafts, letters);
    addSiblings(containers, letters);
  }
  for (const draft of drafts) judge(draft, letters);
  if (judgesNotes) return;
  if (letters.size === 0) {
    if (format === 'markdown' || format === 'text') findInstructions(outside);
    return;
  }
  for (const draft of outside) {
    const spot = draft.place.spot;
    if (draft.role === 'subject' || draft.role === 'preheader' || spot === 'front-matter' || spot === 'title') continue;
    instruct(draft);
  }
}

function outermost(draft: Draft): { id: number; kind: 'quote' | 'fence' } | null {
  return draft.place.within[0] ?? null;
}

function groupContainers(drafts: readonly Draft[]): Map<number, Draft[]> {
  const containers = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const container = draft.place.within[0];
    if (container === undefined || draft.place.spot === 'code' || !isPlain(draft)) continue;
    const inside = containers.get(container.id);
    if (inside === undefined) containers.set(container.id, [draft]);
    else inside.push(draft);
  }
  return containers;
}

function isPlain(draft: Draft): boolean {
  return draft.place.within.every(container => container.kind === 'quote' || plainFences.has((container.info ?? '').trim().split(/[\s{]/)[0]?.toLowerCase() ?? ''));
}

function saysLetter(draft: Draft): boolean {
  return draft.place.within.length === 1 && (draft.role === 'greeting' || draft.role === 'closing' || draft.label === 'subject');
}

/** A greeting and closing of its own, or a greeting before anything else: a letter that quotes. */
function isLetterWithQuotes(outside: readonly Draft[]): boolean {
  const words = outside.filter(draft => draft.place.spot !== 'front-matter' && draft.role !== 'subject');
  if (!words.some(draft => draft.role === 'greeting')) return false;
  return words.some(draft => draft.role === 'closing') || (words[0]?.role === 'greeting' && !words.some(draft => draft.role === 'heading'));
}

/** A quote that goes on with the letter in the quote before it, no heading between, belongs to it. */
function addNeighbours(drafts: readonly Draft[], letters: Set<number>): void {
  if (letters.size === 0) return;
  let section: Draft[] = [];
  const close = (): void => {
    const kinds = new Set(section.flatMap(draft => letters.has(outermost(draft)?.id ?? -1) ? outermost(draft)?.kind ?? [] : []));
    for (const draft of section) {
      const container = outermost(draft);
      if (container !== null && kinds.has(container.kind) && draft.place.spot !== 'code' && isPlain(draft)) letters.add(container.id);
    }
    section = [];
  };
  for (const draft of drafts) {
    if (draft.place.spot === 'heading' && outermost(draft) === null) close();
    section.push(draft);
  }
  close();
}

/**
 * In a collection of letters, a fence or quote of the same kind that holds running text is one too, though somebody left its
 * greeting to the program that sends it.
 *
 *     ## Noise                    ## Repairs
 *     > Dear Ms Ruiz,             > We received your report of {{date}} and pass it on to our caretaker today.
 *       letter: a greeting          letter: beside one
 */
function addSiblings(containers: ReadonlyMap<number, readonly Draft[]>, letters: Set<number>): void {
  const kinds = new Set([...letters].flatMap(id => containers.get(id)?.[0]?.place.within[0]?.kind ?? []));
  for (const [id, inside] of containers) {
    const kind = inside[0]?.place.within[0]?.kind;
    if (kind !== undefined && kinds.has(kind) && !isNote(inside[0]) && inside.some(readsAsText)) letters.add(id);
  }
}

/** "> **Hinweis:** …", "> [!NOTE] …": a word to the clerk. */
function isNote(first: Draft | undefined): boolean {
  return first !== undefined && /^\W{0,4}(?:Hinweis|Achtung|Wichtig|Tipp?|Info|Notiz|Anmerkung|Note|Important|Warning|Caution|Hint)\b/i.test(first.flat);
}

/** A sentence of a letter, not a command or a piece of code: eight words or more, a full stop, no options, few other signs. */
function readsAsText({ flat, place }: Draft): boolean {
  if (place.within.length !== 1 || !/[.!?][)"“”’»]?$/.test(flat.trimEnd()) || / --?[a-z]/i.test(flat)) return false;
  const words = flat.split(' ').filter(word => /^[("„“‚»«]?[\p{L}¤]/u.test(word));
  const odd = flat.match(/[{}<>=;|\\$#@_]/g)?.length ?? 0;
  return 8 <= words.length && odd * 20 < flat.length;
}

function judge(draft: Draft, letters: ReadonlySet<number>): void {
  if (draft.place.spot === 'code') {
    draft.role = 'code';
    setAside(draft, 'code');
    return;
  }
  const { within } = draft.place;
  const first = within[0];
  if (first === undefined) return;
  const inner = within[1];
  if (letters.has(first.id) && (inner === undefined || inner.kind === 'fence')) return;
  if (inner?.kind === 'quote' || first.kind === 'quote') {
    draft.role = 'quote';
    setAside(draft, 'quotation');
  } else {
    draft.role = 'code';
    setAside(draft, 'code');
  }
}

/**
 * In a file of several letters, headings and notes before each subject line speak to the clerk.
 *
 *     # Three levels        instruction
 *     Send the one that …   instruction
 *     ## Level 1            instruction
 *     **Subject:** …        subject
 */
function findInstructions(outside: readonly Draft[]): void {
  const subjects = outside.flatMap((draft, index) => draft.label === 'subject' ? [index] : []);
  if (subjects.length === 0) return;
  let begun = 0;
  for (const at of subjects) {
    let from = begun;
    if (begun > 0) {
      let heading = at - 1;
      while (begun <= heading && outside[heading]?.place.spot !== 'heading') heading -= 1;
      if (heading < begun) {
        begun = at + 1;
        continue;
      }
      from = firstHeadingOfRun(outside, heading, begun);
    }
    // A letter that has begun above, with no heading for the clerk before it, is no instruction.
    if (outside.slice(from, at).some(draft => draft.role === 'greeting' || draft.role === 'closing')) {
      begun = at + 1;
      continue;
    }
    for (const draft of outside.slice(from, at)) {
      if (draft.place.spot !== 'front-matter' && draft.role !== 'preheader' && draft.role !== 'subject') instruct(draft);
    }
    begun = at + 1;
  }
  if (subjects.length > 1) setAsideAfterLast(outside.slice(begun));
}

/** A heading below the last signature of several letters begins notes again. */
function setAsideAfterLast(rest: readonly Draft[]): void {
  const closing = rest.findIndex(draft => draft.role === 'closing' || draft.role === 'signature');
  if (closing < 0) return;
  const heading = rest.findIndex((draft, index) => index > closing && draft.place.spot === 'heading');
  if (heading < 0) return;
  for (const draft of rest.slice(heading)) instruct(draft);
}

/** Notes may stand below a heading above the nearest one: go up while nothing of the letter before is met. */
function firstHeadingOfRun(outside: readonly Draft[], heading: number, begun: number): number {
  let from = heading;
  let at = heading - 1;
  for (; begun <= at; at -= 1) {
    const draft = outside[at];
    if (draft === undefined || endsLetter(draft) || draft.role === 'greeting') break;
    if (draft.place.spot === 'heading') from = at;
  }
  // Without an end of the letter before, only the nearest heading is surely not its own.
  const before = begun <= at ? outside[at] : undefined;
  return before !== undefined && endsLetter(before) ? from : heading;
}

function endsLetter({ role }: Draft): boolean {
  return role === 'closing' || role === 'signature' || role === 'legal-footer';
}

function instruct(draft: Draft): void {
  if (draft.role === 'code' || draft.role === 'quote') return;
  if (draft.role === 'greeting' || draft.role === 'closing' || draft.role === 'signature') draft.role = 'body';
  setAside(draft, 'instruction');
}

function setAside(draft: Draft, why: 'instruction' | 'quotation' | 'code'): void {
  draft.judged = false;
  draft.why = why;
}
