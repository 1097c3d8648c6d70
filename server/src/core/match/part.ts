import type { Inflection } from '../language/inflection.ts';
import type { Element } from './pattern.ts';

/** An element while its pattern is read: a verb may still stand in two parts, "leiten … ein". */
export type Part = Element & { readonly split?: Inflection['split'] };
