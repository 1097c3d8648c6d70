import process from 'node:process';
import pc from 'picocolors';
import type { Arguments } from './parse-arguments.ts';

export type Colors = ReturnType<typeof pc.createColors>;

/** Colours where they can be seen: on a terminal, unless `--no-color` or NO_COLOR say otherwise. */
export function colorsFor(args: Arguments, stream: { readonly isTTY?: boolean }): Colors {
  const { env } = process;
  if (args.has('no-color')) return pc.createColors(false);
  if (args.has('color')) return pc.createColors(true);
  if ((env['NO_COLOR'] ?? '') !== '') return pc.createColors(false);
  if ((env['FORCE_COLOR'] ?? '0') !== '0') return pc.createColors(true);
  return pc.createColors(stream.isTTY === true && env['TERM'] !== 'dumb');
}
