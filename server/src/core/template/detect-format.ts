import type { Format } from './piece.ts';

const byEnding: readonly (readonly [RegExp, Format])[] = [
  [/\.mjml(?:\.\w+)?$|\.hbs\.mjml$/i, 'mjml'],
  [/\.(?:md|markdown|mdown|mdx)(?:\.(?:hbs|handlebars|mustache|liquid|twig|j2|jinja2?|erb|ejs|ftl))?$/i, 'markdown'],
  [/\.html?$/i, 'html'],
  [/\.(?:tex|ltx|latex)(?:\.\w+)?$/i, 'latex'],
  [/\.(?:txt|text|eml)$/i, 'text'],
  [/\.(?:txt|text)\.\w+$/i, 'text'],
];

/** The format of a file, by its name, else by what stands in it. */
export function detectFormat(source: string, path = ''): Format {
  for (const [ending, format] of byEnding) if (ending.test(path)) return format;
  if (isProgram(source)) return 'text';
  if (source.includes('\\documentclass') || source.includes('\\begin{document}') || source.includes('\\begin{letter}')) return 'latex';
  if (/<mj-[a-z]|<mjml[\s>]/i.test(source)) return 'mjml';
  if (/\.html?\.\w+$/i.test(path) && /<[a-z]/i.test(source)) return 'html';
  if (/<!doctype|<\/(?:p|div|td|tr|table|html|body|span|a|b|strong|em|ul|li|h[1-6])\s*>|<(?:p|div|td|table|html|body)(?:\s[^<>]*)?>|<br\s*\/?>/i.test(source)) return 'html';
  // Without a name to go by, headings, lists and emphasis tell Markdown.
  return path === '' && /^#{1,6} \S|^(?:[-*+]|\d+\.) \S|\*\*\S|^```|^> \S|\]\(\S+\)/m.test(source) ? 'markdown' : 'text';
}

/** A file that is PHP from its first character to its last, JSON, or rows of SQL: letters stand in its strings, if anywhere. */
export function isProgram(source: string): boolean {
  if (/^\ufeff?\s*<\?php\s/.test(source)) return !source.includes('?>');
  if (/^\ufeff?\s*(?:\{|\[\s{0,80}\{?)\s{0,80}"(?:[^"\\\n]|\\.){0,200}"\s{0,20}[:,\]]/.test(source)) return true;
  return (source.includes('INTO') || source.includes('UPDATE')) && /^[ \t]{0,20}(?:INSERT[ \t]+INTO|REPLACE[ \t]+INTO|UPDATE[ \t]+[\w.`"]{1,80}\s+SET)\s[^;]{0,2000}'/m.test(source);
}
