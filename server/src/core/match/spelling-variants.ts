import { contractions } from '../language/en/contractions.ts';
import type { Language } from '../language/language.ts';
import type { Element } from './pattern.ts';

/** A folded word and the other ways English spells it: apologise, apologize; cancelled, canceled; no-reply, noreply. */
export function spellingVariants(word: string, language: Language): string[] {
  if (language !== 'en') return [word];
  const swapped = word
    .replace(/(?<=\p{L}{3}[a-z])(is|iz)(?=(?:e[ds]?|ing|ations?|ers?)$)/u, between => (between === 'is' ? 'iz' : 'is'));
  const colour = /(?:colou?r|favou?r|honou?r|labou?r|behaviou?r|neighbou?r)/.test(word)
    ? (/our/.test(word) ? word.replace('our', 'or') : word.replace(/or/, 'our')) : word;
  const doubled = /(?:cancel|label|travel|fulfil|enrol|instal)l?(?:ed|ing|s|er|ment|ments)?$/.test(word)
    ? (/ll/.test(word) ? word.replace('ll', 'l') : word.replace(/l(?=(?:ed|ing|s|er|ments?)?$)/, 'll')) : word;
  return [...new Set([word, swapped, colour, doubled, ...(variants.get(word) ?? [])])];
}

const variants = new Map<string, readonly string[]>([
  ['judgement', ['judgment']], ['judgment', ['judgement']], ['enquiry', ['inquiry']], ['inquiry', ['enquiry']], ['enquiries', ['inquiries']], ['inquiries', ['enquiries']],
  ['centre', ['center']], ['center', ['centre']], ['cheque', ['check']], ['cheques', ['checks']], ['licence', ['license']], ['license', ['licence']],
  ['acknowledgement', ['acknowledgment']], ['acknowledgment', ['acknowledgement']], ['programme', ['program']], ['program', ['programme']],
]);

/** More ways than this to draw one phrase together are not worth their cost. */
const mostWays = 32;

/** "you are" is also "you're", "do not" also "don't" and "cannot"; and the other way round. */
export function withContractions(sequence: readonly Element[]): Element[][] {
  // From the end, so that what follows is worked out once: the ways of the rest after this element, and after the next.
  let after: Element[][] = [[]];
  let afterNext: Element[][] = [];
  for (let at = sequence.length - 1; 0 <= at; at -= 1) {
    const [element, next] = [sequence[at], sequence[at + 1]];
    if (element === undefined) continue;
    const starts: Element[][] = [[element]];
    for (const [one, other] of element.kind === 'word' ? pairsOf(element.forms) : []) {
      starts.push([{ kind: 'word', forms: [one] }, { kind: 'word', forms: [other] }], [{ kind: 'word', forms: shortForms([one], [other]) }]);
    }
    const joined = next?.kind === 'word' ? shortForms(startsOf(element), next.forms) : [];
    const ways = starts.flatMap(start => after.map(rest => [...start, ...rest]));
    if (joined.length > 0) ways.push(...afterNext.map((rest): Element[] => [{ kind: 'word', forms: joined }, ...rest]));
    afterNext = after;
    after = ways.slice(0, mostWays);
  }
  return after;
}

/** The two words of every contraction among the forms: "can't" → can, not. */
function pairsOf(forms: readonly string[]): (readonly [string, string])[] {
  return contractions.filter(([, , short]) => forms.includes(short)).map(([one, other]) => [one, other] as const);
}

function shortForms(firsts: readonly string[], seconds: readonly string[]): string[] {
  if (firsts.length === 0) return [];
  return contractions.filter(([one, other]) => firsts.includes(one) && seconds.includes(other)).map(([, , short]) => short).toSorted();
}

function startsOf(element: Element): readonly string[] {
  if (element.kind === 'word') return element.forms;
  if (element.kind !== 'class') return [];
  return element.name === 'YOU' ? ['you'] : element.name === 'WE' ? ['we', 'i'] : [];
}
