import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { defaultSettings } from '../core/config/settings.ts';
import { settingsFileNames } from '../core/config/resolve-settings.ts';
import type { Language } from '../core/language/language.ts';
import { readProse } from '../core/prose/read-prose.ts';
import { readTemplate } from '../core/template/read-template.ts';
import { listFiles } from '../node/list-files.ts';
import { PlainError } from '../node/plain-error.ts';
import { mostBytes, readSource } from '../node/read-source.ts';
import { reasonOf } from '../node/reason.ts';
import { toSlashes } from '../node/to-slashes.ts';
import { helpLanguage } from './help.ts';
import { firstSettings, type Census } from './first-settings.ts';
import type { Arguments } from './parse-arguments.ts';
import { openStatusLine } from './status-line.ts';
import { isTemplateName } from './template-names.ts';
import { UsageError } from './usage-error.ts';
import { wordsFor } from '../report/words.ts';

const texts = {
  en: { written: (file: string) => `${file} is written. Read it through; everything in it may be changed or left out.`, next: 'Next: herzlich check' },
  de: { written: (file: string) => `${file} ist geschrieben. Lesen Sie sie einmal durch; alles darin darf sich ändern oder fehlen.`, next: 'Weiter geht es mit: herzlich check' },
} as const;

/** `herzlich init [FOLDER]`: a commented herzlich.yml from the letters that are there. An existing one is never touched. */
export function init(args: Arguments): number {
  const [asked = '.', ...others] = args.paths;
  if (0 < others.length) throw new UsageError('"herzlich init" takes one folder, or none for the one you are in.', '„herzlich init“ nimmt einen Ordner, oder keinen für den, in dem Sie sind.');
  const folder = path.resolve(asked);
  const messages = helpLanguage(args);
  const known = settingsFileNames.find(name => existsSync(path.join(folder, name)));
  if (known !== undefined) throw new UsageError(`There is a ${known} already; it stays as it is.`, `Es gibt hier schon eine ${known}; sie bleibt, wie sie ist.`);
  const text = firstSettings(takeCensus(folder, messages), messages);
  if (args.has('dry-run')) {
    process.stdout.write(text);
    return 0;
  }
  const file = path.join(folder, 'herzlich.yml');
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw PlainError.of(toSlashes(path.relative(process.cwd(), file)), reasonOf(error, 'write'));
  }
  process.stdout.write(`${texts[messages].written(toSlashes(path.relative(process.cwd(), file)))}\n${texts[messages].next}\n`);
  return 0;
}

/** Count the letters of a folder by language, form of address and place. */
function takeCensus(folder: string, messages: Language): Census {
  const { files, problems } = listFiles([folder], { cwd: folder, opens: isTemplateName });
  const [problem] = problems;
  if (problem !== undefined && files.length === 0) throw PlainError.of(toSlashes(path.relative(process.cwd(), problem.path)) || problem.path, problem.because);
  const status = openStatusLine(false);
  const languages: Record<Language, number> = { de: 0, en: 0 };
  const registers = { Sie: 0, du: 0 };
  const folders = new Map<string, number>();
  for (const [index, { path: file }] of files.entries()) {
    status.show(() => wordsFor(messages).progress(index, files.length));
    const source = readSource(file, mostBytes);
    if ('unread' in source) continue;
    const shown = toSlashes(path.relative(folder, file));
    const prose = readProse(readTemplate(source.text, { path: shown }), { path: shown, settings: defaultSettings });
    if (!prose.letter.isLetter) continue;
    languages[prose.language] += 1;
    if (prose.language === 'de' && prose.register === 'Sie') registers.Sie += 1;
    if (prose.language === 'de' && (prose.register === 'du' || prose.register === 'ihr')) registers.du += 1;
    const [top = ''] = shown.includes('/') ? shown.split('/') : [''];
    folders.set(top, (folders.get(top) ?? 0) + 1);
  }
  status.clear();
  return { languages, registers, folders };
}
