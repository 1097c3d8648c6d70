/**
 * What client and server say to each other beyond the protocol. Plain data and names only: the client imports
 * this file and nothing else of the server.
 */

/** Names of files that may be templates, as a glob. Whether one is a letter is seen by its text. */
export const templateNames = '*.{md,markdown,hbs,handlebars,mustache,mjml,html,htm,txt}';

/** Told once at the start by a client that can do more than the protocol asks for. */
export interface StartOptions {
  /** Answers `readText`, `listFiles` and `listTemplates`, for files the server cannot reach itself: on the web, in remote folders. */
  readonly readsFiles?: boolean;
  /** Opens `herzlich-rule:` addresses. */
  readonly opensPages?: boolean;
  /** Has the commands of `commands`. */
  readonly hasCommands?: boolean;
  /** False in a workspace that is not trusted: its rule files are then left alone. */
  readonly trusted?: boolean;
  /** Wants the findings of all letters of the workspace, open or not; only with `readsFiles`. */
  readonly reviewWorkspace?: boolean;
  /** Settings for clients without `workspace/configuration`. */
  readonly settings?: EditorSettings;
}

/** The section `herzlich` of the editor's settings. Everything may be missing. */
export interface EditorSettings {
  readonly enable?: boolean;
  readonly rules?: Readonly<Record<string, string>>;
  readonly languages?: readonly string[];
  /** `auto` follows the language of the editor. */
  readonly messages?: string;
  readonly temperature?: boolean;
}

/** Client to server. The parameter stands before the arrow, the answer behind it. */
export const requests = {
  /** UriParams → Glance | null. Reviews a file whatever it looks like, from now on. */
  reviewFile: 'herzlich/reviewFile',
  /** UriParams → Glance | null. */
  glance: 'herzlich/glance',
  /** ReviewFilesParams → Glance[]. Reviews files that need not be open; those that are no letters are left out. */
  reviewFiles: 'herzlich/reviewFiles',
  /** UriParams → Page | null. Blocks with their roles, as the server reads them. */
  read: 'herzlich/read',
  /** UriParams → Page | null. The text of each reading. */
  readings: 'herzlich/readings',
  /** UriParams → WarmerVersion | null. */
  warmer: 'herzlich/warmer',
  /** RuleParams → string | null. A rule's page as Markdown. */
  rulePage: 'herzlich/rulePage',
  /** nothing → RuleName[]. */
  rules: 'herzlich/rules',
  /** ReviewAsMarkdownParams → string | null. The findings of a letter as Markdown, to paste into a review. The file need not be open. */
  reviewAsMarkdown: 'herzlich/reviewAsMarkdown',
  /** CompareParams → Change | null; null where no letter is, or a recipient would notice nothing. */
  compare: 'herzlich/compare',
  /** CompareAllParams → string. All of a change as Markdown, as `herzlich diff --format markdown` writes it. */
  changesAsMarkdown: 'herzlich/changesAsMarkdown',
  /** Notification without parameters: the workspace is trusted now. */
  trusted: 'herzlich/trusted',
} as const;

/** Server to client. */
export const questions = {
  /** UriParams → string | null. */
  readText: 'herzlich/readText',
  /** UriParams of a folder → addresses of the Markdown files in it and in the folders right in it. */
  listFiles: 'herzlich/listFiles',
  /** UriParams of a folder → addresses of all files in it that may be templates. */
  listTemplates: 'herzlich/listTemplates',
  /** Notification with a Glance: the review of an open file has changed. */
  reviewed: 'herzlich/reviewed',
} as const;

/** Commands a code action or lens of the server may name; only for clients with `hasCommands`. */
export const commands = {
  showRule: 'herzlich.showRule',
  showTemperature: 'herzlich.showTemperature',
} as const;

/** The scheme of rule pages: `herzlich-rule:/de/no-court-threats.md`. */
export const rulePageScheme = 'herzlich-rule';

/** Asks about one document. */
export interface UriParams {
  readonly uri: string;
}

/** Asks for a review to paste somewhere. */
export interface ReviewAsMarkdownParams extends UriParams {
  /** The text of the letter, where it stands in no file. It is judged whatever it looks like. */
  readonly text?: string;
}

/** Asks about many documents at once. */
export interface ReviewFilesParams {
  readonly uris: readonly string[];
}

/** Asks what a change does to a letter. */
export interface CompareParams extends UriParams {
  /** The text before the change; null where the file is new. */
  readonly before: string | null;
  /** The file is not there any more. */
  readonly isDeleted?: boolean;
}

/** Asks what a change does to several letters. */
export interface CompareAllParams {
  readonly letters: readonly CompareParams[];
}

/** Asks for the page of a rule. */
export interface RuleParams {
  readonly rule: string;
}

/** A rule as a list shows it. */
export interface RuleName {
  readonly id: string;
  readonly title: string;
}

/** Lines and characters count from 0, as in the protocol. */
export interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A letter at a glance. */
export interface Glance {
  readonly uri: string;
  /** False where the file is not read as a letter; then nothing else is said. */
  readonly isLetter: boolean;
  readonly register: string | null;
  readonly language: string;
  /** `41° kühl · 6 Stellen · ohne sie 68°`, in the language Herzlich speaks. */
  readonly line: string;
  readonly temperature: { readonly value: number; readonly band: string; readonly ifAllFixed: number; readonly parts: readonly { readonly name: string; readonly points: number }[] } | null;
  readonly findings: readonly GlanceFinding[];
}

/** A finding as the views show it. */
export interface GlanceFinding {
  readonly rule: string;
  readonly category: string;
  readonly title: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly text: string;
  readonly message: string;
  readonly range: PlainRange;
  /** What may stand there instead, the best first; of changes only, and without what needs a fact. */
  readonly fixes?: readonly GlanceFix[];
}

/** A fix as the views apply it. */
export interface GlanceFix {
  readonly title: string;
  readonly edits: readonly { readonly range: PlainRange; readonly newText: string }[];
}

/** What a change does to a letter. Degrees are null where there is no temperature. */
export interface Change {
  readonly uri: string;
  readonly before: number | null;
  readonly after: number | null;
  /** The file is not there any more; there are findings only of what it was. */
  readonly isDeleted: boolean;
  /** `31° → 26° · 2 new, 1 mended, 3 as before`; of a letter that came or went `new → 61°`, `61° → deleted`. */
  readonly line: string;
  /** Findings the change brought. */
  readonly fresh: readonly GlanceFinding[];
  /** Findings that were there before. */
  readonly remaining: readonly GlanceFinding[];
  /** Amounts, dates, links, placeholders: `Frist 14 Tage → 7 Tage`. */
  readonly facts: readonly string[];
}

/** A text to show beside the source. */
export interface Page {
  readonly text: string;
  /** Ties lines of the page to the source, in order of the page. */
  readonly places: readonly { readonly line: number; readonly source: PlainRange }[];
  /** Findings mirrored into the page. */
  readonly marks: readonly { readonly range: PlainRange; readonly severity: GlanceFinding['severity']; readonly message: string; readonly rule: string }[];
}

/** The letter with its fixes applied. */
export interface WarmerVersion {
  readonly text: string;
  /** Each change in source order: where it stands in the letter and in the warmer version. */
  readonly changes: readonly { readonly title: string; readonly source: PlainRange; readonly warmer: PlainRange; readonly edits: readonly { readonly range: PlainRange; readonly newText: string }[] }[];
  /** Findings a person has to mend: there is no wording that fits by itself. */
  readonly left: number;
}
