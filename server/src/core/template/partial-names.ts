/** Calls of partials in the dialects: `{{> kopf}}`, `{{#> rahmen}}`, `<mj-include path="./kopf.mjml" />`, `{% include "kopf" %}`, `{{template "kopf" .}}`, `<%= render "kopf" %>`, `<#include "kopf">`. */
const calls = /\{\{~?#?\s*>\s*["']?([\w./-]+)|<mj-include\s[^>]{0,200}\bpath\s*=\s*["']([^"'<>]+)["']|(?:\{%[-+]?\s*(?:include|render|include_relative|insert|partial)|\{\{-?\s*template|<%[=-]?\s*(?:include|render(?:\s+partial:)?)|<#include)[\s(]+["']([\w./-]+)["']/g;

/** The partials a source calls by a name that is written out, each once. */
export function findPartialNames(source: string): string[] {
  const names = new Set<string>();
  for (const match of source.matchAll(calls)) {
    const name = bareName(match[1] ?? match[3] ?? includedName(match[2] ?? ''));
    if (name !== null) names.add(name);
  }
  return [...names];
}

/** The name of an MJML include. Partials are looked for in the folders above too, so that the way up to one is left out. */
export function includedName(path: string): string {
  return path.trim().replace(/^(?:\.{0,2}\/)+/, '');
}

/** The name of a partial as files may be called, or `null`: a computed one, or one that leads out of the folder. */
export function bareName(call: string): string | null {
  const name = (call.trim().split(/\s/)[0] ?? '').replace(/^["']|["']$/g, '').replace(/^(?:\.?\/)+/, '');
  return name.length <= 100 && /^[\w-]+(?:[./][\w-]+)*$/.test(name) ? name : null;
}

const folders = ['', 'partials/', '_partials/', 'includes/'];
const endings = ['.hbs', '.handlebars', '.mjml', '.html', '.md', '.txt'];

/**
 * Where in a folder the file of a partial may be, likely places first: as it is named, with the ending of the letter that calls
 * it, with a usual ending; in the folder itself or in one for partials; with or without `_` before the name.
 *
 *     fuss, called from mahnung.md.hbs      fuss.md.hbs  _fuss.md.hbs  fuss.hbs … partials/fuss.md.hbs …
 */
export function partialPaths(name: string, caller: string): string[] {
  const slash = name.lastIndexOf('/') + 1;
  const inside = name.slice(0, slash);
  const base = name.slice(slash);
  const own = /(?:\.[a-z]\w{0,10}){1,3}$/i.exec(caller.slice(caller.lastIndexOf('/') + 1))?.[0] ?? '';
  const tails = base.includes('.') ? ['', ...endings] : [...new Set([own, ...endings])].filter(tail => tail !== '');
  return folders.flatMap(folder => tails.flatMap(tail => ['', '_'].map(mark => `${folder}${inside}${mark}${base}${tail}`)));
}
