import type { Span } from '../text/span.ts';
import type { Register } from './language.ts';

/** A word that addresses the reader. `weak` where it may mean somebody else: «Sie» and «Ihr» at the start of a sentence. */
export interface Address extends Span {
  readonly register: 'Sie' | 'du' | 'ihr';
  readonly weak: boolean;
}

const forms: ReadonlyMap<string, 'Sie' | 'du' | 'ihr'> = new Map([
  ...['Sie', 'Ihnen', 'Ihr', 'Ihre', 'Ihren', 'Ihrem', 'Ihrer', 'Ihres', 'Ihrerseits', 'Ihretwegen'].map(word => [word, 'Sie'] as const),
  ...['du', 'dich', 'dir', 'dein', 'deine', 'deinen', 'deinem', 'deiner', 'deines', 'deins', 'deinetwegen'].flatMap(word => [[word, 'du'], [capital(word), 'du']] as const),
  ...['euch', 'euer', 'eure', 'euren', 'eurem', 'eurer', 'eures'].flatMap(word => [[word, 'ihr'], [capital(word), 'ihr']] as const),
]);

const pattern = /(?<![\p{L}\d_])(?:Sie|Ihnen|Ihr(?:e[nmrs]?|erseits|etwegen)?|[Dd](?:u|ich|ir|ein(?:e[nmrs]?|s|etwegen)?)|[Ee](?:uch|uer|ure[nmrs]?)|ihr)(?![\p{L}\d_-])/gu;

/** Verbs that follow «ihr» only when it addresses several people. */
const pluralVerb = /^[\s,]+(?:\p{Ll}+ )?(?:seid|habt|könnt|koennt|müsst|muesst|sollt|wollt|dürft|duerft|werdet|wart|hattet|wisst|möchtet|findet|bekommt|braucht|kommt|geht)(?!\p{L})/u;

/** The words of a German text that address the reader, in order. */
export function findAddresses(text: string): Address[] {
  const found: Address[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const word = match[0];
    const start = match.index;
    const end = start + word.length;
    if (word === 'ihr' || word === 'Ihr') {
      if (pluralVerb.test(text.slice(end, end + 40))) found.push({ start, end, register: 'ihr', weak: false });
      else if (word === 'Ihr') found.push({ start, end, register: 'Sie', weak: startsSentence(text, start) });
      continue;
    }
    const register = forms.get(word);
    if (register === undefined) continue;
    // «Dir» and «Dein» are address wherever they stand; only Sie and Ihr may mean others at the start of a sentence.
    found.push({ start, end, register, weak: register === 'Sie' && word !== 'Ihnen' && startsSentence(text, start) });
  }
  return found;
}

/** The form of address of a German text, from its addresses. */
export function registerOf(addresses: readonly Address[]): Register {
  const count = { Sie: 0, du: 0, ihr: 0 };
  let weak = 0;
  for (const address of addresses) {
    if (address.weak) weak += 1;
    else count[address.register] += 1;
  }
  // «du» and «ihr» go together: a club writes «Hallo ihr Lieben … meld dich».
  const familiar = count.du + count.ihr;
  if (familiar === 0) return count.Sie + weak > 0 ? 'Sie' : null;
  const polite = count.Sie;
  if (polite === 0) return count.ihr > count.du ? 'ihr' : 'du';
  const fewer = Math.min(polite, familiar);
  if (fewer >= 2 || fewer * 5 >= polite + familiar) return 'mixed';
  return polite > familiar ? 'Sie' : count.ihr > count.du ? 'ihr' : 'du';
}

/** True at the start of the text, or after the mark that ends a sentence. */
function startsSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /[\s"'„“”»«(•–—*_-]/.test(text[before] ?? '')) before -= 1;
  return before < 0 || /[.!?:]/.test(text[before] ?? '');
}

function capital(word: string): string {
  return (word[0] ?? '').toUpperCase() + word.slice(1);
}
