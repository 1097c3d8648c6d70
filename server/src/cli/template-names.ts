import path from 'node:path';

/** Endings of files that a folder scan opens; whether one is a letter is seen by its text. */
const endings = new Set([
  'md', 'markdown', 'mdown', 'hbs', 'handlebars', 'mustache', 'mjml', 'html', 'htm', 'xhtml', 'txt', 'text', 'eml', 'tex', 'ltx', 'latex',
  'liquid', 'twig', 'j2', 'jinja', 'jinja2', 'njk', 'nunjucks', 'erb', 'ejs', 'ftl', 'ftlh', 'vm', 'tpl', 'tmpl',
]);

/** Does a folder scan open a file of this name? */
export function isTemplateName(file: string): boolean {
  return endings.has(path.extname(file).slice(1).toLowerCase());
}
