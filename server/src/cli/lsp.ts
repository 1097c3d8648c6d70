import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import type { Arguments } from './parse-arguments.ts';
import { UsageError } from './usage-error.ts';

/** Become the language server that is built beside the command line. It reads `--stdio` itself and ends the process when its client goes. */
export async function lsp(args: Arguments): Promise<number> {
  if (!args.has('stdio')) throw new UsageError('The language server speaks over standard input and output: herzlich lsp --stdio.', 'Der Sprachserver spricht über Standardein- und -ausgabe: herzlich lsp --stdio.');
  const server = path.join(__dirname, 'server.js');
  if (!existsSync(server)) throw new UsageError('The language server is not built. "npm run build" builds it.', 'Der Sprachserver ist nicht gebaut. „npm run build“ baut ihn.');
  createRequire(server)(server);
  await new Promise(resolve => process.stdin.once('close', resolve));
  return 0;
}
