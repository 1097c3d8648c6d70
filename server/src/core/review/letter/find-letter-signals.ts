import type { Entry } from '../compile-rules.ts';
import type { Finding, Fix } from '../finding.ts';
import { readAlternative } from '../fix/alternative.ts';
import { fitsPlace } from '../fix/fits-place.ts';
import { replaceRegion } from '../fix/replace-region.ts';
import { readSpelling, spell } from '../fix/spelling.ts';
import type { Found } from '../merge-readings.ts';
import type { LetterView } from '../passage.ts';
import { sayAdd, sayFinding, sayReplace } from '../say.ts';
import type { WarmGesture } from '../warmth.ts';
import { coldSubject } from './cold-subject.ts';
import { longSubject } from './long-subject.ts';
import { missingEssentials } from './missing-essentials.ts';
import { mixedAddress } from './mixed-address.ts';
import { noContact } from './no-contact.ts';
import { noGreeting } from './no-greeting.ts';
import { noHuman } from './no-human.ts';
import { noNextStep } from './no-next-step.ts';
import { noReaderBenefit } from './no-reader-benefit.ts';
import { noReplyOnly } from './no-reply-only.ts';
import { noThanks } from './no-thanks.ts';
import { reminderTooLong } from './reminder-too-long.ts';
import { repeatedSubject } from './repeated-subject.ts';
import { sameForEverybody } from './same-for-everybody.ts';
import type { LetterContext, Signal, SignalMark } from './signal.ts';
import { threatBeforeHelp } from './threat-before-help.ts';
import { weOverYou } from './we-over-you.ts';

/** The closed set of signals of whole letters; a rule file of level `letter` names one with `kind:`. */
const signals: Readonly<Record<string, Signal>> = {
  'no-greeting': noGreeting, 'no-thanks': noThanks, 'no-human': noHuman, 'no-contact': noContact, 'no-reply-only': noReplyOnly, 'cold-subject': coldSubject,
  'mixed-address': mixedAddress, 'we-over-you': weOverYou, 'reminder-too-long': reminderTooLong, 'missing-essentials': missingEssentials, 'same-for-everybody': sameForEverybody,
  'threat-before-help': threatBeforeHelp, 'no-next-step': noNextStep, 'no-reader-benefit': noReaderBenefit, 'long-subject': longSubject, 'repeated-subject': repeatedSubject,
};

/** All names that `kind:` may hold in a rule of level letter. */
export const signalNames: readonly string[] = Object.keys(signals);

/** What the letter lacks as a whole; nothing for fragments. A rule that only adds warmth is quiet in security mail and the like. */
export function findLetterSignals(letter: LetterView, entries: readonly Entry[], found: readonly Found[], warm: readonly WarmGesture[]): Finding[] {
  if (!letter.prose.letter.isWhole || entries.length === 0) return [];
  const context: LetterContext = { letter, found, warm: new Set(warm.map(({ name }) => name)) };
  return entries.flatMap(entry => {
    const mark = signals[entry.find.kind ?? '']?.(context) ?? null;
    return mark === null || mark.at.end <= mark.at.start ? [] : [toFinding(entry, mark, letter)];
  });
}

function toFinding({ rule, find }: Entry, mark: SignalMark, letter: LetterView): Finding {
  const { messages } = letter.settings;
  const text = letter.template.source.slice(mark.at.start, mark.at.end);
  return {
    start: mark.at.start, end: mark.at.end, rule: rule.id, category: rule.category, level: 'letter', severity: mark.severity ?? find.severity,
    message: sayFinding(text, rule, messages), text, readings: [], fixes: fixesOf(find, mark, letter), related: mark.related ?? [],
  };
}

function fixesOf(find: Entry['find'], mark: SignalMark, letter: LetterView): Fix[] {
  const { messages } = letter.settings;
  const register = letter.prose.register ?? letter.settings.register;
  const texts = register === 'mixed' || register === 'ihr' ? find.warmer.filter(text => find.warmerDu.includes(text)) : register === 'du' ? find.warmerDu : find.warmer;
  const spelling = readSpelling(letter.template);
  const fixes: Fix[] = [];
  for (const text of texts) {
    if (mark.insert !== undefined) {
      const edit = mark.insert(spell(text, spelling));
      const needs = readAlternative(text).flatMap(part => (part.kind === 'stop' ? [part.name] : []));
      if (edit !== null) fixes.push({ title: sayAdd(text, messages), safety: 'pick', needs, edits: [edit] });
    } else if (mark.rewrite !== undefined) {
      const passage = mark.rewrite;
      const made = replaceRegion(passage, { start: 0, end: passage.text.text.length, gaps: [], fills: undefined }, readAlternative(text), words => spell(words, spelling));
      if (made !== null && made.edits.length > 0 && made.edits.every(edit => fitsPlace(edit.text, passage.block, letter.template.source))) {
        fixes.push({ title: sayReplace(made.reads, messages), safety: 'pick', needs: made.needs, edits: made.edits });
      }
    }
  }
  const advice = find.advice?.[messages];
  if (advice !== undefined) fixes.push({ title: advice, safety: 'advice', needs: [], edits: [] });
  return fixes;
}
