import { parseArgs } from 'node:util';
import { closestWord } from '../core/config/closest-word.ts';
import { commands, optionOf, options } from './commands.ts';
import { UsageError } from './usage-error.ts';

/** A command line, understood. */
export interface Arguments {
  /** The command line as it was given. */
  readonly words: readonly string[];
  readonly command: string;
  /** What stands there besides options. */
  readonly paths: readonly string[];
  has(name: string): boolean;
  /** The last value given for an option. */
  value(name: string): string | undefined;
  values(name: string): readonly string[];
}

// `node:util` reads the command line as well as a library would, and costs no start-up time; what libraries add
// (help, "did you mean") has to speak two languages here and follows the table in commands.ts.
/** Read the words after the program's name. Throws a UsageError for anything it does not know. */
export function parseArguments(words: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: [...words], strict: false, allowPositionals: true, tokens: true,
    options: Object.fromEntries(Object.entries(options).map(([name, { takes, short }]) => [name, { type: takes === undefined ? 'boolean' as const : 'string' as const, ...(short !== undefined && { short }) }])),
  });
  const paths: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    if (option === undefined) {
      // Editors add options of their own when they start a language server, such as --clientProcessId.
      if (paths[0] === 'lsp') continue;
      throw new UsageError(...unknownOption(token.rawName, paths[0]));
    }
    if (option.takes !== undefined && (token.value === undefined || token.value === '')) throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${option.takes}.`, `${token.rawName} braucht einen Wert: ${token.rawName} ${option.takes}.`);
    if (option.takes === undefined && option.mayTake === undefined && token.value !== undefined) throw new UsageError(`${token.rawName} takes no value.`, `${token.rawName} nimmt keinen Wert.`);
    const before = given.get(token.name) ?? [];
    given.set(token.name, option.many === true ? [...before, token.value ?? ''] : [token.value ?? '']);
  }
  const command = commandOf(paths, given);
  for (const name of given.keys()) {
    if (command !== '' && name !== 'version' && commands[command]?.options.includes(name) !== true) throw new UsageError(`"herzlich ${command}" has no option --${name}. "herzlich ${command} --help" lists what it has.`, `„herzlich ${command}“ hat keine Option --${name}. „herzlich ${command} --help“ zeigt, welche es hat.`);
  }
  for (const [name, values] of given) checkWords(command, name, values);
  return {
    words, command, paths: paths.slice(1), has: name => given.has(name), value: name => given.get(name)?.at(-1), values: name => given.get(name) ?? [],
  };
}

/** '' where no command is named. */
function commandOf(paths: readonly string[], given: ReadonlyMap<string, unknown>): string {
  const name = paths[0];
  if (name === undefined) {
    if (given.has('help') || given.has('version') || given.size === 0) return '';
    throw new UsageError('A command is missing, such as "herzlich check mails". "herzlich --help" lists them.', 'Es fehlt ein Befehl, etwa „herzlich check mails“. „herzlich --help“ listet sie auf.');
  }
  if (name === 'help' || Object.hasOwn(commands, name)) return name === 'help' ? '' : name;
  const meant = closestWord(name, Object.keys(commands));
  if (meant !== null) throw new UsageError(`"${name}" is not a command. Did you mean "${meant}"?`, `„${name}“ ist kein Befehl. Meinten Sie „${meant}“?`);
  throw new UsageError(`"${name}" is not a command. To review a file or folder: herzlich check ${name}`, `„${name}“ ist kein Befehl. Eine Datei oder einen Ordner prüft: herzlich check ${name}`);
}

function unknownOption(name: string, command: string | undefined): [en: string, de: string] {
  const known = command !== undefined && Object.hasOwn(commands, command) ? commands[command]?.options ?? [] : Object.keys(options);
  const meant = closestWord(name.replace(/^-+/, ''), known);
  if (meant !== null) return [`${name} is not an option. Did you mean --${meant}?`, `${name} ist keine Option. Meinten Sie --${meant}?`];
  const help = `herzlich ${command === undefined ? '' : `${command} `}--help`;
  return [`${name} is not an option. "${help}" lists what there is.`, `${name} ist keine Option. „${help}“ zeigt, was es gibt.`];
}

function checkWords(command: string, name: string, values: readonly string[]): void {
  const { words, takes } = optionOf(command, name) ?? {};
  if (words === undefined) return;
  for (const value of values) {
    const word = takes?.endsWith('[:FILE]') === true ? value.split(':')[0] ?? '' : value;
    if (words.includes(word)) continue;
    const meant = closestWord(word, words);
    const [all, last] = [words.slice(0, -1).join(', '), words.at(-1) ?? ''];
    throw new UsageError(
      `--${name} is "${word}"; it can be ${all} or ${last}.${meant === null ? '' : ` Did you mean "${meant}"?`}`,
      `--${name} ist „${word}“; möglich sind ${all} oder ${last}.${meant === null ? '' : ` Meinten Sie „${meant}“?`}`,
    );
  }
}
