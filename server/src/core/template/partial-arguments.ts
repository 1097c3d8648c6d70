import { findTagEnd } from './find-tag-end.ts';

/** What a call gives a partial for one of its slots: words, or another slot. */
export type PartialArgument = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'slot'; readonly name: string };

/** Keywords are no paths, and nobody reads them. */
const keywords = new Set(['true', 'false', 'null', 'undefined', 'none', 'this', '.']);

/**
 * The named arguments of the call that begins at `start`; what is computed is left out.
 *
 *     {{> gruss name=customer.name anrede="Liebe" tag=(now)}}     name: slot customer.name, anrede: text Liebe
 */
export function readPartialArguments(source: string, start: number): ReadonlyMap<string, PartialArgument> {
  const found = new Map<string, PartialArgument>();
  const close = source.startsWith('{{', start) ? '}}' : source.startsWith('{%', start) ? '%}' : null;
  const tag = close === null ? null : findTagEnd(source, start + 2, close);
  if (tag === null) return found;
  const pairs = /(?<![\w$.-])([\w$-]{1,80})\s{0,9}=\s{0,9}(?:"((?:\\.|[^"\\]){0,2000})"|'((?:\\.|[^'\\]){0,2000})'|([\w$@.[\]/-]{1,200})|\()/g;
  for (const [, key = '', double, single, path] of source.slice(start + 2, tag.body).matchAll(pairs)) {
    const text = double ?? single;
    if (text !== undefined) found.set(key, { kind: 'text', text: text.replace(/\\(["'\\])/g, '$1') });
    else if (path !== undefined && !keywords.has(path)) found.set(key, /^\d+(?:[.,]\d+)?$/.test(path) ? { kind: 'text', text: path } : { kind: 'slot', name: path });
  }
  return found;
}
