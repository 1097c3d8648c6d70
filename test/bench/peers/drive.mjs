// Runs peers where their own command line cannot: harper.js has none, and none of them times a second look at nearly the same text.
//   node drive.mjs lint harper FILE…
//   node drive.mjs keystrokes textlint|write-good|alex|harper|cspell FILE SECONDS   prints the times in milliseconds as JSON
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/** For each peer what gives a function from text to findings, which may come later. */
const peers = {
  async textlint() {
    const { createLinter, loadTextlintrc } = await import('textlint');
    const linter = createLinter({ descriptor: await loadTextlintrc({ configFilePath: path.join(here, 'textlint.json') }) });
    return text => linter.lintText(text, 'letter.md');
  },
  async 'write-good'() {
    const { default: writeGood } = await import('write-good');
    return text => writeGood(text);
  },
  async alex() {
    const { markdown } = await import('alex');
    return text => markdown(text).messages;
  },
  async harper() {
    const [{ LocalLinter }, { binary }] = await Promise.all([import('harper.js'), import('harper.js/binary')]);
    const linter = new LocalLinter({ binary });
    return text => linter.lint(text, { language: 'markdown' });
  },
  async cspell() {
    const { spellCheckDocument } = await import('cspell-lib');
    return text => spellCheckDocument({ uri: 'file:///letter.md', text, languageId: 'markdown' }, { generateSuggestions: false, noConfigSearch: true }, { language: 'en' });
  },
};

const [task, name, ...words] = process.argv.slice(2);
const lint = await peers[name]();
if (task === 'lint') {
  for (const file of words) await lint(readFileSync(file, 'utf8'));
} else {
  const [file, seconds] = words;
  let text = readFileSync(file, 'utf8');
  // Always the same places, spread over the text.
  let place = 7;
  const type = () => {
    place = (place * 7919 + 104_729) % text.length;
    text = `${text.slice(0, place)}${'en ist'.charAt(place % 6)}${text.slice(place)}`;
  };
  await lint(text);
  const times = [];
  const end = performance.now() + Number(seconds) * 1000;
  while (times.length < 3 || (times.length < 200 && performance.now() < end)) {
    type();
    const began = performance.now();
    await lint(text);
    times.push(performance.now() - began);
  }
  // The first few are the warm-up, where there are enough.
  console.log(JSON.stringify(times.slice(Math.min(10, times.length >> 2))));
}
