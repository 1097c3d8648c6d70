import type { Passage } from '../passage.ts';
import type { KindMatch } from './kind.ts';

type Parts = Pick<KindMatch, 'fills' | 'gaps'>;

const payments = /^(?:bezahlt|gezahlt|beglichen|ueberwiesen|entrichtet|pay|paid|settle|settled)$/u;
const papers = /^(?:eingereicht|vorgelegt|abgegeben|zurueckgegeben|zurueckgesandt|zurueckgesendet|zurueckgeschickt|ausgefuellt|unterschrieben|return|returned|submit|submitted|provide|provided|complete|completed)$/u;
const determiners = /^(?:die|den|das|diese|diesen|dieses|ihre|ihren|ihr|deine|deinen|dein|unsere|unseren|unser|the|your|our|this|these|invoice)$/u;
/** Where the thing ends and how, when or why it was not done begins. */
const asides = /^(?:leider|immer|noch|bis|bislang|bisher|weiterhin|trotz|trotzdem|auch|erneut|wieder|offenbar|wohl|seit|innerhalb|binnen|by|within|despite|yet|since|and|so|on|until|before|as)$/u;

/**
 * What "{1} {2}{3}." is made of: the thing that was not paid or sent, with its number and amount, put first.
 * Nothing where it is not a plain noun with its article.
 *
 *     Sie haben «die Rechnung {{nr}} über {{betrag}}» nicht bezahlt.   Für die Rechnung … fehlt uns noch die Zahlung.
 *     You have not returned «the form».                               We still need the form.
 */
export function missingThing(passage: Passage, from: number, to: number, verb: number): Parts {
  const { tokens } = passage.text;
  const word = tokens[verb]?.folded ?? '';
  const isPayment = payments.test(word);
  if ((!isPayment && !papers.test(word)) || !determiners.test(tokens[from]?.folded ?? '')) return {};
  let end = from + 1;
  while (end < to && !asides.test(tokens[end]?.folded ?? '') && !/^[,;:.!?–—]$/u.test(tokens[end]?.folded ?? '')) end += 1;
  if (end < from + 2 || 10 < end - from) return {};
  // "Payment for invoice 12", not "for the invoice 12".
  const start = passage.language === 'en' && isPayment && /^(?:the|your|our)$/u.test(tokens[from]?.folded ?? '') && tokens[from + 1]?.folded === 'invoice' && /^(?:slot|number)$/u.test(tokens[from + 2]?.kind ?? '') ? from + 1 : from;
  const nothing = { firstToken: start, endToken: start };
  const frame = passage.language === 'de' ? (isPayment ? ['für', ' fehlt uns noch die Zahlung'] : ['wir brauchen noch', '']) : isPayment ? ['payment for', " hasn't reached us yet"] : ['we still need', ''];
  return { fills: [frame[0] ?? '', null, frame[1] ?? ''], gaps: [nothing, { firstToken: start, endToken: end }, nothing] };
}
