import process from 'node:process';
import { builtInRules } from 'herzlich:rules';
import type { Language } from '../core/language/language.ts';
import { commands, optionOf } from './commands.ts';
import { helpLanguage } from './help.ts';
import type { Arguments } from './parse-arguments.ts';
import { UsageError } from './usage-error.ts';

const shells: Readonly<Record<string, (language: Language) => string>> = { bash, zsh, fish };

/** `herzlich completion bash|zsh|fish`: a script for the shell, made from the table of commands and options. */
export function completion(args: Arguments): number {
  const [shell = '', ...others] = args.paths;
  const write = Object.hasOwn(shells, shell) && others.length === 0 ? shells[shell] : undefined;
  if (write === undefined) throw new UsageError('"herzlich completion" takes bash, zsh or fish. For bash, put this into ~/.bashrc: source <(herzlich completion bash)', '„herzlich completion“ braucht bash, zsh oder fish. Für bash gehört in die ~/.bashrc: source <(herzlich completion bash)');
  process.stdout.write(write(helpLanguage(args)));
  return 0;
}

const names = Object.keys(commands);
const optionNames = (command: string): readonly string[] => commands[command]?.options ?? [];

/** What may stand as a command's argument besides files. */
function wordsFor(command: string): string[] {
  if (command === 'explain') return builtInRules.map(rule => rule.id);
  return command === 'completion' ? Object.keys(shells) : [];
}

function bash(): string {
  const values = names.flatMap(command => optionNames(command).map(name => ({ command, name, words: optionOf(command, name)?.words }))).flatMap(({ command, name, words }) => (words === undefined ? [] : [`    '${command} --${name}') COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$current")); return ;;`]));
  const lists = names.map(name => `    ${name}) options="${optionNames(name).map(one => `--${one}`).join(' ')}"; words="${wordsFor(name).join(' ')}" ;;`);
  return `# herzlich: completion for bash. To have it always, put this into ~/.bashrc: source <(herzlich completion bash)
_herzlich() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" options="" words=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names.join(' ')} --help --version" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]} $before" in
${values.join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
${lists.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$current")) ;;
    *) [ -n "$words" ] && COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
  esac
}
complete -o bashdefault -o default -F _herzlich herzlich
`;
}

function zsh(language: Language): string {
  const quote = (text: string): string => text.replaceAll("'", "'\\''");
  const described = names.map(name => `    '${name}:${quote(commands[name]?.about[language] ?? '')}'`);
  const argument = (command: string): string => (wordsFor(command).length === 0 ? "'*:file:_files'" : `'*:word:(${wordsFor(command).join(' ')})'`);
  const cases = names.map(name => `    ${name}) _arguments ${optionNames(name).map(one => `'${quote(optionSpec(name, one, language))}'`).join(' ')} ${argument(name)} ;;`);
  return `#compdef herzlich
# herzlich: completion for zsh. Save it as _herzlich in a folder of $fpath, or: source <(herzlich completion zsh)
_herzlich() {
  local -a known
  known=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command known
    return
  fi
  local command="\${words[2]}"
  shift words
  (( CURRENT -= 1 ))
  case "$command" in
${cases.join('\n')}
  esac
}
(( $+functions[compdef] )) && compdef _herzlich herzlich
`;
}

/** `*--format=[How the report …]:NAME:(text json)`. */
function optionSpec(command: string, name: string, language: Language): string {
  const option = optionOf(command, name);
  const about = (option?.about[language] ?? '').replace(/[[\]:\\]/g, '\\$&');
  const value = option?.takes === undefined ? '' : `:${option.takes.replace(/[[\]:\\]/g, '\\$&')}:${option.words === undefined ? '_files' : `(${option.words.join(' ')})`}`;
  return `${option?.many === true ? '*' : ''}--${name}${option?.takes === undefined ? '' : '='}[${about}]${value}`;
}

function fish(language: Language): string {
  const quote = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const lines = names.map(name => `complete -c herzlich -n __fish_use_subcommand -a ${name} -d ${quote(commands[name]?.about[language] ?? '')}`);
  for (const name of names) {
    const when = `-n ${quote(`__fish_seen_subcommand_from ${name}`)}`;
    for (const one of optionNames(name)) {
      const option = optionOf(name, one);
      const value = option?.takes === undefined ? '' : option.words === undefined ? ' -r' : ` -x -a ${quote(option.words.join(' '))}`;
      lines.push(`complete -c herzlich ${when} -l ${one}${option?.short === undefined ? '' : ` -s ${option.short}`}${value} -d ${quote(option?.about[language] ?? '')}`);
    }
    const words = wordsFor(name);
    if (0 < words.length) lines.push(`complete -c herzlich ${when} -f -a ${quote(words.join(' '))}`);
  }
  return `# herzlich: completion for fish. Save it as ~/.config/fish/completions/herzlich.fish\n${lines.join('\n')}\n`;
}
