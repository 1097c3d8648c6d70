import process from 'node:process';
import type { Arguments } from './parse-arguments.ts';

/** Where a style begins and ends, as numbers of SGR escapes (ECMA-48). */
const styles = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39], blue: [34, 39], cyan: [36, 39], white: [37, 39] } as const satisfies Record<string, readonly [number, number]>;

/** One function for each style: text in, text with the terminal's codes around it out. */
export type Colors = Readonly<Record<keyof typeof styles, (text: string) => string>>;

const noColors = colorsBy(() => text => text);
const allColors = colorsBy(([begin, end]) => {
  const [open, close] = [`\u001b[${begin}m`, `\u001b[${end}m`];
  // A style inside another ends with the same escape, after which the outer one has to begin again.
  return text => `${open}${text.replaceAll(close, `${close}${open}`)}${close}`;
});

function colorsBy(paint: (style: readonly [number, number]) => (text: string) => string): Colors {
  return Object.fromEntries(Object.entries(styles).map(([name, style]) => [name, paint(style)])) as Colors;
}

// A package for this asks at once whether there is a terminal, and with that loads Node's streams, whether they are used or not.
/** Colours where they can be seen: on a terminal, unless `--no-color` or NO_COLOR say otherwise. */
export function colorsFor(args: Pick<Arguments, 'has'>, stream: { readonly isTTY?: boolean }): Colors {
  const { env } = process;
  if (args.has('no-color')) return noColors;
  if (args.has('color')) return allColors;
  if ((env['NO_COLOR'] ?? '') !== '') return noColors;
  if ((env['FORCE_COLOR'] ?? '0') !== '0') return allColors;
  return stream.isTTY === true && env['TERM'] !== 'dumb' ? allColors : noColors;
}
