import type { Template } from '../../template/template.ts';
import { remember } from '../remember.ts';

/** How a file writes German letters, so that a fix fits in. */
export interface Spelling {
  /** `ss` where the file writes "Grüsse" and never ß. */
  readonly sharpS: 'ß' | 'ss';
  /** `ae` where the file has no umlaut at all and writes "fuer". */
  readonly umlauts: 'ä' | 'ae';
  /** Letters the file writes as entities: `ü` → `&uuml;`. */
  readonly entities: ReadonlyMap<string, string>;
}

const asciiWords = /\b(?:fuer|ueber|koennen|muessen|moechten|gruesse|gruessen|wuerde|wuerden|waere|zurueck|naechste\w*|bestaetig\w*|pruef\w*|spaetestens|verfueg\w*|gebuehr\w*|rueck\w*|kuendig\w*|ungueltig|gueltig|haetten|wuensch\w*|uebermitt\w*|ueberweis\w*|schoene\w*|persoenlich\w*)\b/giu;
const swissWords = /\b(?:gr(?:ü|ue|&uuml;)ss\w*|gem(?:ä|ae|&auml;)ss|schliess\w*|heiss\w*|gross\w*|weiss|ausser\w*|strasse\w*|regelm(?:ä|ae|&auml;)ssig\w*|massnahme\w*|m(?:ü|ue)ssig\w*|begr(?:ü|ue|&uuml;)ss\w*|fuss\w*)\b/giu;

const named: Readonly<Record<string, readonly string[]>> = {
  'ä': ['&auml;', '&#228;', '&#xe4;'], 'ö': ['&ouml;', '&#246;', '&#xf6;'], 'ü': ['&uuml;', '&#252;', '&#xfc;'],
  'Ä': ['&Auml;', '&#196;', '&#xc4;'], 'Ö': ['&Ouml;', '&#214;', '&#xd6;'], 'Ü': ['&Uuml;', '&#220;', '&#xdc;'], 'ß': ['&szlig;', '&#223;', '&#xdf;'],
};
const ascii: Readonly<Record<string, string>> = { 'ä': 'ae', 'ö': 'oe', 'ü': 'ue', 'Ä': 'Ae', 'Ö': 'Oe', 'Ü': 'Ue', 'ß': 'ss' };

/** See how a file spells, from what its reader reads. Looked at only where a fix holds an umlaut or ß: most English letters never ask. */
export const readSpelling = remember((template: Template): Spelling => {
  let found: Spelling | undefined;
  const spelling = (): Spelling => found ??= seeSpelling(template);
  return {
    get sharpS() {
      return spelling().sharpS;
    },
    get umlauts() {
      return spelling().umlauts;
    },
    get entities() {
      return spelling().entities;
    },
  };
});

function seeSpelling({ source, pieces }: Template): Spelling {
  let words = '';
  for (const piece of pieces) if (piece.kind === 'words') words += source.slice(piece.start, piece.end);
  const entities = new Map<string, string>();
  if (words.includes('&')) {
    const families = ['auml', '#', '#x'];
    const used = Object.values(named).map(forms => forms.findIndex(form => words.toLowerCase().includes(form.toLowerCase())));
    const family = used.find(index => index !== -1);
    for (const [letter, forms] of Object.entries(named)) {
      // A file that writes &uuml; writes &ouml; too, unless it holds the plain letter.
      if (family !== undefined && families[family] !== undefined && !words.includes(letter)) entities.set(letter, forms[family] ?? letter);
    }
  }
  const hasUmlaut = /[äöüÄÖÜ]/u.test(words) || entities.size > 0;
  const isAscii = !hasUmlaut && !words.includes('ß') && 2 <= (words.match(asciiWords)?.length ?? 0);
  const isSwiss = !words.includes('ß') && !entities.has('ß') && (isAscii || 1 <= (words.match(swissWords)?.length ?? 0));
  return { sharpS: isSwiss ? 'ss' : 'ß', umlauts: isAscii ? 'ae' : 'ä', entities };
}

/** Write a text in the file's own manner. */
export function spell(text: string, spelling: Spelling): string {
  return text.replace(/[äöüÄÖÜß]/gu, letter => {
    if (letter === 'ß' && spelling.sharpS === 'ss') return 'ss';
    if (spelling.umlauts === 'ae') return ascii[letter] ?? letter;
    return spelling.entities.get(letter) ?? letter;
  });
}
