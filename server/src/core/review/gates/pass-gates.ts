import type { Candidate, LetterView } from '../passage.ts';
import { isProtected } from './protected.ts';
import { quotation } from './quotation.ts';
import { readerFavour } from './reader-favour.ts';
import { securityAdvice } from './security-advice.ts';
import { softened } from './softened.ts';
import { weAct } from './we-act.ts';

/** The candidate if every gate lets it pass, milder where a gate says so; `null` where all is well. */
export function passGates(candidate: Candidate, letter: LetterView): Candidate | null {
  const { unless } = candidate.rule;
  if (isProtected(candidate, letter) || quotation(candidate, letter) || securityAdvice(candidate)) return null;
  if (unless.includes('we-act') && weAct(candidate)) return null;
  if (unless.includes('reader-favour') && readerFavour(candidate)) return null;
  if (!unless.includes('softened')) return candidate;
  const softening = softened(candidate, letter);
  if (softening === 'quiet') return null;
  if (softening === 'info' && (candidate.severity === 'error' || candidate.severity === 'warning')) return { ...candidate, severity: 'info' };
  return candidate;
}
