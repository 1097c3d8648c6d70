import type { Finding } from '../../core/review/finding.ts';
import { wordsFor } from '../../report/words.ts';
import type { Glance, GlanceFinding } from '../protocol.ts';
import type { Reviewed, Session } from '../session.ts';
import { toRange } from '../to-protocol.ts';

/** A letter at a glance: how warm it is, and what is cold in it. */
export function toGlance(session: Session, reviewed: Reviewed): Glance {
  const { review, document, settings } = reviewed;
  const words = wordsFor(settings.messages);
  const { temperature } = review;
  return {
    uri: document.uri,
    isLetter: isReviewed(session, reviewed),
    register: review.register,
    language: review.language,
    line: glanceLine(reviewed),
    temperature: temperature === undefined ? null : { value: Math.round(temperature.value), band: words.bands[temperature.band], ifAllFixed: Math.round(temperature.ifAllFixed), parts: temperature.parts.map(({ name, points }) => ({ name: words.parts[name] ?? name, points })) },
    findings: review.findings.map(finding => toGlanceFinding(session, reviewed, finding)),
  };
}

/** A finding as the views of the editor show it. */
export function toGlanceFinding(session: Session, { document, settings, rules }: Reviewed, finding: Finding): GlanceFinding {
  return {
    rule: finding.rule, category: finding.category, severity: finding.severity, message: finding.message, text: finding.text,
    title: session.rule(finding.rule, rules)?.title[settings.messages] ?? finding.message,
    range: toRange(document, finding),
  };
}

/** True for letters, and for whatever a person asked to review. */
export function isReviewed(session: Session, { document, review }: Reviewed): boolean {
  return review.prose.letter.isLetter || 0 < review.findings.length || session.asked.has(document.uri);
}

/** `41° kühl · 6 Stellen · ohne sie 68°` */
export function glanceLine({ review, texts, settings }: Reviewed): string {
  const { temperature, findings } = review;
  const count = findings.length;
  const parts: string[] = [];
  if (temperature !== undefined) parts.push(`${Math.round(temperature.value)}° ${wordsFor(settings.messages).bands[temperature.band]}`);
  parts.push(count === 0 ? texts.clean : texts.places(count));
  if (temperature !== undefined && Math.round(temperature.value) < Math.round(temperature.ifAllFixed)) parts.push(texts.without(Math.round(temperature.ifAllFixed)));
  return parts.join(' · ');
}
