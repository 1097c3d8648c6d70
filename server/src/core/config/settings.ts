import type { Language, Register } from '../language/language.ts';
import type { Severity } from '../rule/rule.ts';

/** What `herzlich.yml`, the editor's settings and the command line may say of a file, resolved for that file. */
export interface Settings {
  /** Languages that are judged. */
  readonly languages: readonly Language[];
  /** The house's form of address; `null` leaves it to the letter. */
  readonly register: Register;
  /** What sort of letter it is; `null` leaves it to the letter. */
  readonly kind: string | null;
  /** Globs that are letters whatever they look like. Relative to the folder of the file that says so. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Rule id or category to severity or off. The rule id wins. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Wording the house accepts: a finding whose text holds one is left out. */
  readonly accept: readonly string[];
  /** Placeholder profiles to use besides those guessed; names of template/profiles. */
  readonly placeholders: readonly string[];
  /** Parameter names whose string arguments a recipient reads, besides the built-in ones. */
  readonly arguments: readonly string[];
  /** Whether prose around a letter in a fence or quote, and between several letters, is judged: it speaks to the clerk. */
  readonly notes: 'quiet' | 'judged';
  /** Folders with the house's own rule files. */
  readonly packs: readonly string[];
  /** The language Herzlich speaks. */
  readonly messages: Language;
}

/** What holds where no file says otherwise. */
export const defaultSettings: Settings = {
  languages: ['de', 'en'], register: null, kind: null, include: [], exclude: [], rules: {}, accept: [],
  placeholders: [], arguments: [], notes: 'quiet', packs: [], messages: 'en',
};
