import type { Language } from '../../server/src/core/language/language.ts';

/** A pattern with its alternative, and sentences that hold it, by language. */
const copy: Readonly<Record<Language, { cold: string; warm: string; flags: readonly string[]; leaves: readonly string[] }>> = {
  de: {
    cold: 'allzu kühle Worte', warm: 'warme Worte',
    flags: ['Hier stehen «allzu kühle Worte».\n  → Hier stehen warme Worte.', 'Hier stehen «allzu <b>kühle</b> Worte», {{name}}.'],
    leaves: ['Hier stehen keine Worte, nur kühle Getränke.', 'Hier stehen Worte, die niemand kühl nennt.'],
  },
  en: {
    cold: 'rather chilly words', warm: 'warm words',
    flags: ['Here are «rather chilly words».\n  → Here are warm words.', 'Here are «rather <b>chilly</b> words», {{name}}.'],
    leaves: ['Here are no words, only chilly drinks.', 'Here are words that nobody calls chilly.'],
  },
};

/** A rule file that reads and whose examples hold, to be filled with a rule's own words. */
export function ruleSkeleton(language: Language): string {
  const { cold, warm, flags, leaves } = copy[language];
  return `---
category: empty-phrase
severity: info
find:
  - pattern: "${cold}"
    warmer: ["${warm}"]
    fix: pick
---

# Say it warmly

Why this hurts and what works better: two to six lines for a copywriter.

# Sagen Sie es warm

Warum das schmerzt und was besser wirkt: dasselbe auf Deutsch.

## Flags

${list(flags)}
## Leaves alone

${list(leaves)}`;
}

const list = (examples: readonly string[]): string => examples.map(example => `- ${example}\n`).join('');
