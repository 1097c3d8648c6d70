import fc from 'fast-check';
import { english, german } from '../../bench/sentences.ts';

/** Sentences of all tempers, with placeholders and branches in them. */
const sentence = fc.constantFrom(...[german, english].flatMap(bank => [...bank.cold, ...bank.warm, ...bank.neutral.slice(0, 4), ...bank.branches]));
const line = fc.constantFrom(...[german, english].flatMap(bank => [...bank.greetings, ...bank.closings, ...bank.names, ...bank.buttons]));
const condition = fc.constantFrom('overdue', '(eq a "b")', 'user.isNew', 'not paid', '../x', '@first');
const words = fc.array(sentence, { minLength: 1, maxLength: 3 }).map(all => all.join(' '));

/** A piece of copy with markup and blocks around and in it, as deep as it likes. */
const { copy } = fc.letrec<{ copy: string }>(tie => ({
  copy: fc.oneof({ depthSize: 'small', withCrossShrink: true },
    words,
    fc.tuple(condition, tie('copy'), tie('copy')).map(([test, one, other]) => `{{#if ${test}}}${one}{{else}}${other}{{/if}}`),
    fc.tuple(fc.constantFrom('each items', 'unless paid', 'with user'), tie('copy')).map(([head, inner]) => `{{#${head}}}${inner}{{/${head.split(' ')[0]}}}`),
    fc.tuple(fc.constantFrom(['<b>', '</b>'], ['**', '**'], ['<a href="{{u}}">', '</a>'], ['<p>', '</p>'], ['> ', ''], ['- ', ''], ['\n\n', '\n\n'], ['```\n', '\n```\n'], ['{{!-- ', ' --}}'], ['„', '“']), tie('copy')).map(([[open, close], inner]) => open + inner + close),
    fc.tuple(tie('copy'), fc.constantFrom(' ', '\n', '\n\n', '<br>', '&nbsp;', '\r\n'), tie('copy')).map(parts => parts.join('')),
    fc.constantFrom('{{> footer title="Ihre Rechnung"}}', '{{t "Bitte zahlen Sie sofort"}}', '{% if x %}', '${name}', '[Datum]', '*|FNAME|*', '<mj-raw>', '<!-- herzlich-ignore -->', '&uuml;', 'Zahlungs&shy;eingang', '\u00ad', '👋🏽', '\ufeff')),
}));

const layouts: Readonly<Record<string, (subject: string, greeting: string, body: string, closing: string) => string>> = {
  'brief.md': (subject, greeting, body, closing) => `---\nsubject: "${subject}"\n---\n\n${greeting}\n\n${body}\n\n${closing}\n`,
  'brief.hbs': (subject, greeting, body, closing) => `Betreff: ${subject}\n\n${greeting}\n\n${body}\n\n${closing}\n`,
  'brief.html': (subject, greeting, body, closing) => `<html><head><title>${subject}</title></head><body><p>${greeting}</p><p>${body}</p><p>${closing}</p></body></html>`,
  'brief.mjml': (subject, greeting, body, closing) => `<mjml><mj-head><mj-title>${subject}</mj-title></mj-head><mj-body><mj-section><mj-column><mj-text>${greeting}</mj-text><mj-text>${body}</mj-text><mj-text>${closing}</mj-text></mj-column></mj-section></mj-body></mjml>`,
  'brief.txt': (subject, greeting, body, closing) => `Betreff: ${subject}\n\n${greeting}\n\n${body}\n\n${closing}\n`,
};

/** What a slip of the hand, a merge or half a paste leaves behind. */
const slip = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 12 }),
  put: fc.oneof(fc.constantFrom('', '{{', '}}', '{', '<', '>', '"', "'", '\n', '```', '-->', '{{/if}}', '{{else}}', '<<<<<<< HEAD\n', '&', '\0', '\ud83d', '\u202e'), fc.string({ maxLength: 4 })),
});

export interface MadeTemplate {
  readonly path: string;
  readonly source: string;
}

/** A template by the grammar, then damaged in a few places. */
export const damagedTemplate: fc.Arbitrary<MadeTemplate> = fc.tuple(fc.constantFrom(...Object.keys(layouts)), words, line, copy, line, fc.array(slip, { maxLength: 4 }))
  .map(([path, subject, greeting, body, closing, slips]) => ({ path, source: damaged(layouts[path]?.(subject, greeting, body, closing) ?? body, slips) }));

interface Slip {
  readonly at: number;
  readonly length: number;
  readonly put: string;
}

function damaged(source: string, slips: readonly Slip[]): string {
  return slips.reduce((text, { at, length, put }) => {
    const from = Math.floor(at * text.length);
    return text.slice(0, from) + put + text.slice(from + length);
  }, source);
}

/** A text that is like one of the examples, but damaged. */
export function damagedText(examples: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...examples), fc.array(slip, { maxLength: 5 })).map(([text, slips]) => damaged(text, slips));
}
