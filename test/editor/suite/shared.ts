import { proofsOfBeside } from './beside.ts';
import { proofsOfFirstSteps } from './first-steps.ts';
import { proofsOfLetters } from './letters.ts';
import { proofsOfOtherPlaces } from './other-places.ts';
import type { Proof } from './tell.ts';
import { proofsOfWorkspace } from './workspace.ts';

/** What holds on the desktop and on the web alike. */
export const sharedProofs: readonly Proof[] = [...proofsOfLetters, ...proofsOfBeside, ...proofsOfOtherPlaces, ...proofsOfFirstSteps, ...proofsOfWorkspace];
