// Gathers rules/<language>/*.md at build time: `import { builtInRules } from 'herzlich:rules'`.
// A rule file that cannot be read fails the build with its path, line and what to do.
//   node server/rules-plugin.mjs --check           problems of all rule files
//   node server/rules-plugin.mjs --check en/no-    … of those whose path holds these words
import { mkdirSync, readdirSync, readFileSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const rulesFolder = path.join(root, 'rules');

/** Paths of all rule files, sorted, with their ids. */
function listRuleFiles() {
  return readdirSync(rulesFolder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(folder => readdirSync(path.join(rulesFolder, folder.name)).filter(name => name.endsWith('.md'))
      .map(name => ({ id: `${folder.name}/${name.slice(0, -3)}`, file: path.join(rulesFolder, folder.name, name) })))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const core = `
export { readRule } from './rule/read-rule.ts';
export { packRules } from './rule/pack-rules.ts';
export { Matcher } from './match/matcher.ts';
export { tokenize } from './language/tokenize.ts';
`;

/** The project's own rule reader, bundled once per process. */
let reader;
async function loadReader() {
  reader ??= (async () => {
    const outfile = path.join(root, 'dist', `rule-reader-${process.pid}.mjs`);
    mkdirSync(path.dirname(outfile), { recursive: true });
    await esbuild.build({
      stdin: { contents: core, resolveDir: path.join(root, 'server/src/core'), loader: 'ts' },
      bundle: true, platform: 'neutral', mainFields: ['module', 'main'], format: 'esm', outfile, logLevel: 'warning',
    });
    try {
      return await import(pathToFileURL(outfile).href);
    } finally {
      rmSync(outfile, { force: true });
    }
  })();
  return reader;
}

function readRules({ readRule }, files) {
  const rules = [];
  const problems = [];
  for (const { id, file } of files) {
    const source = readFileSync(file, 'utf8');
    const read = readRule(id, source);
    for (const { message, span } of read.problems) problems.push({ text: message, location: placeOf(file, source, span ?? { start: 0, end: 0 }) });
    if (read.rule) rules.push(read.rule);
  }
  return { rules, problems };
}

/** As esbuild wants it: lines from 1, columns from 0, and the line itself to put carets under. */
function placeOf(file, source, span) {
  const before = source.slice(0, span.start).split('\n');
  const lineText = source.split('\n')[before.length - 1] ?? '';
  const column = before[before.length - 1].length;
  return { file: path.relative(root, file), line: before.length, column, length: Math.max(1, Math.min(span.end - span.start, lineText.length - column)), lineText: lineText.replace(/\r$/, '') };
}

/** `lenient`: faults in rule files are warnings and the rest is gathered; for work in progress. */
export function rulesPlugin({ lenient = false } = {}) {
  return {
    name: 'herzlich-rules',
    setup(build) {
      build.onResolve({ filter: /^herzlich:rules$/ }, () => ({ path: 'rules', namespace: 'herzlich-rules' }));
      build.onLoad({ filter: /.*/, namespace: 'herzlich-rules' }, async () => {
        const files = existsSync(rulesFolder) ? listRuleFiles() : [];
        const reading = await loadReader();
        const { rules: whole, problems } = readRules(reading, files);
        // What is shipped shows two examples of each sort; the tests run all of them.
        const rules = build.initialOptions.minify === true ? whole.map(rule => ({ ...rule, examples: { flags: rule.examples.flags.slice(0, 2), leaves: rule.examples.leaves.slice(0, 2) } })) : whole;
        // As text, because JSON.parse reads a large literal several times faster than the JavaScript parser does.
        const packed = JSON.stringify(JSON.stringify(reading.packRules(rules)));
        return {
          contents: `import { unpackRules } from './unpack-rules.ts';\nexport const builtInRules = unpackRules(JSON.parse(${packed}));`,
          resolveDir: path.join(root, 'server/src/core/rule'), loader: 'js',
          ...(lenient ? { warnings: problems } : { errors: problems }), watchFiles: files.map(({ file }) => file), watchDirs: [rulesFolder],
        };
      });
    },
  };
}

/** Problems of the rule files, and the marked words no pattern of their rule finds. Gates and conditions are not looked at. */
async function check(words) {
  const files = listRuleFiles().filter(({ file }) => words.length === 0 || words.some(word => file.includes(word)));
  const reading = await loadReader();
  const { rules, problems } = readRules(reading, files);
  for (const rule of rules) problems.push(...missedMarks(reading, rule));
  for (const { text, location } of problems) {
    console.log(`${location.file}:${location.line}: ${text}`);
    if (location.lineText) console.log(`  ${location.line} | ${location.lineText}\n  ${' '.repeat(String(location.line).length)} | ${' '.repeat(location.column)}${'^'.repeat(location.length)}`);
  }
  const phrases = rules.flatMap(rule => rule.finds).reduce((sum, find) => sum + find.patterns.length, 0);
  console.log(`${files.length} rules, ${phrases} patterns, ${problems.length === 0 ? 'no problem' : problems.length === 1 ? 'one problem' : `${problems.length} problems`}.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

function missedMarks({ Matcher, tokenize }, rule) {
  if (rule.finds.some(find => find.kind !== null)) return [];
  const matcher = new Matcher(rule.finds.flatMap(find => find.patterns).map((pattern, id) => ({ id, pattern })));
  return rule.examples.flags.flatMap(({ marked, line }) => marksOf(marked, tokenize, matcher, rule.language).map(text => ({
    text: `No pattern finds exactly «${text}». ${seen(marked, tokenize, matcher, rule.language)}`, location: { file: `rules/${rule.id}.md`, line },
  })));
}

/** An example without its inline markup, with the placeholders as slots. */
function prepare(marked, tokenize, language) {
  const marks = [];
  const open = [];
  let text = '';
  for (const part of marked.replace(/^(Betreff|Subject): /, '').replace(/<[^>]*>|\*+/g, '').replace(/&nbsp;/g, ' ').replace(/&auml;/g, 'ä').replace(/&ouml;/g, 'ö').replace(/&uuml;/g, 'ü').replace(/&szlig;/g, 'ß').replace(/&shy;/g, '').split(/(\\«|«|»)/)) {
    if (part === '«') open.push(text.length);
    else if (part === '»') marks.push({ start: open.pop() ?? 0, end: text.length });
    else text += part.replace('\\', '');
  }
  const slots = [...text.matchAll(/\{\{[^}]*\}\}|‹[^›]*›/g)].map(found => ({ start: found.index, end: found.index + found[0].length, ...meaning(found[0]) }));
  return { text, marks, tokens: tokenize(text, language, slots) };
}

function meaning(slot) {
  if (/dat(e|um)|frist/i.test(slot)) return { means: 'date' };
  return /betrag|amount|summe|total|sum/i.test(slot) ? { means: 'amount' } : {};
}

/** A mark may leave a greeting's or sentence's end marks in or out. */
function bare(text) {
  return text.replace(/^[\s„“"'(]+|[\s.,!?:;“”"')]+$/g, '');
}

function marksOf(marked, tokenize, matcher, language) {
  const { text, marks, tokens } = prepare(marked, tokenize, language);
  const found = matcher.find(tokens).map(match => bare(text.slice(match.start, match.end)));
  return marks.map(mark => text.slice(mark.start, mark.end)).filter(mark => !found.includes(bare(mark)));
}

function seen(marked, tokenize, matcher, language) {
  const { text, tokens } = prepare(marked, tokenize, language);
  const found = matcher.find(tokens).map(match => `«${text.slice(match.start, match.end)}»`);
  return found.length === 0 ? 'They find nothing here.' : `They find ${found.join(', ')}.`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) await check(process.argv.slice(2).filter(word => !word.startsWith('--')));
  else console.error('Write "node server/rules-plugin.mjs --check [words of the path]".');
}
