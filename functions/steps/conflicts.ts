import type { Dossier } from '../../core/dossier.ts';
import { answerAt, type Answer, type Answers } from '../../core/form/answers.ts';
import type { Conflict } from '../../core/particulars.ts';
import { uniquePair } from '../../core/unique.ts';
import { noticePath } from '../lookups/records.ts';
import { registeredBefore } from './registered-before.ts';
import type { HearingTools } from './hear-sources.ts';

const placeOf = async ({ vault }: HearingTools, path: string, code: Answer | undefined): Promise<Dossier['unique']> => {
  const pair = uniquePair(path, code);
  return pair === undefined ? [] : [{ path, hash: await vault.hash(pair) }];
};

/** Of several, such as a mother’s notices, the one to compare with: the declared one, else one that no other dossier has. */
export const oneToCompare =
  (tools: HearingTools, dossier: Dossier, answers: Answers) =>
  async (codes: readonly string[], path: string): Promise<string | undefined> => {
    const declared = uniquePair(path, answerAt(answers, path));
    const own = codes.find((code) => uniquePair(path, code) === declared);
    if (own !== undefined) return own;
    for (const code of codes) {
      const others = await tools.places.elsewhere(dossier.code, await placeOf(tools, path, code));
      if (others.length === 0) return code;
    }
    return codes[0];
  };

/**
 * Other dossiers, and the register of births, that have the notice which is declared or the one which the hospital
 * shows for this mother: the officer decides which is right.
 */
export const conflictsOf = async (
  tools: HearingTools,
  dossier: Dossier,
  notices: readonly (Answer | undefined)[],
  /** Tells this asking from others of the same dossier. */
  asking: string,
): Promise<Conflict[]> => {
  const distinct = new Map(notices.map((notice) => [uniquePair(noticePath, notice), notice] as const));
  const conflicts: Conflict[] = [];
  for (const [place, notice] of [...distinct.values()].entries()) {
    for (const { code } of await tools.places.elsewhere(dossier.code, await placeOf(tools, noticePath, notice)))
      conflicts.push({ id: 'dossiers', source: 'motcua', outcome: 'taken', evidence: code, fields: [noticePath] });
    const entry = await registeredBefore(tools, dossier, notice, `${dossier.code}-${asking}-registered-${place}`);
    if (entry === undefined) continue;
    const row = { id: 'register' as const, source: entry.source, fields: [noticePath] };
    if (entry.status === 'unavailable') conflicts.push({ ...row, outcome: 'unavailable' });
    else conflicts.push({ ...row, outcome: 'taken', evidence: `${entry.value.book}, ${entry.value.number}` });
  }
  return conflicts;
};
