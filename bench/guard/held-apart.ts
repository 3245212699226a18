import { weigh } from '../../core/guard/weigh.ts';
import type { Example } from './examples.ts';
import { learn } from './learner.ts';

/** Sets of authors who had seen neither rules nor each other’s rows. */
const isIndependent = (kind: string): boolean => /^independent-\d+$/.test(kind);

export interface HeldApart {
  readonly sets: number;
  readonly rows: number;
  readonly precision: number;
  readonly recall: number;
}

/** What the learner is worth on words that it has not seen: each independent set judged by what all the others teach. */
export const heldApart = (examples: readonly Example[]): HeldApart => {
  const sets = [...new Set(examples.map((example) => example.class).filter(isIndependent))].toSorted();
  const judged = sets.flatMap((set) => {
    const learnt = learn(examples.filter((example) => example.class !== set));
    return examples
      .filter((example) => example.class === set)
      .map(({ label, mentions }) => ({ label, said: mentions.some((features) => weigh(features, learnt) > 0) }));
  });
  const hit = judged.filter(({ label, said }) => said && label === 'refuse').length;
  return {
    sets: sets.length,
    rows: judged.length,
    precision: hit / judged.filter(({ said }) => said).length,
    recall: hit / judged.filter(({ label }) => label === 'refuse').length,
  };
};
