import type { Format } from './piece.ts';

/** A dialect whose tags hold statements: `{% if x %}`. Data only; how a statement is read is the same for all. */
export interface StatementProfile {
  readonly name: string;
  readonly open: string;
  readonly close: string;
  /** Begins a comment right behind `open`; ended by `commentEnd`, or by `close`. */
  readonly comment?: string;
  readonly commentEnd?: string;
  /** Right behind `open`, says that a value is printed. */
  readonly prints?: RegExp;
  /** A statement that is just a name prints it: `<%name%>`, `*|FNAME|*`. */
  readonly printsNames: boolean;
  /** Parts words of the statement besides blanks: `*|IF:PAID|*`. */
  readonly colon?: boolean;
  /** Braces in the statement are its own, `<% if (paid) { %>`. */
  readonly braces?: boolean;
  /** Formats in which these signs are tags; elsewhere somebody just wrote them. */
  readonly only?: readonly Format[];
}

/** The dialects whose statements stand in brackets of their own. */
export const statementProfiles: readonly StatementProfile[] = [
  { name: 'liquid', open: '{%', close: '%}', printsNames: false },
  { name: 'liquid', open: '{#', close: '#}', comment: '', commentEnd: '#}', printsNames: false },
  { name: 'jinja-latex', open: '\\BLOCK{', close: '}', printsNames: false, only: ['latex'] },
  { name: 'jinja-latex', open: '((*', close: '*))', printsNames: false, only: ['latex'] },
  { name: 'jinja-latex', open: '(((', close: ')))', prints: /(?=[\s\p{L}_])/uy, printsNames: true, only: ['latex'] },
  { name: 'erb', open: '<%', close: '%>', comment: '#', prints: /=|-(?=\s*(?!(?:if|unless|else|elsif|end|for|while|case|when)\b)[\p{L}_$@(])/uy, printsNames: true, braces: true },
  { name: 'php', open: '<?', close: '?>', prints: /=|php\s+(?:echo|print)\b/y, printsNames: false, braces: true },
  { name: 'template-toolkit', open: '[%', close: '%]', comment: '#', printsNames: true },
  { name: 'mailchimp', open: '*|', close: '|*', printsNames: true, colon: true },
];

/** FreeMarker's tags look like markup: `<#if paid>`, `</#list>`, `<@button label="Bezahlen"/>`. */
export const freemarker = 'freemarker';
