/** A template nobody writes on purpose, but which a machine, a merge or a prankster may produce. */
export interface Pathological {
  readonly name: string;
  /** The ending tells the format. */
  readonly path: string;
  /** Built when asked for, so that a list of them costs nothing. */
  readonly build: () => string;
}

const letter = (body: string): string => `Betreff: Ihre Rechnung {{nummer}}\n\nSehr geehrte Frau Ruiz,\n\n${body}\n\nMit freundlichen Grüßen\nJana Ott\n`;
const markdown = (name: string, body: () => string): Pathological => ({ name, path: 'brief.md.hbs', build: () => letter(body()) });
const html = (name: string, body: () => string): Pathological => ({ name, path: 'brief.html', build: () => `<html lang="de"><body><p>Sehr geehrte Frau Ruiz,</p>${body()}<p>Mit freundlichen Grüßen</p></body></html>` });
const mjml = (name: string, body: () => string): Pathological => ({ name, path: 'brief.mjml', build: () => `<mjml><mj-body><mj-section><mj-column><mj-text>Sehr geehrte Frau Ruiz, ${body()}</mj-text></mj-column></mj-section></mj-body></mjml>` });
const plain = (name: string, body: () => string): Pathological => ({ name, path: 'brief.txt', build: () => letter(body()) });
const nested = (open: string, close: string, count: number, inside = 'x'): string => open.repeat(count) + inside + close.repeat(count);
const cold = 'Bislang konnten wir keinen Zahlungseingang feststellen. ';

