import { guards } from './guards.ts';
import { law } from './law.ts';
import type { Mutant } from './mutant.ts';
import { results } from './results.ts';
import { swallows } from './swallowed.ts';

export const mutants: readonly Mutant[] = [...guards, ...swallows, ...results, ...law];
