import type { Host } from '../../../server/src/lsp/host.ts';
import type { Finding, Fix } from '../../../server/src/core/review/finding.ts';
import type { Rule } from '../../../server/src/core/rule/rule.ts';
import type { Piece } from '../../../server/src/core/template/piece.ts';
import type { SlotPart } from '../../../server/src/core/prose/block.ts';

/** A phrase the fake reviewer flags wherever it stands, and what may stand there instead. */
interface Phrase {
  readonly words: string;
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly fixes: readonly { readonly text: string; readonly safety: Fix['safety']; readonly needs?: readonly string[] }[];
}

const phrases: readonly Phrase[] = [
  { words: 'Zahlungseingang feststellen', rule: 'de/no-dunning-words', severity: 'warning', fixes: [{ text: 'Zahlung sehen', safety: 'pick' }, { text: 'Überweisung finden', safety: 'pick' }] },
  { words: 'hiermit', rule: 'de/no-officialese', severity: 'info', fixes: [{ text: 'gerne', safety: 'safe' }] },
  { words: 'umgehend', rule: 'de/no-pressure', severity: 'error', fixes: [{ text: 'bis zum ‹Datum›', safety: 'pick', needs: ['Datum'] }] },
  { words: 'Mahnung', rule: 'de/no-dunning-subject', severity: 'hint', fixes: [] },
];

function fakeRule(id: string, severity: Rule['severity']): Rule {
  return {
    id, language: 'de', category: id.slice(3), level: 'span', severity, finds: [], unless: [],
    title: { en: `About ${id}`, de: `Über ${id}` }, why: { en: 'It hurts.', de: 'Es tut weh.' },
    examples: { flags: [{ marked: '«hiermit»', fixed: 'gerne', line: 1 }], leaves: [{ text: 'Gern.', line: 2 }] },
  };
}

/** Finds a few fixed phrases, so that a test of the server says nothing about judgement. The word KAPUTT makes it throw. */
export function fakeHost(files: Map<string, string>): Host {
  return {
    rules: phrases.map(({ rule, severity }) => fakeRule(rule, severity)),
    readText: async uri => files.get(uri) ?? null,
    listFiles: async folder => [...files.keys()].filter(uri => uri.startsWith(`${folder}/`) && uri.endsWith('.md')),
    listTemplates: async folder => [...files.keys()].filter(uri => uri.startsWith(`${folder}/`) && /\.(?:md|hbs)$/u.test(uri)),
    review(source, { settings, isArgument, path, rules }) {
      if (source.includes('KAPUTT')) throw new Error('planted');
      const isLetter = source.includes('Guten Tag') || isArgument;
      const pieces: Piece[] = [{ kind: 'words', start: 0, end: source.length, text: source }];
      const slots = [...source.matchAll(/\{\{(\w+)\}\}/gu)].map((match): SlotPart => ({
        kind: 'slot', start: match.index, end: match.index + match[0].length, text: match[0], name: match[1] ?? '', means: /datum|date/iu.test(match[1] ?? '') ? 'date' : 'other',
      }));
      const known = new Set(rules.map(rule => rule.id));
      const findings = !isLetter ? [] : [...phrases, ...(known.has('de/no-ahoy') ? [{ words: 'Ahoi', rule: 'de/no-ahoy', severity: 'hint' as const, fixes: [] }] : [])].flatMap(phrase => [...source.matchAll(new RegExp(phrase.words, 'gu'))].map((match): Finding => ({
        start: match.index, end: match.index + match[0].length, text: match[0], rule: phrase.rule, category: phrase.rule.slice(3), level: 'span',
        severity: phrase.severity, message: settings.messages === 'de' ? `„${match[0]}“ klingt kühl.` : `"${match[0]}" sounds cold.`, readings: [],
        related: phrase.rule === 'de/no-pressure' ? [{ start: 0, end: 9, message: 'The greeting.' }] : [],
        fixes: phrase.fixes.map(fix => ({ title: `Use "${fix.text}"`, safety: fix.safety, needs: fix.needs ?? [], edits: [{ start: match.index, end: match.index + match[0].length, text: fix.text }] })),
      }))).filter(finding => settings.rules[finding.rule] !== 'off' && !settings.accept.includes(finding.text)).sort((a, b) => a.start - b.start);
      return {
        template: { source, format: path.endsWith('.md') ? 'markdown' : 'text', dialects: path.endsWith('.hbs') ? ['handlebars'] : [], pieces, frontMatter: [], problems: [] },
        prose: {
          blocks: [{ role: 'body', language: 'de', start: 0, end: source.length, parts: slots, under: [], judged: isLetter }],
          language: 'de', register: 'Sie', letter: { isLetter, isWhole: true, signs: [], kind: null, direction: 'to-customer' },
        },
        language: 'de', register: 'Sie', findings, problems: [],
        ...(isLetter ? { temperature: { value: 70 - 10 * findings.length, band: findings.length < 2 ? 'warm' as const : 'cold' as const, parts: [], ifAllFixed: 70 } } : {}),
      };
    },
  };
}
