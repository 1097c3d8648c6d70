// npm run soak -- --minutes 30 [--seed 1]: a person who types for hours, in one run of the built server over stdio.
// Opens, types into, asks about and closes letters at random from a fixed seed, and tells what becomes of memory and of the time from keystroke to diagnostics.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Readable, Writable } from 'node:stream';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { generateLetter } from './generate.ts';
import { median, quantile } from './measure.ts';
import { Random } from './random.ts';

/** As many letters are open at a time; about every 40th step one is closed. */
const mostOpen = 12;
const typed = ['e', 'n', ' ', '.', ', ', '\n', '\n\n', 'nicht ', 'bitte ', 'umgehend ', 'you failed to ', '{{name}}', '{{#if late}}', '{{/if}}', '{{', '**', '<b>', '', '', ''];

/** What the server holds, in MB: resident memory, and the heap right after a collection. */
interface Memory {
  readonly resident: number;
  readonly heap: number;
}

interface Quarter extends Memory {
  readonly steps: number;
  /** From sending a keystroke to having its diagnostics, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Of that, what the server's own thread had of the processor: a busy machine does not show in it. NaN where the system does not tell. */
  readonly worked50: number;
  readonly worked99: number;
}

/** Loaded before the server: on a signal it collects what nobody holds, and tells the size of the rest. */
const probe = `import { writeSync } from 'node:fs'; process.on('SIGUSR2', () => { globalThis.gc(); writeSync(3, process.memoryUsage().heapUsed + '\\n'); });`;

