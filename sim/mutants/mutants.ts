import { guards } from './guards.ts';
import { law } from './law.ts';
import type { Mutant } from './mutant.ts';
import { results } from './results.ts';
import { signatures } from './signatures.ts';
import { submissions } from './submissions.ts';
import { swallows } from './swallowed.ts';

export const mutants: readonly Mutant[] = [...guards, ...submissions, ...swallows, ...results, ...signatures, ...law];
