import process from 'node:process';
import { builtInRules } from 'herzlich:rules';
import { closestWord } from '../core/config/closest-word.ts';
import { unknownRule } from '../core/config/read-settings.ts';
import type { Language } from '../core/language/language.ts';
import type { Rule } from '../core/rule/rule.ts';
import { colorsFor, type Colors } from './colors.ts';
import type { Arguments } from './parse-arguments.ts';
import { wrap } from './report/wrap.ts';
import { UsageError } from './usage-error.ts';
import { wordsFor } from '../report/words.ts';
import { openWorkplace } from './workplace.ts';
import { toJson } from './report/to-json.ts';

const texts = {
  en: { rules: (count: number) => `${count} ${count === 1 ? 'rule' : 'rules'}. "herzlich explain RULE" says why.`, none: 'No rule holds these words.', flags: 'Found here', leaves: 'Left alone', off: 'To switch it off, write into herzlich.yml:' },
  de: { rules: (count: number) => `${count} ${count === 1 ? 'Regel' : 'Regeln'}. „herzlich explain REGEL“ sagt, warum.`, none: 'Keine Regel enthält diese Wörter.', flags: 'Gefunden wird', leaves: 'In Ruhe gelassen wird', off: 'Zum Abschalten in die herzlich.yml schreiben:' },
} as const;

/** `herzlich rules [WORD…]`: the rules, or those whose id, category or title holds all the words. */
export function rules(args: Arguments): number {
  const { messages } = openWorkplace(args);
  const colors = colorsFor(args, process.stdout);
  const format = args.value('format') ?? 'text';
  const wanted = args.paths.map(word => word.toLowerCase());
  const found = builtInRules.filter(rule => wanted.every(word => `${rule.id} ${rule.category} ${rule.title.en} ${rule.title.de}`.toLowerCase().includes(word)));
  if (format === 'json') {
    process.stdout.write(`${toJson({ rules: found.map(({ id, language, category, level, severity, title, why }) => ({ id, language, category, level, severity, title, why })) })}\n`);
    return 0;
  }
  const width = Math.max(0, ...found.map(rule => rule.id.length));
  const lines = found.map(rule => `${rule.id.padEnd(width)}  ${wordsFor(messages).severities[rule.severity].padEnd(8)} ${titleOf(rule, messages)}  ${colors.dim(rule.category)}`);
  process.stdout.write(`${[...lines, ...(lines.length === 0 ? [] : ['']), lines.length === 0 ? texts[messages].none : texts[messages].rules(lines.length)].join('\n')}\n`);
  return 0;
}

/** `herzlich explain RULE`: the rule's page, for the terminal. */
export function explain(args: Arguments): number {
  const [id, ...others] = args.paths;
  if (id === undefined || 0 < others.length) throw new UsageError('"herzlich explain" takes one rule, such as herzlich explain de/no-court-threats.', '„herzlich explain“ braucht eine Regel, etwa herzlich explain de/no-court-threats.');
  const found = builtInRules.filter(rule => rule.id === id || rule.category === id || rule.id.endsWith(`/${id}`));
  if (found.length === 0) {
    const meant = closestWord(id, builtInRules.flatMap(rule => [rule.id, rule.category]));
    throw new UsageError(...unknownRule(id, meant));
  }
  const { messages } = openWorkplace(args);
  const colors = colorsFor(args, process.stdout);
  process.stdout.write(`${found.map(rule => page(rule, messages, colors)).join('\n\n')}\n`);
  return 0;
}

function page(rule: Rule, messages: Language, colors: Colors): string {
  const text = texts[messages];
  const why = rule.why[messages] || rule.why.en;
  const examples = (title: string, list: readonly string[]): string[] => (list.length === 0 ? [] : ['', colors.bold(title), ...list.flatMap(example => wrap(example, 90).map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`))]);
  return [
    colors.bold(titleOf(rule, messages)),
    colors.dim(`${rule.id} · ${rule.category} · ${wordsFor(messages).severities[rule.severity]}`),
    '', ...why.split(/\n{2,}/).flatMap((paragraph, index) => [...(index === 0 ? [] : ['']), ...wrap(paragraph, 92)]),
    ...examples(text.flags, rule.examples.flags.slice(0, 4).map(({ marked, fixed }) => (fixed === null ? marked : `${marked} → ${fixed}`))),
    ...examples(text.leaves, rule.examples.leaves.slice(0, 3).map(example => example.text)),
    '', text.off, `  rules: { ${rule.id}: off }`,
  ].join('\n');
}

function titleOf(rule: Rule, messages: Language): string {
  return rule.title[messages] || rule.title.en;
}
