import { fstatSync, writeSync } from 'node:fs';
import process from 'node:process';
import { reasonOf } from '../node/reason.ts';
import { shellLanguage } from './shell-language.ts';

/** False while everything was written at once, so that nothing is on its way. */
let usesStreams = false;

// `process.stdout` and `process.stderr` load Node's streams when they are first asked for, which takes longer than a short report.
/** True where a person sits in front of standard output (1) or standard error (2). */
export function isTerminal(handle: 1 | 2): boolean {
  try {
    if (!fstatSync(handle).isCharacterDevice()) return false;
  } catch {
    // Closed, or a console that does not say what it is; the stream knows.
  }
  usesStreams = true;
  return (handle === 1 ? process.stdout : process.stderr).isTTY;
}

let follows = false;

/** A reader that has seen enough (`herzlich check | head`) closes the pipe; that is no fault, and the end of the work. */
export function followReader(): void {
  if (follows) return;
  follows = true;
  usesStreams = true;
  process.stdout.on('error', error => {
    if ('code' in error && error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    const because = reasonOf(error, 'write');
    process.stderr.write(shellLanguage() === 'de' ? `Der Bericht ${because.de}\n` : `The report ${because.en}\n`);
    process.exit(2);
  });
}

let goesThroughStream: boolean | undefined;

/** Write to standard output: at once into a file or pipe, through the stream to a terminal or where the reader is slow. */
export function writeOut(text: string): void {
  goesThroughStream ??= isTerminal(1);
  const bytes = Buffer.from(text);
  let at = 0;
  try {
    if (!goesThroughStream) while (at < bytes.length) at += writeSync(1, bytes, at);
  } catch {
    // Full for now (EAGAIN) or without a reader (EPIPE): the stream waits, or says what is wrong.
    goesThroughStream = true;
  }
  if (!goesThroughStream) return;
  followReader();
  process.stdout.write(bytes.subarray(at));
}

/** Write to standard error. */
export function writeError(text: string): void {
  usesStreams = true;
  process.stderr.write(text);
}

/** End the program: at once where nothing is left to be written, which spares the machine from waiting for what V8 compiles meanwhile. */
export function leave(code: number): void {
  process.exitCode = code;
  if (!usesStreams) process.exit();
}
