import type { Language } from '../core/language/language.ts';
import { commands, optionOf } from './commands.ts';
import type { Arguments } from './parse-arguments.ts';
import { shellLanguage } from './shell-language.ts';

const texts = {
  en: {
    what: 'Herzlich reads email and letter templates, finds cold or threatening wording, and offers warmer wording.',
    usage: 'How to call it', commands: 'What it can do', options: 'Options', examples: 'Examples',
    more: '"herzlich COMMAND --help" tells more about a command. Nothing you write leaves your machine.',
    codes: 'Exit code: 0 all well, 1 something was found, 2 not everything could be done.',
    canBe: 'One of',
  },
  de: {
    what: 'Herzlich liest Vorlagen für E-Mails und Briefe, findet kühle oder drohende Formulierungen und bietet wärmere an.',
    usage: 'Aufruf', commands: 'Was es kann', options: 'Optionen', examples: 'Beispiele',
    more: '„herzlich BEFEHL --help“ erzählt mehr über einen Befehl. Kein Text verlässt Ihren Rechner.',
    codes: 'Rückgabewert: 0 alles gut, 1 etwas gefunden, 2 nicht alles ließ sich erledigen.',
    canBe: 'Möglich sind',
  },
} as const;

const examples: Readonly<Record<string, readonly (readonly [command: string, en: string, de: string])[]>> = {
  '': [
    ['herzlich check mails', 'every letter in the folder "mails"', 'jeder Brief im Ordner „mails“'],
    ['herzlich read mails/reminder.hbs', 'what Herzlich reads in this file', 'was Herzlich in dieser Datei liest'],
    ['herzlich check --since main', 'only what your branch changed', 'nur was Ihr Branch geändert hat'],
  ],
  check: [
    ['herzlich check mails/reminder.mjml', 'one file, judged whatever it looks like', 'eine Datei, geprüft, wie immer sie aussieht'],
    ['herzlich check "mails/**/*.hbs" --format json', 'a glob, as JSON', 'ein Muster, als JSON'],
    ['herzlich check --rule blame=off --fail-on error', 'without one category; only errors fail', 'ohne eine Kategorie; nur Fehler zählen'],
  ],
  fix: [
    ['herzlich fix mails --dry-run | git apply', 'look first, then change', 'erst ansehen, dann ändern'],
    ['herzlich fix mails --pick', 'choose each wording yourself', 'jede Formulierung selbst aussuchen'],
  ],
  diff: [
    ['herzlich diff main', 'what your branch does to the letters', 'was Ihr Branch mit den Briefen macht'],
    ['herzlich diff HEAD~1 --format markdown', 'as a comment for a pull request', 'als Kommentar für einen Pull Request'],
  ],
};

/** The help for one command, or for all. */
export function helpText(args: Arguments): string {
  const asked = args.command === '' ? args.paths[0] ?? '' : args.command;
  const name = Object.hasOwn(commands, asked) ? asked : '';
  const language = helpLanguage(args);
  const text = texts[language];
  const command = commands[name];
  const lines = command === undefined
    ? [text.what, '', `${text.usage}: herzlich COMMAND …`, '', `${text.commands}:`, ...columns(Object.entries(commands).map(([one, { takes, about }]) => [`${one} ${takes}`, about[language]]))]
    : [command.about[language], '', `${text.usage}: herzlich ${name} ${command.takes}`];
  const own = examples[name] ?? [];
  if (0 < own.length) lines.push('', `${text.examples}:`, ...columns(own.map(([call, en, de]) => [call, language === 'de' ? de : en])));
  lines.push('', `${text.options}:`, ...columns((command?.options ?? ['messages', 'color', 'no-color', 'help', 'version']).map(option => optionLine(name, option, language, text.canBe))));
  lines.push('', name === '' ? text.more : text.codes, '');
  return lines.join('\n');
}

function optionLine(command: string, name: string, language: Language, canBe: string): [string, string] {
  const option = optionOf(command, name);
  const short = option?.short === undefined ? '' : `-${option.short}, `;
  const words = option?.words === undefined ? '' : ` ${canBe}: ${option.words.join(', ')}.`;
  return [`${short}--${name}${option?.takes !== undefined ? ` ${option.takes}` : option?.mayTake !== undefined ? `[=${option.mayTake}]` : ''}`, `${option?.about[language] ?? ''}${words}`];
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`);
}

/** Help comes before any settings are read, so the shell's own language decides if nobody says. */
export function helpLanguage(args: Arguments): Language {
  const asked = args.value('messages');
  if (asked === 'de' || asked === 'en') return asked;
  return shellLanguage();
}
