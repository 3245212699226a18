import { weigh } from '../../core/guard/weigh.ts';
import type { Example } from './examples.ts';
import { learn } from './learner.ts';

/** Sets of authors who had seen neither rules nor each other’s rows. */
const isIndependent = (kind: string): boolean => /^independent-\d+$/.test(kind);

interface Judged {
  readonly set: string;
  readonly refuse: boolean;
  readonly said: boolean;
}
export interface Figures {
  readonly rows: number;
  readonly precision: number;
  readonly recall: number;
}

const figuresOf = (judged: readonly Judged[]): Figures => {
  const hit = judged.filter(({ refuse, said }) => said && refuse).length;
  return {
    rows: judged.length,
    precision: hit / judged.filter(({ said }) => said).length,
    recall: hit / judged.filter(({ refuse }) => refuse).length,
  };
};

/** What the learner is worth on words that it has not seen: each independent set judged by what all the others teach. */
export const heldApart = (examples: readonly Example[]): { all: Figures; sets: ReadonlyMap<string, Figures> } => {
  const names = [...new Set(examples.map((example) => example.class).filter(isIndependent))];
  const judged = names.flatMap((set) => {
    const learnt = learn(examples.filter((example) => example.class !== set));
    return examples
      .filter((example) => example.class === set)
      .map(({ label, mentions }): Judged => {
        const said = mentions.some((features) => weigh(features, learnt) > 0);
        return { set, refuse: label === 'refuse', said };
      });
  });
  const figuresOfSet = (name: string) => figuresOf(judged.filter(({ set }) => set === name));
  return { all: figuresOf(judged), sets: new Map(names.map((name) => [name, figuresOfSet(name)])) };
};