/** Type for so many minutes into the server in `folder`. */
async function soak(folder: string, minutes: number, seed: number): Promise<void> {
  const command = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(probe)}`, path.join(folder, 'server.js'), '--stdio'];
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit', 'pipe'] });
  const [input, output, , told] = child.stdio as unknown as [Writable, Readable, null, Readable];
  const connection = createProtocolConnection(new StreamMessageReader(output), new StreamMessageWriter(input));
  const logs: string[] = [];
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void logs.push(message));
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: 'file:///letters', capabilities: { textDocument: { diagnostic: {} } }, workspaceFolders: [{ uri: 'file:///letters', name: 'letters' }] });
  await connection.sendNotification('initialized', {});
  const memory = async (): Promise<Memory> => {
    child.kill('SIGUSR2');
    const [line] = await once(told, 'data') as [Buffer];
    return { heap: Number(line.toString()) / 1e6, resident: residentOf(child.pid) };
  };

  const person = new Person(connection, new Random(seed), () => workedBy(child.pid));
  for (let count = 0; count < 300; count += 1) await person.step();
  person.forget();
  say('after 300 steps', await memory());
  const quarters: Quarter[] = [];
  const began = performance.now();
  for (let quarter = 1; quarter <= 4; quarter += 1) {
    while (performance.now() - began < quarter * 15_000 * minutes) await person.step();
    const now = { ...await memory(), steps: person.times.length, p50: median(person.times), p99: quantile(person.times, 0.99), worked50: median(person.worked), worked99: quantile(person.worked, 0.99) };
    quarters.push(now);
    say(`quarter ${quarter}, ${person.openNow} letters open, ${person.opened} opened so far`, now);
    person.forget();
  }
  await person.leave();
  say('all closed', await memory());
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  console.log(logs.length === 0 ? 'No fault was logged.' : `${logs.length} faults were logged; the first: ${logs[0] ?? ''}`);
  const [first, last] = [quarters[0], quarters.at(-1)];
  const grew = first !== undefined && last !== undefined && first.heap * 1.3 + 10 < last.heap;
  if (grew) console.log('The heap grew by more than a third from the first quarter to the last.');
  if (grew || 0 < logs.length) process.exitCode = 1;
}

function say(when: string, { heap, resident, ...quarter }: Memory | Quarter): void {
  const times = 'steps' in quarter ? `, ${quarter.steps} keystrokes, p50 ${quarter.p50.toFixed(1)} ms, p99 ${quarter.p99.toFixed(1)} ms, of which the server worked p50 ${quarter.worked50.toFixed(1)} ms, p99 ${quarter.worked99.toFixed(1)} ms` : '';
  console.log(`${when}: heap ${heap.toFixed(1)} MB, resident ${resident.toFixed(0)} MB${times}`);
}

class Person {
  /** Milliseconds from sending a keystroke to having the diagnostics. */
  readonly times: number[] = [];
  /** Milliseconds of processor the server had for it. */
  readonly worked: number[] = [];
  opened = 0;
  readonly #connection: ProtocolConnection;
  readonly #random: Random;
  readonly #processor: () => number;
  #documents: TextDocument[] = [];

  get openNow(): number {
    return this.#documents.length;
  }

  constructor(connection: ProtocolConnection, random: Random, processor: () => number) {
    this.#connection = connection;
    this.#random = random;
    this.#processor = processor;
  }

  forget(): void {
    this.times.length = 0;
    this.worked.length = 0;
  }

  async step(): Promise<void> {
    const random = this.#random;
    if (this.#documents.length < mostOpen && random.chance(0.3)) await this.#open();
    if (this.#documents.length === 0) return;
    const document = random.pick(this.#documents);
    const share = random.next();
    if (share < 0.025) await this.#close(document);
    else if (share < 0.1) await this.#ask(document);
    else await this.#type(document);
  }

  /** Close everything. */
  async leave(): Promise<void> {
    for (const document of this.#documents) await this.#close(document);
  }

  async #open(): Promise<void> {
    this.opened += 1;
    const { name, source } = generateLetter(this.opened, 2000 + this.#random.below(10_000));
    // A name comes back now and then, as files do.
    const uri = `file:///letters/${this.opened % 500}-${name.replaceAll('/', '-').replace(/\d+/u, '')}`;
    if (this.#documents.some(document => document.uri === uri)) return;
    this.#documents.push(TextDocument.create(uri, 'markdown', 1, source));
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: source } });
  }

  async #close({ uri }: TextDocument): Promise<void> {
    this.#documents = this.#documents.filter(document => document.uri !== uri);
    await this.#connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  async #type(document: TextDocument): Promise<void> {
    const at = this.#random.below(document.getText().length + 1);
    const text = this.#random.pick(typed);
    // Letters neither grow without end nor shrink to nothing.
    const cut = text === '' || 12_000 < document.getText().length ? this.#random.below(30) : 0;
    const change = { range: { start: document.positionAt(at), end: document.positionAt(at + cut) }, text };
    TextDocument.update(document, [change], document.version + 1);
    const [began, worked] = [performance.now(), this.#processor()];
    await this.#connection.sendNotification('textDocument/didChange', { textDocument: { uri: document.uri, version: document.version }, contentChanges: [change] });
    await this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: document.uri } });
    this.times.push(performance.now() - began);
    this.worked.push(this.#processor() - worked);
  }

  async #ask(document: TextDocument): Promise<void> {
    const textDocument = { uri: document.uri };
    const position = document.positionAt(this.#random.below(document.getText().length + 1));
    await this.#connection.sendRequest('textDocument/hover', { textDocument, position });
    await this.#connection.sendRequest('textDocument/codeAction', { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } });
    await this.#connection.sendRequest('textDocument/codeLens', { textDocument });
    if (this.#random.chance(0.2)) await this.#connection.sendRequest('herzlich/warmer', textDocument);
  }
}

/** Resident memory of a process in MB; NaN where the system does not tell. */
function residentOf(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1000;
  } catch {
    return Number.NaN;
  }
}

/** Milliseconds that the main thread of a process has had of a processor so far; NaN where the system does not tell. */
function workedBy(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid ?? 0}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return Number.NaN;
  }
}

/** The number behind an option. */
function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]) || otherwise;
}

if (!existsSync('dist/server.js')) {
  console.error('The server is not built. "npm run build" builds it.');
  process.exitCode = 2;
} else {
  // A copy, so that a build in the meantime changes nothing.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'herzlich-soak-'));
  try {
    for (const name of ['server.js', 'rules.json']) copyFileSync(path.join('dist', name), path.join(folder, name));
    await soak(folder, option('--minutes', 30), option('--seed', 1));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
