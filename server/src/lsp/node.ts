import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtInRules } from 'herzlich:rules';
import * as comparing from './handlers/compare.ts';
import { channelMessages, streamMessages } from './process-messages.ts';
import { questions } from './protocol.ts';
import { Reviewers } from './reviewers.ts';
import { startServer } from './server.ts';
import { WorkerWire } from './worker-wire.ts';

// VS Code starts a process with a channel; other editors speak over standard input and output.
const overStreams = process.argv.includes('--stdio') || process.send === undefined;
const connection = new WorkerWire(overStreams ? streamMessages(process.stdin, process.stdout) : channelMessages());

const reviewers = new Reviewers();
const session = startServer(connection, {
  rules: builtInRules,
  review: (source, options) => reviewers.review(source, options),
  async readText(uri) {
    if (uri.startsWith('file:')) return readOrNull(uri).catch(() => null);
    return session.options.readsFiles === true ? connection.sendRequest<string | null>(questions.readText, { uri }) : null;
  },
  async listFiles(folder) {
    if (folder.startsWith('file:')) return listMarkdown(folder).catch(() => []);
    return session.options.readsFiles === true ? connection.sendRequest<string[]>(questions.listFiles, { uri: folder }) : [];
  },
  async listTemplates(folder) {
    return session.options.readsFiles === true ? connection.sendRequest<string[]>(questions.listTemplates, { uri: folder }) : [];
  },
}, comparing);

/** A client that has said goodbye expects a good end; one that is simply gone leaves a bad one. */
let isToldToEnd = false;
const leave = (): never => process.exit(isToldToEnd ? 0 : 1);
connection.onShutdown(() => {
  isToldToEnd = true;
});
connection.onNotification('exit', leave);
// Without a client there is nobody to serve: its end of the line closes, or its process is no more.
if (overStreams) process.stdin.on('end', leave).on('close', leave);
else process.on('disconnect', leave);
process.stdout.on('error', leave);
setInterval(() => {
  if (session.clientProcess !== null && !isAlive(session.clientProcess)) leave();
}, 3000).unref();

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (fault) {
    // Somebody else's process cannot be asked, but is there.
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** No settings file, rule, partial or letter is longer, in bytes. */
const mostBytes = 8_000_000;

/** Asked before opening: to open a pipe would wait for somebody to write into it. Rejects what is nowhere. */
async function readOrNull(uri: string): Promise<string | null> {
  const file = fileURLToPath(uri);
  const found = await stat(file);
  return found.isFile() && found.size <= mostBytes ? readFile(file, 'utf8') : null;
}

async function listMarkdown(uri: string): Promise<string[]> {
  const folder = fileURLToPath(uri);
  const inside = async (at: string) => readdir(at, { withFileTypes: true }).catch(() => []);
  const folders = [folder, ...(await inside(folder)).filter(entry => entry.isDirectory()).map(entry => path.join(folder, entry.name))];
  const found = await Promise.all(folders.map(async at => (await inside(at)).filter(entry => entry.isFile() && entry.name.endsWith('.md')).map(entry => pathToFileURL(path.join(at, entry.name)).href)));
  return found.flat();
}
