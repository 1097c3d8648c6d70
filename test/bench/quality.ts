// npm run quality -- DIR [--half 1|2] [--quiet] : precision and recall of the built-in rules against an editor's labels.
// A finding hits a label when its lines, widened by one, hold the label's line and the texts share a word of four letters
// or one contains the other. Letter-level findings are left out.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { builtInRules } from 'herzlich:rules';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { Reviewer } from '../../server/src/core/review/reviewer.ts';
import { LineIndex } from '../../server/src/core/text/line-index.ts';
import { readLabelled, type Label } from './labels.ts';

interface Found {
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  readonly text: string;
  readonly severity: string;
  readonly rule: string;
}

const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
const meets = (a: string, b: string) => [...words(a)].some(word => words(b).has(word)) || a.toLowerCase().includes(b.toLowerCase()) || b.toLowerCase().includes(a.toLowerCase());
const hits = (found: Found, label: Label) => found.line - 1 <= label.line && label.line <= found.endLine + 1 && meets(found.text, label.quote);
const heavy = (severity: string) => severity === 'error' || severity === 'warning';
const share = (part: number, whole: number) => whole === 0 ? '–' : `${(part / whole).toFixed(3)} (${part}/${whole})`;

/** Splits the letters in two halves by name, always the same way, so that one can be kept from the eyes of who tunes. */
function halfOf(name: string): 1 | 2 {
  let sum = 7;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % 2 === 0 ? 1 : 2;
}

function findIn(reviewer: Reviewer, name: string, path: string): Found[] {
  const source = readFileSync(path, 'utf8');
  const lines = new LineIndex(source);
  const { findings } = reviewer.review(source, { path, settings: defaultSettings, isArgument: true });
  return findings.filter(finding => finding.level !== 'letter').map(finding => ({
    file: name, text: finding.text, severity: finding.severity, rule: finding.rule,
    line: lines.positionAt(finding.start).line + 1, endLine: lines.positionAt(finding.end).line + 1,
  }));
}

function report(language: string, found: readonly Found[], labels: readonly Label[], verbose: boolean) {
  const right = (one: Found) => labels.some(label => label.file === one.file && hits(one, label));
  const seen = (label: Label) => found.some(one => one.file === label.file && hits(one, label));
  const strong = found.filter(one => heavy(one.severity));
  const strongLabels = labels.filter(label => heavy(label.severity));
  console.log(`\n${language}`);
  console.log(`  precision  error+warning ${share(strong.filter(right).length, strong.length)}   all ${share(found.filter(right).length, found.length)}`);
  console.log(`  recall     error+warning ${share(strongLabels.filter(seen).length, strongLabels.length)}   all ${share(labels.filter(seen).length, labels.length)}`);
  for (const category of [...new Set(labels.map(label => label.category))].toSorted()) {
    const mine = labels.filter(label => label.category === category);
    console.log(`    ${category.padEnd(24)} ${share(mine.filter(seen).length, mine.length)}`);
  }
  if (!verbose) return;
  console.log('  false alarms');
  for (const one of found.filter(each => !right(each))) console.log(`    ${one.severity.padEnd(7)} ${one.rule}  ${one.file}:${one.line}  ${JSON.stringify(one.text)}`);
  console.log('  misses');
  for (const label of labels.filter(each => !seen(each))) console.log(`    ${label.severity.padEnd(7)} ${label.category}  ${label.file}:${label.line}  ${JSON.stringify(label.quote)}`);
}

const folder = process.argv.slice(2).find(word => !word.startsWith('--') && !/^[12]$/.test(word));
if (folder === undefined) {
  console.error('npm run quality -- DIR : DIR holds files/ and labels.jsonl.');
  process.exit(2);
}
const half = process.argv.includes('--half') ? Number(process.argv[process.argv.indexOf('--half') + 1]) : 0;
const { labels, letters, clean } = readLabelled(folder);
const chosen = letters.filter(letter => half === 0 || halfOf(letter.name) === half);
const reviewer = new Reviewer(builtInRules);
const found = chosen.flatMap(letter => findIn(reviewer, letter.name, letter.path));
for (const language of [...new Set(chosen.map(letter => letter.language))].toSorted()) {
  const names = new Set(chosen.filter(letter => letter.language === language).map(letter => letter.name));
  report(language === '' ? 'all' : language, found.filter(one => names.has(one.file)), labels.filter(label => names.has(label.file)), !process.argv.includes('--quiet'));
}
const whole = new Set(clean.filter(row => row.line === 0).map(row => row.file));
const disturbed = found.filter(one => whole.has(one.file) && heavy(one.severity));
console.log(`\nclean letters with an error or warning: ${new Set(disturbed.map(one => one.file)).size} of ${whole.size}`);
for (const one of disturbed) console.log(`    ${one.severity.padEnd(7)} ${one.rule}  ${one.file}:${one.line}  ${JSON.stringify(one.text)}`);
