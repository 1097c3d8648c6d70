import { defaultSettings, type Settings } from '../config/settings.ts';
import { fold } from '../language/fold.ts';
import type { Language } from '../language/language.ts';
import { readProse } from '../prose/read-prose.ts';
import { isFromPartial } from '../prose/source-spans.ts';
import type { Rule, Severity } from '../rule/rule.ts';
import { type Problem, problemText } from '../text/problem.ts';
import { readTemplate } from '../template/read-template.ts';
import type { Template } from '../template/template.ts';
import { readClimate } from './read-climate.ts';
import { compileRules, type CompiledRules } from './compile-rules.ts';
import type { Finding, Fix } from './finding.ts';
import { type Manner, toFixes } from './fix/to-fixes.ts';
import { readSpelling } from './fix/spelling.ts';
import { findCandidates, mostCandidates } from './find-candidates.ts';
import { findLetterSignals } from './letter/find-letter-signals.ts';
import { mergeReadings, type Found } from './merge-readings.ts';
import { longestOfCategory, onePerFamily, onePerPlace } from './overlaps.ts';
import { type LetterView, type Passage, sentenceOf } from './passage.ts';
import { readPassages } from './read-passages.ts';
import { readingTemperatures } from './reading-temperatures.ts';
import type { Review } from './review.ts';
import { sayFinding } from './say.ts';
import { isSwitchedOff, suppress } from './suppress.ts';
import { degreesOf, takeTemperature } from './temperature.ts';
import { TextMemory } from './text-memory.ts';
import { findWarmth } from './warmth.ts';

/** What `review` may be told besides the source. */
export interface ReviewOptions {
  /** Tells the format by its ending; never read. */
  readonly path?: string;
  readonly settings?: Settings;
  /** Judge it even if it does not read as a letter: it was named by a person. */
  readonly isArgument?: boolean;
  /** The settings name it as a letter. */
  readonly isIncluded?: boolean;
  /** A reading of nearly the same source, as it was before a keystroke: what did not change is not parsed again. */
  readonly previous?: Template;
  /** The text of a partial by its name, `null` where its file is not known. Read only; findings in it belong to its own file. */
  readonly partialText?: (name: string) => string | null;
}

/** Judges templates by a set of rules. Make one and use it for many; it remembers passages it has seen. */
export class Reviewer {
  readonly #compiled: Readonly<Record<Language, CompiledRules>>;
  readonly #names: ReadonlySet<string>;
  #memory = new TextMemory();

