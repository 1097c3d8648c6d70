import process from 'node:process';
import { threadWord } from './job.ts';
import { parseArguments, type Arguments } from './parse-arguments.ts';
import { sayLine } from './say-line.ts';
import { PlainError } from '../node/plain-error.ts';
import { followReader, leave } from './standard-output.ts';
import { UsageError } from './usage-error.ts';

/** Exit codes: 0 all well, 1 something was found, 2 the command could not do all it was asked. */
async function main(words: readonly string[]): Promise<number> {
  try {
    const args = parseArguments(words);
    if (args.has('version')) {
      const { version } = await import('./version.ts');
      process.stdout.write(`${version}\n`);
      return 0;
    }
    if (args.command === '' || args.has('help')) {
      const { helpText } = await import('./help.ts');
      process.stdout.write(helpText(args));
      return 0;
    }
    // `check` may get by without the stream.
    if (args.command !== 'check') followReader();
    return await run(args);
  } catch (error) {
    if (error instanceof PlainError) {
      const { spokenLanguage } = await import('./spoken-language.ts');
      sayLine(spokenLanguage(words) === 'de' ? error.german : error.message);
      return 2;
    }
    sayLine(`Something went wrong inside Herzlich: ${error instanceof Error ? error.message : String(error)}`);
    if (process.env['HERZLICH_DEBUG'] !== undefined && error instanceof Error) sayLine(error.stack ?? '');
    return 2;
  }
}

/** Each command is loaded when it is called, so that none pays for another's start. */
async function run(args: Arguments): Promise<number> {
  switch (args.command) {
    case 'check':
      return (await import('./check.ts')).check(args);
    case 'read':
      return (await import('./read.ts')).read(args);
    case 'diff':
      return (await import('./diff.ts')).diff(args);
    case 'fix':
      return (await import('./fix.ts')).fix(args);
    case 'rules':
      return (await import('./rules.ts')).rules(args);
    case 'explain':
      return (await import('./rules.ts')).explain(args);
    case 'merge':
      return (await import('./merge.ts')).merge(args);
    case 'init':
      return (await import('./init.ts')).init(args);
    case 'completion':
      return (await import('./completion.ts')).completion(args);
    case 'lsp':
      return (await import('./lsp.ts')).lsp(args);
    default:
      throw new UsageError(`"${args.command}" is not a command.`);
  }
}

if (process.argv[2] === threadWord) {
  void import('./review-thread.ts').then(({ serveJobs }) => serveJobs());
} else {
  void main(process.argv.slice(2)).then(leave);
}
