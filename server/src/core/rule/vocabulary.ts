/** Ids of the taxonomy a rule may carry as its category. */
export const categories = `
threat-legal threat-sanction dunning-word must-command deadline-pressure blame suspicion system-excuse flat-refusal regret-formula presumed-understanding
empty-phrase official-decree nominal-style third-person-customer case-not-person brush-off legal-armour condescension impersonal-greeting cold-closing
no-reply-span shouting cold-abbreviation company-first fake-warmth
bare-imperative please-start-negative impersonal-passive passive-obligation negation-first refusal-without-next-step second-person-failure conditional-threat
deadline-without-reason vague-consequence long-sentence stacked-bad-news
no-greeting no-thanks no-human no-reply-only no-contact we-over-you reminder-too-long cold-subject mixed-address no-reader-benefit same-for-everybody
threat-before-help no-next-step missing-essentials placeholder-in-legal long-subject repeated-subject
`.trim().split(/\s+/);

/** Severities, the gravest first. */
export const severities = ['error', 'warning', 'info', 'hint'] as const;
/** What `level` may say. */
export const levels = ['span', 'sentence', 'letter'] as const;
/** What `fix` may say. */
export const safeties = ['safe', 'pick', 'advice'] as const;
/** What `replaces` may say. */
export const replacements = ['match', 'sentence'] as const;
/** What `unless` may name, besides the gates that always hold. */
export const gates = ['we-act', 'reader-favour', 'softened'] as const;
/** Roles that `scope` may name; the others are never judged. */
export const roles = [
  'subject', 'preheader', 'greeting', 'heading', 'body', 'list-item', 'table-cell', 'button', 'alt', 'title', 'closing', 'signature', 'legal-footer', 'argument',
] as const;

/** Named conditions on the surroundings of a match; rules/README.md says what each means. */
export const conditions = [
  'subject-only', 'body', 'no-bitte', 'reader-acts', 'second-in-letter', 'no-name-below', 'all-caps', 'signature', 'first-sentence', 'last-sentence',
  'bad-news-letter', 'only-word', 'payment-asked', 'no-other-contact', 'cancellation-letter',
] as const;

/** Keys of the front matter. */
export const ruleKeys = ['category', 'severity', 'level', 'scope', 'unless', 'find'] as const;
/** Keys of a find. */
export const findKeys = ['pattern', 'kind', 'with', 'warmer', 'du', 'replaces', 'fix', 'advice', 'near', 'when', 'severity', 'scope'] as const;