  constructor(rules: readonly Rule[]) {
    // A language is compiled when the first letter in it comes: most houses, and most calls of the command line, have but one.
    let german: CompiledRules | undefined;
    let english: CompiledRules | undefined;
    this.#compiled = {
      get de() {
        return german ??= compileRules(rules, 'de');
      },
      get en() {
        return english ??= compileRules(rules, 'en');
      },
    };
    this.#names = new Set(rules.flatMap(rule => [rule.id, rule.category]));
  }

  /** Let go of all passages seen so far. */
  forget(): void {
    this.#memory = new TextMemory();
  }

  /** Everything there is to say of one template. Never throws, whatever the source. */
  review(source: string, options: ReviewOptions = {}): Review {
    const settings = options.settings ?? defaultSettings;
    const path = options.path === undefined ? {} : { path: options.path };
    const previous = options.previous === undefined ? {} : { previous: options.previous };
    const template = readTemplate(source, { ...path, ...previous, placeholders: settings.placeholders, arguments: settings.arguments });
    const prose = readProse(template, { ...path, ...previous, settings, isIncluded: options.isIncluded ?? false, ...(options.partialText && { partialText: options.partialText }) });
    const nothing: Review = { template, prose, language: prose.language, register: prose.register, findings: [], problems: template.problems.map(problem => ({ ...problem, message: problemText(problem, settings.messages) })) };
    const isJudged = options.isArgument === true || prose.letter.isLetter;
    if (!isJudged || isSwitchedOff(template) || prose.letter.direction === 'from-customer') return nothing;

    const passages = readPassages(prose, settings, this.#memory);
    const letter: LetterView = { template, prose, settings, passages };
    const everything = findCandidates(letter, this.#compiled);
    const candidates = options.partialText === undefined ? everything : everything.filter(({ passage, match }) => !isFromPartial(passage.reading, match));
    const found = mergeReadings(candidates, at => passages[at] ?? [], settings.messages)
      .flatMap(one => graded(one, settings)).filter(one => !isAccepted(one, settings));
    const warm = prose.letter.isWhole ? findWarmth(letter, found) : [];
    const signals = findLetterSignals(letter, this.#compiled[prose.language].letter, found, warm)
      .flatMap(signal => gradedFinding(signal, settings));
    const { kept, excepted, unused } = suppress<Found | Finding>(template, [...found, ...signals], this.#names, settings.messages);

    const judged = longestOfCategory(kept.filter(isFound));
    const cold = onePerFamily(judged);
    const signalsKept = kept.filter((one): one is Finding => !isFound(one));
    const manner: Manner = { source, register: prose.register ?? settings.register, spelling: readSpelling(template), messages: settings.messages, goesOn: afterGreeting(passages) };
    const shown = onePerPlace(cold);
    const degrees = prose.letter.isWhole ? degreesOf(warm, cold.map(one => one.candidate.severity)) : undefined;
    const isShown = new Set(shown);
    const hidden = judged.filter(one => !isShown.has(one));
    const placeOf = new Map(cold.map((one, index) => [one, index]));
    const findings = [...shown.map(one => toFinding(one, hidden, manner, degrees?.[placeOf.get(one) ?? -1])), ...signalsKept, ...unused]
      .sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
    const climate = prose.letter.isWhole ? readClimate(letter, found, new Set(kept.filter(isFound))) : null;
    const taken = prose.letter.isWhole ? takeTemperature(warm, cold, signalsKept.map(one => one.category)) : undefined;
    const readings = climate === null ? [] : readingTemperatures(climate, settings.messages);
    const temperature = taken !== undefined && 0 < readings.length ? { ...taken, readings } : taken;
    const problems = mostCandidates <= everything.length ? [...nothing.problems, tooMany(settings.messages)] : nothing.problems;
    return { ...nothing, problems, findings, excepted, ...(temperature === undefined ? {} : { temperature }), ...(climate === null ? {} : { climate }) };
  }
}

function isFound(one: Found | Finding): one is Found {
  return 'candidate' in one;
}

/** The finding with the severity the settings give its rule, or nothing where it is off. */
function graded(found: Found, settings: Settings): Found[] {
  const severity = severityFor(found.rule, found.category, found.candidate.severity, settings);
  if (severity === 'off') return [];
  if (severity === severityFor(found.rule, found.category, null, settings)) return [{ ...found, candidate: { ...found.candidate, severity }, candidates: found.candidates.map(one => ({ ...one, severity })) }];
  return [found];
}

function gradedFinding(finding: Finding, settings: Settings): Finding[] {
  const severity = severityFor(finding.rule, finding.category, finding.severity, settings);
  return severity === 'off' ? [] : [{ ...finding, severity }];
}

/** The rule id wins over its id without the language, and that over the category. */
function severityFor<Own extends Severity | null>(rule: string, category: string, own: Own, settings: Settings): Severity | 'off' | Own {
  return settings.rules[rule] ?? settings.rules[rule.replace(/^\w+\//u, '')] ?? settings.rules[category] ?? own;
}

function isAccepted({ candidate }: Found, settings: Settings): boolean {
  if (settings.accept.length === 0) return false;
  const { passage, match } = candidate;
  const words = ` ${passage.text.tokens.slice(match.firstToken, match.endToken).map(token => token.folded).join(' ')} `;
  return settings.accept.some(accepted => accepted.trim() !== '' && words.includes(` ${accepted.trim().split(/\s+/u).map(fold).join(' ')} `));
}

/** Categories that stand on a word and mean its sentence. */
const ofSentences = new Set(['stacked-bad-news', 'long-sentence']);

function toFinding(found: Found, hidden: readonly Found[], manner: Manner, degrees: number | undefined): Finding {
  const { candidate } = found;
  const quoted = ofSentences.has(found.category) ? sentenceOf(candidate) : candidate.match;
  return withFixes({
    start: found.start, end: found.end, rule: found.rule, category: found.category, level: candidate.rule.level, severity: candidate.severity,
    message: sayFinding(candidate.passage.text.text.slice(quoted.start, quoted.end), candidate.rule, manner.messages), text: manner.source.slice(found.start, found.end), readings: found.readings,
    related: [], ...(degrees === undefined ? {} : { degrees }),
  }, () => withHidden(toFixes(candidate, manner), found, hidden, manner));
}

/**
 * A finding whose fixes are made when somebody asks: while a letter is written, marks are drawn after each keystroke, and few
 * of them are looked into. Once they are made, nothing of the letter is held any more.
 */
function withFixes(said: Omit<Finding, 'fixes'>, make: () => readonly Fix[]): Finding {
  let fixes: readonly Fix[] = [];
  let open: (() => readonly Fix[]) | null = make;
  return {
    ...said,
    get fixes() {
      if (open !== null) fixes = open();
      open = null;
      return fixes;
    },
  };
}

/** Passages that stand right below a greeting that ends in a comma. */
function afterGreeting(passages: readonly (readonly Passage[])[]): Set<number> {
  return new Set(passages.flatMap(([before], at) => (before?.block.role === 'greeting' && /,\s*$/u.test(before.text.text) ? [at + 1] : [])));
}

/**
 * What a lighter finding in the very same place would offer is offered too: a refusal and "no way on" are one mark. So is
 * a sentence made of its own words for one inside it, and that comes first where it leaves nothing to fill in.
 */
function withHidden(fixes: readonly Fix[], found: Found, hidden: readonly Found[], manner: Manner): readonly Fix[] {
  const hasOwnWords = ({ candidate }: Found) => candidate.find.replaces === 'sentence' && candidate.fills !== undefined;
  const others = hidden.filter(other => other.rule !== found.rule && found.start <= other.start && other.end <= found.end
    && ((other.start === found.start && other.end === found.end) || hasOwnWords(other)));
  if (others.length === 0) return fixes;
  const more = others.flatMap(other => toFixes(other.candidate, manner).map(fix => ({ fix, isReady: hasOwnWords(other) && fix.needs.length === 0 })))
    .filter(({ fix }) => fix.edits.length > 0 && !fixes.some(known => known.title === fix.title));
  const ready = more.filter(({ isReady }) => isReady).map(({ fix }) => fix);
  const rest = more.filter(({ isReady }) => !isReady).map(({ fix }) => fix);
  return [...ready, ...fixes.filter(fix => fix.edits.length > 0), ...rest, ...fixes.filter(fix => fix.edits.length === 0)].slice(0, 6);
}

function tooMany(messages: Language): Problem {
  return { message: messages === 'de'
    ? 'In dieser Datei steht mehr, als auf einmal durchgesehen wird. Was weiter unten steht, ist nicht beurteilt; mehrere Dateien sehen alles.'
    : 'This file holds more than is looked at in one go. What stands further down is not judged; several files see all of it.' };
}
