import type { Language } from '../core/language/language.ts';

/** What letters a folder holds. */
export interface Census {
  readonly languages: Readonly<Record<Language, number>>;
  /** German letters that say Sie, and those that say du. */
  readonly registers: { readonly Sie: number; readonly du: number };
  /** Letters per folder; '' for those that lie in none. */
  readonly folders: ReadonlyMap<string, number>;
}

/** The text of a first herzlich.yml: what was found is set, everything else stands there as a comment to take up. */
export function firstSettings(census: Census, messages: Language): string {
  const { languages, registers, folders } = census;
  const all = languages.de + languages.en;
  const used = (['de', 'en'] as const).filter(language => 0 < languages[language]).toSorted((a, b) => languages[b] - languages[a]);
  const main = registers.du < registers.Sie ? 'Sie' : 'du';
  const [said, other] = [registers[main], registers[main === 'Sie' ? 'du' : 'Sie']];
  // One letter in ten may be an oversight, or an older one; more than that is a house with two ways.
  const isClear = 0 < said && other * 9 <= said;
  const places = [...folders].toSorted((a, b) => b[1] - a[1]).map(([folder]) => folder).filter(folder => folder !== '');
  const example = places[0] ?? 'mails';
  return (messages === 'de' ? german : english)({ all, languages: used.length === 0 ? ['de', 'en'] : used, counts: languages, register: isClear ? main : null, said, other, places, example });
}

interface Findings {
  readonly all: number;
  readonly languages: readonly Language[];
  readonly counts: Readonly<Record<Language, number>>;
  readonly register: 'Sie' | 'du' | null;
  readonly said: number;
  readonly other: number;
  readonly places: readonly string[];
  readonly example: string;
}

function english({ all, languages, counts, register, said, other, places, example }: Findings): string {
  const found = all === 0 ? 'No letters were found here yet.' : `Found here: ${all === 1 ? '1 letter' : `${all} letters`}, ${counts.de} in German and ${counts.en} in English${inFolders('in', places)}.`;
  const address = register !== null ? `${other === 0 ? 'All' : 'Nearly all'} of your German letters that address somebody do it so.` : 0 < said ? `Your German letters say both (${said} and ${other}), so this is left open.` : 'Left open, each letter decides for itself.';
  return `# How Herzlich reads the letters in this folder and below. Everything in here may be left out.
# ${found}

# The languages that are judged: de, en, or both.
languages: [${languages.join(', ')}]

# How you address customers: Sie or du. ${address}
${register === null ? '# register: Sie' : `register: ${register}`}

# The language Herzlich speaks to you; it has nothing to do with the letters.
messages: en

# Files that are letters, whatever they look like, and files that are left alone.
# include: [${quoted(`${example}/**`)}]
# exclude: [${quoted(`${example}/archive/**`)}]

# How grave something is: error, warning, info, hint or off, for a category or a single rule.
# "herzlich rules" lists them, "herzlich explain RULE" says why a rule is there.
# rules:
#   shouting: error
#   de/no-dunning-subject: off

# Wording your house stands by.
# accept: ["final reminder"]
`;
}

function german({ all, languages, counts, register, said, other, places, example }: Findings): string {
  const found = all === 0 ? 'Noch keine Briefe gefunden.' : `Gefunden: ${all === 1 ? '1 Brief' : `${all} Briefe`}, ${counts.de} auf Deutsch und ${counts.en} auf Englisch${inFolders('in', places)}.`;
  const address = register !== null ? `So halten es ${other === 0 ? 'alle' : 'fast alle'} Ihre deutschen Briefe mit Anrede.` : 0 < said ? `In Ihren Briefen kommt beides vor (${said} und ${other}), darum bleibt es hier offen.` : 'Bleibt es offen, entscheidet jeder Brief für sich.';
  return `# Wie Herzlich die Briefe in diesem Ordner und darunter liest. Alles hier darf auch fehlen.
# ${found}

# Die Sprachen, die geprüft werden: de, en oder beide.
languages: [${languages.join(', ')}]

# Wie Sie Kundinnen und Kunden anreden: Sie oder du. ${address}
${register === null ? '# register: Sie' : `register: ${register}`}

# Die Sprache, in der Herzlich mit Ihnen spricht; mit den Briefen hat sie nichts zu tun.
messages: de

# Dateien, die Briefe sind, wie immer sie aussehen, und Dateien, die in Ruhe gelassen werden.
# include: [${quoted(`${example}/**`)}]
# exclude: [${quoted(`${example}/archiv/**`)}]

# Wie schwer etwas wiegt: error, warning, info, hint oder off, für eine Kategorie oder eine einzelne Regel.
# „herzlich rules“ listet sie auf, „herzlich explain REGEL“ sagt, warum es sie gibt.
# rules:
#   shouting: error
#   de/no-dunning-subject: off

# Formulierungen, zu denen Ihr Haus steht.
# accept: ["Zahlungserinnerung"]
`;
}

function inFolders(word: string, places: readonly string[]): string {
  if (places.length === 0) return '';
  const shown = places.slice(0, 5).map(place => place.replace(/[^\p{L}\p{N} ._-]/gu, '?'));
  return `, ${word} ${shown.join(', ')}${shown.length < places.length ? ', …' : ''}`;
}

/** A glob is quoted where YAML would read something else in it. */
function quoted(glob: string): string {
  return /^[\p{L}\p{N}/._-][\p{L}\p{N}/._ -]*(?:\/\*\*)?$/u.test(glob) ? glob : JSON.stringify(glob);
}
