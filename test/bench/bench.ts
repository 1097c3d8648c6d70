// npm run bench : speed, memory and size, as ratios against a peer in the same run.
//   --check   fail if a ratio is over its budget (budgets that are times are printed, never checked)
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { builtInRules } from 'herzlich:rules';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { readPattern } from '../../server/src/core/match/read-pattern.ts';
import { Matcher } from '../../server/src/core/match/matcher.ts';
import { tokenize } from '../../server/src/core/language/tokenize.ts';
import { Reviewer } from '../../server/src/core/review/reviewer.ts';
import { readTemplate } from '../../server/src/core/template/read-template.ts';
import { readProse } from '../../server/src/core/prose/read-prose.ts';
import { generateLetter, generateLetters, type Kind } from './generate.ts';
import { compare, median, quantile, time, wordPass } from './measure.ts';
import { Random } from './random.ts';
import { german } from './sentences.ts';

interface Row {
  readonly what: string;
  readonly value: string;
  readonly budget: string;
  readonly broken: boolean;
}

const rows: Row[] = [];
const add = (what: string, value: string, budget = '', broken = false) => {
  rows.push({ what, value, budget, broken });
  console.error(`${broken ? '✖' : ' '} ${what}: ${value}${budget === '' ? '' : `  (budget ${budget})`}`);
};
const ratio = (value: number) => `${value.toFixed(2)} ×`;
const ms = (value: number) => `${value.toFixed(2)} ms`;
const options = (name: string) => ({ path: name, settings: defaultSettings, isArgument: true });

function benchReading() {
  for (const [kind, limit] of [['html', 4], ['mjml', 4], ['txt.hbs', 6], ['md', 12]] as const satisfies readonly (readonly [Kind, number])[]) {
    const { source, name } = generateLetter(11, 200_000, kind);
    const work = () => readProse(readTemplate(source, { path: name }), { path: name });
    for (let warm = 0; warm < 20; warm += 1) work();
    const read = compare(work, () => wordPass(source));
    add(`read 200 KB ${kind}, against one \\p{L}+ pass`, `${ratio(read.ratio)} (${ms(read.work)})`, `${limit} ×`, read.ratio > limit);
  }
  const letter = generateLetter(5, 200_000, 'md');
  const random = new Random(3);
  let { source } = letter;
  let previous = readTemplate(source, { path: letter.name });
  const times: number[] = [];
  for (let count = 0; count < 80; count += 1) {
    const at = random.below(source.length);
    source = source.slice(0, at) + random.pick(['e', ' ', 'n', '.']) + source.slice(at);
    const before = previous;
    const spent = time(() => {
      previous = readTemplate(source, { path: letter.name, previous: before });
      readProse(previous, { path: letter.name, previous: before });
    });
    if (count >= 20) times.push(spent);
  }
  add('read again after a keystroke, 200 KB md', `p50 ${ms(median(times))}, p99 ${ms(quantile(times, 0.99))}`, 'p50 12 ms', false);
}

function benchReview() {
  const letters = [...generateLetters(100)];
  const size = letters.reduce((sum, letter) => sum + letter.source.length, 0);
  const all = compare(() => {
    const reviewer = new Reviewer(builtInRules);
    for (const letter of letters) reviewer.review(letter.source, options(letter.name));
  }, () => {
    for (const letter of letters) wordPass(letter.source);
  }, 7);
  add('review 100 letters, against one \\p{L}+ pass', `${ratio(all.ratio)} (${(size / 1000 / all.work).toFixed(1)} MB/s)`, '4 ×', all.ratio > 4);
}

function benchKeystrokes() {
  for (const [size, budget] of [[10_000, 3], [100_000, 12]] as const) {
    for (const kind of ['md', 'mjml'] as const) {
      const letter = generateLetter(5, size, kind);
      const random = new Random(3);
      const reviewer = new Reviewer(builtInRules);
      let source = letter.source;
      const times: number[] = [];
      for (let count = 0; count < 120; count += 1) {
        const at = random.below(source.length);
        source = source.slice(0, at) + random.pick(['e', ' ', 'n', '.']) + source.slice(at);
        const spent = time(() => reviewer.review(source, options(letter.name)));
        if (count >= 20) times.push(spent);
      }
      add(`review again after a keystroke, ${size / 1000} KB ${kind}`, `p50 ${ms(median(times))}, p99 ${ms(quantile(times, 0.99))}`, `p99 ${budget} ms`, false);
    }
  }
}

/** Synthetic phrases of two to four words that do not stand in the text, so that only the search is measured. */
function syntheticMatcher(count: number): Matcher {
  const random = new Random(17);
  const words = [...new Set(german.neutral.join(' ').match(/\p{L}{3,}/gu))];
  return new Matcher(Array.from({ length: count }, (_, id) => {
    const phrase = `${random.pick(words)} ${random.pick(words)}${id} [leider] ${random.pick(words)}`;
    return { id, pattern: readPattern(phrase, 'de').pattern };
  }));
}

function benchPhrases() {
  const text = Array.from({ length: 40 }, (_, index) => generateLetter(index, 4000, 'txt.hbs').source).join('\n');
  const tokens = tokenize(text, 'de', []);
  const few = syntheticMatcher(500);
  for (const count of [2000, 10_000]) {
    const many = syntheticMatcher(count);
    const cost = compare(() => many.find(tokens), () => few.find(tokens));
    add(`matching ${count} phrases, against 500`, ratio(cost.ratio), '1.5 ×', cost.ratio > 1.5);
  }
}

function benchProcess() {
  const cli = path.resolve('dist/cli.js');
  if (!existsSync(cli)) return add('command line', 'not built: npm run build');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'herzlich-bench-'));
  try {
    const letter = generateLetter(2, 2000, 'md');
    const file = path.join(folder, 'letter.md');
    writeFileSync(file, letter.source);
    const run = (...args: string[]) => execFileSync(process.execPath, args, { stdio: 'ignore', cwd: folder });
    const cost = compare(() => run(cli, 'check', file, '--fail-on', 'never'), () => run('-e', '0'), 11);
    add('command line on one small file, against node -e 0', `${ratio(cost.ratio)} (${ms(cost.work)} and ${ms(cost.peer)})`, '2.5 ×', cost.ratio > 2.5);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function benchSizes() {
  for (const [file, limit] of [['dist/client-web.js', 600], ['dist/server-web.js', 600], ['dist/client.js', 0], ['dist/server.js', 0], ['dist/cli.js', 0]] as const) {
    if (!existsSync(file)) continue;
    const size = statSync(file).size / 1000;
    add(`size of ${file}`, `${size.toFixed(0)} KB`, limit === 0 ? '' : `${limit} KB`, limit > 0 && size > limit);
  }
}

const only = process.argv.slice(2).find(word => !word.startsWith('--'));
const parts = { reading: benchReading, review: benchReview, keystrokes: benchKeystrokes, phrases: benchPhrases, process: benchProcess, sizes: benchSizes };
for (const [name, bench] of Object.entries(parts)) if (only === undefined || only === name) bench();

console.log(`Node ${process.versions.node}, ${os.availableParallelism()} cores\n\n| what | measured | budget |\n|---|---|---|`);
for (const row of rows) console.log(`| ${row.what} | ${row.value}${row.broken ? ' **over**' : ''} | ${row.budget} |`);
if (process.argv.includes('--check') && rows.some(row => row.broken)) process.exitCode = 1;
