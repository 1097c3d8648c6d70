import type { Letter, Role } from './block.ts';
import { joinFlat, type Draft } from './draft.ts';

/** What only somebody says who wants something from a company or an office. */
const fromCustomer = /hiermit (?:kündige|kuendige|widerspreche|widerrufe|beantrage|lege|fordere|bestelle|melde|trete) ich|(?:^|[.!?] )ich (?:kündige|kuendige|widerspreche|widerrufe|beantrage|bitte sie um|fordere sie auf|lege hiermit|möchte (?:meinen|meine) .{1,40}(?:kündigen|widerrufen))|kündige ich (?:hiermit |meinen|den|meine|fristgerecht)|lege ich (?:hiermit )?(?:widerspruch|einspruch|beschwerde)|mein(?:en|em|er|e)? (?:vertrag|widerspruch|einspruch|kundennummer|mitgliedschaft|antrag|bescheid|personenbezogene[nr]? daten)|i hereby (?:request|cancel|give notice|object|terminate|withdraw|demand)|i (?:am writing to (?:complain|request|cancel|dispute|appeal)|wish to (?:cancel|object|complain|appeal|dispute)|would like to cancel my)|my (?:contract|personal data|subscription with you|complaint|claim|membership)|(?:zu meiner person|über mich) gespeicherte|data (?:you hold|held) (?:about|on) me/gi;

/** What a company says of itself. */
const company = /\b(?:wir|uns|unser[a-zß-öø-ÿ]*|unserem|we|our|us)\b/gi;
const person = /\b(?:ich|mir|mich|mein[a-zß-öø-ÿ]*|i|my|me)\b/gi;

const spoken = new Set<Role>(['body', 'subject', 'list-item']);

/** `from-customer` where one person writes to a company or authority and no company speaks. */
export function guessDirection(judged: readonly Draft[]): Letter['direction'] {
  const text = joinFlat(judged, spoken, 4_000);
  const claims = count(text, fromCustomer);
  if (claims === 0) return 'to-customer';
  const alone = count(text, person);
  const together = count(text, company);
  return alone >= 2 && alone > 2 * together ? 'from-customer' : 'to-customer';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
