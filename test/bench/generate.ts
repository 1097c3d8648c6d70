import { Random } from './random.ts';
import { english, german, type Bank } from './sentences.ts';

export const kinds = ['md', 'md.hbs', 'hbs', 'mjml', 'mjml.hbs', 'html', 'txt.hbs'] as const;
export type Kind = (typeof kinds)[number];

export interface Letter {
  readonly name: string;
  readonly source: string;
}

/** One letter of about `size` characters. The same seed gives the same letter. */
export function generateLetter(seed: number, size: number, kind?: Kind): Letter {
  const random = new Random(seed);
  const bank = random.chance(0.5) ? german : english;
  const language = bank === german ? 'de' : 'en';
  const chosen = kind ?? random.pick(kinds);
  const paragraphs: string[] = [];
  let length = 0;
  while (length < size * (chosen.startsWith('md') || chosen.startsWith('txt') ? 0.95 : 0.7)) {
    const paragraph = writeParagraph(bank, random, chosen);
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  const parts = { subject: random.pick(bank.subjects), greeting: random.pick(bank.greetings), paragraphs, button: random.pick(bank.buttons), closing: random.pick(bank.closings), name: random.pick(bank.names) };
  return { name: `${language}/letter-${seed}.${chosen}`, source: layOut(chosen, language, parts, random) };
}

/** `count` letters of 2 to 20 KB, most of them short. */
export function* generateLetters(count: number, seed = 1): Generator<Letter> {
  const random = new Random(seed);
  for (let index = 0; index < count; index += 1) {
    const share = random.next();
    yield generateLetter(seed * 100_003 + index, Math.round(2000 + 18_000 * share * share * share));
  }
}

function writeParagraph(bank: Bank, random: Random, kind: Kind): string {
  const sentences: string[] = [];
  for (let count = 2 + random.below(4); count > 0; count -= 1) {
    const share = random.next();
    sentences.push(random.pick(share < 0.72 ? bank.neutral : share < 0.82 ? bank.cold : share < 0.92 ? bank.warm : bank.branches));
  }
  let text = sentences.join(' ');
  if (random.chance(0.3)) text = kind.startsWith('md') ? text.replace('{{amount}}', '**{{amount}}**') : kind.startsWith('txt') ? text : text.replace('{{amount}}', '<b style="color:#333;font-weight:700">{{amount}}</b>');
  if ((kind.includes('html') || kind.includes('mjml')) && random.chance(0.3)) text = text.replaceAll('ü', '&uuml;');
  return kind.startsWith('md') || kind.startsWith('txt') ? wrap(text) : text;
}

/** Hard wraps at about 90 characters, as people do. */
function wrap(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.length + word.length > 90 && !line.includes('{{#')) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

interface Parts {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly button: string;
  readonly closing: string;
  readonly name: string;
}

const cellStyle = 'style="padding:16px 24px;font-family:Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5;color:#222222;mso-line-height-rule:exactly"';

function layOut(kind: Kind, language: string, parts: Parts, random: Random): string {
  const { subject, greeting, paragraphs, button, closing, name } = parts;
  if (kind === 'md' || kind === 'md.hbs') {
    const items = random.chance(0.4) ? '\n- {{first}}\n- {{second}}\n' : '';
    return `---\nsubject: "${subject}"\nlang: ${language}\n---\n\n${greeting}\n\n${paragraphs.join('\n\n')}\n${items}\n[${button}]({{link}})\n\n${closing}\n\n${name}\n`;
  }
  if (kind === 'txt.hbs') return `${language === 'de' ? 'Betreff' : 'Subject'}: ${subject}\n\n${greeting}\n\n${paragraphs.join('\n\n')}\n\n${closing}\n${name}\n`;
  if (kind === 'mjml' || kind === 'mjml.hbs') {
    const texts = [greeting, ...paragraphs].map(text => `        <mj-text padding="8px 24px" font-size="16px">${text}</mj-text>`).join('\n');
    return `<mjml lang="${language}">\n  <mj-head>\n    <mj-title>${subject}</mj-title>\n    <mj-style>.overdue { color: #b00020 }</mj-style>\n  </mj-head>\n  <mj-body>\n    <mj-section>\n      <mj-column>\n${texts}\n        <mj-button href="{{link}}">${button}</mj-button>\n        <mj-text>${closing}<br />${name}</mj-text>\n      </mj-column>\n    </mj-section>\n  </mj-body>\n</mjml>\n`;
  }
  const rows = [greeting, ...paragraphs].map(text => `      <tr>\n        <td ${cellStyle}>\n          <p>${text}</p>\n        </td>\n      </tr>`).join('\n');
  return `<!DOCTYPE html>\n<html lang="${language}">\n  <head>\n    <title>${subject}</title>\n    <style>.overdue { color: #b00020 } @media (max-width: 600px) { .wide { width: 100% } }</style>\n  </head>\n  <body>\n    <table role="presentation" width="600">\n${rows}\n      <tr><td><a class="button" href="{{link}}">${button}</a></td></tr>\n      <tr><td>${closing}<br>${name}</td></tr>\n    </table>\n  </body>\n</html>\n`;
}
