import type { TokenizedText } from '../../language/token.ts';
import type { Role } from '../../prose/block.ts';
import { type Candidate, type LetterView, sentenceOf } from '../passage.ts';
import { remember } from '../remember.ts';

/** Wording the law gives, in the block or sentence itself. */
const statutory = /widerrufsbelehrung|widerrufsrecht|widerrufsfrist|widerrufsformular|rechtsbehelfsbelehrung|rechtsmittelbelehrung|widerspruchsbelehrung|muster-widerruf|§\s*286\b|§\s*38\s+(?:abs\.?\s*\d\s+)?vvg|§\s*498\b|§\s*28a?\s+(?:abs\.?\s*\d\s+)?bdsg|§\s*31\s+(?:abs\.?\s*\d\s+)?bdsg|in verzug,? wenn sie nicht innerhalb von (?:30|dreißig|dreissig) tagen|verbraucherschlichtung|streitbeilegung|this (?:is an attempt|communication is from a debt collector)|attempt to collect a debt|validation notice|regulation f\b|consumer credit act|default notice served under|your right to cancel|right to cancel (?:this|the|your) (?:contract|agreement)|right of withdrawal|model withdrawal form|statutory (?:right|notice)/i;

/** A heading that makes the blocks below it protected, up to the next heading. */
const statutoryHeading = /^(?:widerrufsbelehrung|widerrufsrecht|rechtsbehelf|rechtsmittel|rechtsfolgenbelehrung|rechtshinweis|datenschutz|impressum|widerspruchsbelehrung|legal notice|right of withdrawal|right to cancel|your rights|notice of rights|terms and conditions|privacy)/i;

/** Labels whose value is copied from somewhere: a reader must find it unchanged. */
const fields = /(?:verwendungszweck|betreffzeile|buchungstext|aktenzeichen|zeichen|kennwort|stichwort|gutscheincode|gutschein-code|rabattcode|aktionscode|referenz|payment reference|reference|coupon code|promo code|voucher code|code)\s{0,9}(?:[a-zß-öø-ÿ]{1,50}\s{0,9})?[:=]\s{0,9}["„“'*_`]{0,9}$/i;

/**
 * Quiet in statutory notices, legal footers, reference fields and codes.
 *
 *     Verwendungszweck: Mahnung 12          quiet: the bank needs these very words
 *     Widerrufsbelehrung: Sie haben das …   quiet
 */
export function isProtected(candidate: Candidate, letter: LetterView): boolean {
  const { block, text } = candidate.passage;
  const asked: readonly Role[] = candidate.find.roles ?? [];
  if ((block.role === 'legal-footer' || block.role === 'code' || block.role === 'quote') && !asked.includes(block.role)) return true;
  const sentence = sentenceOf(candidate);
  if (isStatutory(text) && (statutory.test(text.text.slice(sentence.start, sentence.end)) || isStatutoryBlock(text.text))) return true;
  if (fields.test(text.text.slice(Math.max(0, candidate.match.start - 60), candidate.match.start))) return true;
  return belowStatutoryHeading(letter).has(candidate.passage.at);
}

const isStatutory = remember((text: TokenizedText): boolean => statutory.test(text.text));

/** A block that begins with the name of a notice is that notice. */
function isStatutoryBlock(block: string): boolean {
  return statutoryHeading.test(block.trimStart()) && statutory.test(block.slice(0, 200));
}

/** The passages that stand below the heading of a notice, or below a bare line that is one without the mark-up. */
const belowStatutoryHeading = remember((letter: LetterView): ReadonlySet<number> => {
  const below = new Set<number>();
  let isBelow = false;
  for (const [passage] of letter.passages) {
    if (passage === undefined) continue;
    const isHeading = passage.block.role === 'heading';
    if (isBelow && !isHeading && passage.block.role !== 'subject') below.add(passage.at);
    const isNotice = passage.text.text.length < 60 && statutoryHeading.test(passage.text.text.trim());
    if (isHeading || passage.block.role === 'subject') isBelow = isHeading && isNotice;
    else if (isNotice && passage.text.text.length < 40) isBelow = true;
  }
  return below;
});