/** Inputs that make a careless reader slow. Each must be reviewed in about a second, or be cut with a message. */
export const pathologicalTemplates: readonly Pathological[] = [
  markdown('{{ × 100,000, Markdown', () => '{{'.repeat(100_000)),
  html('{{ × 100,000, HTML', () => '{{'.repeat(100_000)),
  plain('{{ × 100,000, text', () => '{{'.repeat(100_000)),
  markdown('}} × 100,000', () => '}}'.repeat(100_000)),
  markdown('{{{{ × 50,000', () => '{{{{raw}}}}'.repeat(20_000)),
  markdown('_a* × 10,000', () => '_a*'.repeat(10_000)),
  markdown('**a_ × 10,000', () => '**a_'.repeat(10_000)),
  markdown('1 MB line, Markdown', () => 'Die Rechnung kommt am Montag, '.repeat(33_000)),
  html('1 MB line, HTML', () => `<p>${'Die Rechnung kommt am Montag, '.repeat(33_000)}</p>`),
  plain('1 MB line, text', () => 'Die Rechnung kommt am Montag, '.repeat(33_000)),
  plain('1 MB of one word', () => 'a'.repeat(1_000_000)),
  plain('1 MB of blanks', () => ' '.repeat(1_000_000)),
  markdown('1 MB of blanks, Markdown', () => ' '.repeat(1_000_000)),
  html('1 MB of blanks, HTML', () => ' '.repeat(1_000_000)),
  plain('300,000 empty lines', () => '\n'.repeat(300_000)),
  markdown('10,000 nested blocks', () => nested('{{#if a}}', '{{/if}}', 10_000, 'Guten Tag.')),
  html('10,000 nested blocks, HTML', () => nested('{{#if a}}', '{{/if}}', 10_000, 'Guten Tag.')),
  markdown('10,000 nested blocks, each of its own', () => `${Array.from({ length: 10_000 }, (_, at) => `{{#if a${at}}}b `).join('')}${'{{/if}}'.repeat(10_000)}`),
  markdown('10,000 open blocks', () => '{{#each a}}\nx '.repeat(10_000)),
  markdown('10,000 blocks in one sentence', () => Array.from({ length: 10_000 }, (_, at) => `{{#if a${at}}}noch{{else}}nicht{{/if}} `).join('')),
  markdown('10,000 times else', () => `{{#if a}}x${'{{else if b}}y'.repeat(10_000)}{{/if}}`),
  markdown('20,000 closing tags', () => '{{/if}}'.repeat(20_000)),
  html('10,000 nested tags', () => nested('<div>', '</div>', 10_000, cold)),
  html('10,000 nested tables', () => nested('<table><tr><td>', '</td></tr></table>', 10_000, cold)),
  html('10,000 open tags', () => '<b>x '.repeat(10_000)),
  html('20,000 closing tags nobody opened', () => `${'<div>'.repeat(5_000)}${'</b></i>'.repeat(10_000)}`),
  mjml('10,000 nested tags, MJML', () => nested('<div>', '</div>', 10_000, cold)),
  mjml('one tag with 20,000 attributes', () => `<p ${Array.from({ length: 20_000 }, (_, at) => `a${at}="b"`).join(' ')}>x</p>`),
  html('one attribute of 1 MB', () => `<p title="${'Hallo Anna, '.repeat(80_000)}">x</p>`),
  html('an attribute that is never closed', () => `<p title="${'x <b y="z> '.repeat(50_000)}`),
  html('50,000 entities', () => '&uuml;&nbsp;&shy;'.repeat(17_000)),
  html('& × 200,000', () => '&'.repeat(200_000)),
  markdown('& × 200,000, Markdown', () => '&'.repeat(200_000)),
  markdown('100,000 cold sentences', () => cold.repeat(100_000)),
  html('20,000 cold paragraphs', () => `<p>${cold}</p>`.repeat(20_000)),
  plain('100,000 words that begin a pattern', () => 'sehen wir uns '.repeat(33_000)),
  markdown('< × 50,000', () => '<'.repeat(50_000)),
  html('< × 50,000, HTML', () => '<'.repeat(50_000)),
  html('<a × 50,000, HTML', () => '<a '.repeat(50_000)),
  html('<!-- × 50,000', () => '<!--'.repeat(50_000)),
  markdown('<!-- × 50,000, Markdown', () => '<!-- '.repeat(50_000)),
  html('<!-- herzlich × 20,000', () => '<!-- herzlich-ignore no-blame -->x '.repeat(20_000)),
  markdown('> × 10,000 in one line', () => `${'>'.repeat(10_000)} Hallo`),
  markdown('10,000 lines of quotation', () => '> Guten Tag.\n'.repeat(10_000)),
  markdown('1,000 quotations, one deeper than the other', () => Array.from({ length: 1000 }, (_, at) => `${'> '.repeat(at)}x\n`).join('')),
  markdown('[ × 100,000', () => '['.repeat(100_000)),
  markdown('![ × 50,000', () => '!['.repeat(50_000)),
  markdown('[a]( × 50,000', () => '[a]('.repeat(50_000)),
  markdown('[a][b] × 20,000', () => '[a][b] '.repeat(20_000)),
  markdown('` × 100,000', () => '`'.repeat(100_000)),
  markdown('` runs of every length', () => Array.from({ length: 600 }, (_, at) => `${'`'.repeat(at + 1)} `).join('')),
  markdown('* × 100,000', () => '*'.repeat(100_000)),
  markdown('list in list × 1,000', () => Array.from({ length: 1000 }, (_, at) => `${'  '.repeat(at)}- x\n`).join('')),
  markdown('- × 50,000 in one line', () => '- '.repeat(50_000)),
  markdown('a table of 5,000 columns', () => `|${'a|'.repeat(5000)}\n|${'-|'.repeat(5000)}\n|${'b|'.repeat(5000)}\n`),
  markdown('| × 100,000', () => '|'.repeat(100_000)),
  markdown('20,000 fences', () => '```\nx\n'.repeat(20_000)),
  markdown('--- × 20,000', () => '---\n'.repeat(20_000)),
  { name: 'front matter of 50,000 lines', path: 'brief.md', build: () => `---\n${'subject: "x"\n'.repeat(50_000)}---\nHallo Anna,\n` },
  { name: 'front matter that never ends', path: 'brief.md', build: () => `---\nsubject: ${'"x '.repeat(200_000)}\n` },
  plain('100,000 placeholders', () => '[Datum] '.repeat(50_000) + '${name} '.repeat(50_000)),
  plain('[ { < % × 50,000', () => '[{<%$'.repeat(40_000)),
  plain('{% × 100,000', () => '{%'.repeat(100_000)),
  plain('*| × 100,000', () => '*|'.repeat(100_000)),
  plain('<# × 50,000', () => '<#if '.repeat(50_000)),
  plain('% × 200,000', () => '%'.repeat(200_000)),
  plain('_ × 300,000', () => '_'.repeat(300_000)),
  plain('. × 300,000', () => '.'.repeat(300_000)),
  plain('„ × 100,000', () => '„'.repeat(100_000)),
  plain('soft hyphens × 300,000', () => '\u00ad'.repeat(300_000)),
  plain('combining marks × 300,000', () => `a${'\u0308'.repeat(300_000)}`),
  plain('lone surrogates × 100,000', () => '\ud83d'.repeat(100_000)),
  plain('20,000 greetings', () => 'Hallo Anna,\n\n'.repeat(20_000)),
  plain('20,000 letters in one file', () => 'Betreff: x\n\nHallo Anna,\n\nnein.\n\nViele Grüße\nUlf\n\n'.repeat(5000)),
  plain('20,000 subjects', () => 'Betreff: Mahnung\n'.repeat(20_000)),
  plain('20,000 dates', () => 'am 12.03.2024 um 12:30 Uhr, '.repeat(10_000)),
  plain('20,000 conditions', () => 'wenn Sie nicht zahlen, dann müssen wir, weil '.repeat(20_000)),
];
