import type { Target } from '../target.ts';
import { config } from './config.ts';
import { diff } from './diff.ts';
import { messages } from './messages.ts';
import { readers } from './readers.ts';
import { reviewer } from './reviewer.ts';
import { rules } from './rules.ts';
import { scanner } from './scanner.ts';

/** Everything that reads what strangers wrote. */
export const targets: readonly Target[] = [scanner, readers, reviewer, config, rules, diff, messages];
