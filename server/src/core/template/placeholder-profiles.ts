import type { Format } from './piece.ts';

/** A way to write a placeholder. Data: the pattern's first group is the name. */
export interface PlaceholderProfile {
  readonly name: string;
  /** Quick look: without this text there is none. */
  readonly hint: string;
  readonly pattern: RegExp;
  /** Besides the pattern, what must hold of the name. */
  readonly isName?: RegExp;
  /** The file holds one like this, or the profile is not in use. */
  readonly guess?: RegExp;
  /** Each match begins with the hint, so that the pattern is tried only there: worth it for signs that are rare. */
  readonly isRare?: true;
  /** The file holds something like this, in which the pattern means something else. */
  readonly unless?: RegExp;
  /** Quick look for `unless`: without this text there is none. */
  readonly unlessHint?: string;
  /** Formats in which it would be something else. */
  readonly not?: readonly Format[];
}

const field = /^(?!(?:end)?if\b)\p{L}[\p{L}\p{M}\p{N} _.,:&+#/\\'’()|-]{0,59}$/u;

/**
 * Placeholders other than `{{name}}`. The first that matches at a place wins; longer signs come first. What must not stand before
 * one is asked behind its first sign: asked before, it would be asked at every letter of the file.
 */
export const placeholderProfiles: readonly PlaceholderProfile[] = [
  { name: 'double-brackets', hint: '[[', pattern: /\[\[[ \t]*([^[\]\n]{1,60}?)[ \t]*\]\]/g },
  // Not a link, a reference, a task, a footnote: "[Text](x)", "[Text][x]", "[x]: y", "[ ]", "[^1]".
  { name: 'brackets', hint: '[', pattern: /\[(?<![\]!\\\w-]\[)[ \t]*([^[\]\n]{2,60}?)[ \t]*\](?![([]|:[ \t])/g, isName: field },
  { name: 'latex-variables', hint: '\\VAR{', pattern: /\\VAR\{([^{}\n]{1,200})\}/g, isRare: true },
  // Not "anna@example.com, ruth@example.com": there a letter stands before the sign.
  { name: 'at-signs', hint: '@', pattern: /@(?<![\p{L}\p{N}@.]@)([\p{L}_][\p{L}\p{N}_.-]{1,60})@(?![\p{L}\p{N}@])/gu, isRare: true },
  { name: 'double-angles', hint: '<<', pattern: /<<[ \t]*([\p{L}_][^<>\n]{0,59}?)[ \t]*>>/gu },
  { name: 'escaped-angles', hint: '&lt;', pattern: /&lt;{1,2}[ \t]*([\p{L}_][\p{L}\p{N} _.-]{0,40}?)[ \t]*(?:&gt;){1,2}/gu },
  { name: 'dollar-braces', hint: '${', pattern: /\$\{(?!\{)((?:[^{}\n"']|"[^"\n]*"|'[^'\n]*'|\{[^{}\n]*\}){1,200})\}/g },
  { name: 'hash-braces', hint: '#{', pattern: /[#%]\{([\p{L}_][\p{L}\p{N}_. ]{0,60})\}/gu, not: ['latex', 'mjml'] },
  { name: 'salesforce', hint: '{!', pattern: /\{!\s*\$?([\p{L}_][\p{L}\p{N}_. ]{0,60})\}/gu },
  { name: 'braces', hint: '{', pattern: /\{(?<![{$%#\\]\{)(?<!\\[a-zA-Z]{1,20}\{)([\p{L}_][\p{L}\p{N}_.-]{0,60}(?: [\p{L}\p{N}_.-]{1,30}){0,3})\}(?!\})/gu, unless: /\\(?:begin|newcommand|documentclass|usepackage|text[a-z]{2}|input)\b/, unlessHint: '\\', not: ['latex'] },
  { name: 'printf-names', hint: '%(', pattern: /%\(([\p{L}_][\p{L}\p{N}_.]{0,60})\)[sdifg]/gu, not: ['latex'] },
  { name: 'double-percent', hint: '%%', pattern: /%%(=?[\p{L}_][^%\n]{0,80}?)=?%%/gu, not: ['latex'] },
  { name: 'percent', hint: '%', pattern: /%(?<![\p{L}\p{N}%]%)([\p{L}_][\p{L}\p{N}_.-]{1,60})%(?![\p{L}\p{N}])/gu, isRare: true, not: ['latex'] },
  { name: 'printf', hint: '%s', pattern: /%(?<![\p{L}\p{N}%]%)((?:\d\$)?[sd])(?![\p{L}\p{N}%])/gu, not: ['latex'] },
  { name: 'printf', hint: '$s', pattern: /%(?<![\p{L}\p{N}%]%)((?:\d\$)?[sd])(?![\p{L}\p{N}%])/gu, guess: /%\d\$s/, not: ['latex'] },
  { name: 'dollar-signs', hint: '$', pattern: /\$(?<![\p{L}\p{N}$]\$)([\p{L}_][\p{L}\p{N}_.]{0,60})\$(?![\p{L}\p{N}$])/gu },
  // Word's mail merge. Guillemets are quotation marks as well, so one of them must name a field.
  { name: 'mail-merge', hint: '«', pattern: /«([\p{L}_][\p{L}\p{N}_]{0,40})»/gu, guess: /«(?:\p{L}*name|Anrede\w*|\p{L}*[Dd]atum|Betrag|Stra(?:ß|ss)e|PLZ|Ort|Kundennummer|\w+_\w+|First|Last)»/iu },
  { name: 'angles', hint: '<', pattern: /<([\p{Lu}\p{Ll}][\p{L}\p{N} _.#-]{0,40})>/gu, isName: /^(?!(?:[abipsu]|br|em|strong|span|div|[uo]l|li|h[1-6]|hr|table|t[rdh]|small|big|font|center|code|pre)$)/i, not: ['html', 'mjml', 'markdown'] },
  { name: 'blanks', hint: '__', pattern: /(?<![\w_])_{3,}(?![\w_]|[ \t]*$)|(?<=\S[ \t]{0,3})_{3,}/gm },
  { name: 'blanks', hint: '…', pattern: /…{3,}/g },
  { name: 'blanks', hint: '.....', pattern: /\.{5,}/g },
  { name: 'blanks', hint: 'xx', pattern: /(?<![\p{L}\p{N}/#._-])(?:x{3,}|x{2,}(?:[.,:/-]x{2,})+)(?![\p{L}\p{N}])/giu },
  { name: 'blanks', hint: 'XX', pattern: /(?<![\p{L}\p{N}/#._-])(?:x{3,}|x{2,}(?:[.,:/-]x{2,})+)(?![\p{L}\p{N}])/giu },
];
