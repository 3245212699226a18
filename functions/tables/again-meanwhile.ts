import { Refusal } from '../../core/refusal.ts';
import { attempted } from './transaction.ts';

/** Whoever was faster, at a dossier or at this same change, is followed. */
const unlessMeanwhile = (error: unknown): undefined => {
  if (error instanceof Refusal && error.code === 'changed-meanwhile') return undefined;
  throw error;
};

/** Does what may be done again from wherever it stands, until nobody else comes between. */
export const againMeanwhile = async <T extends object | number | true>(
  failure: string,
  work: () => Promise<T>,
): Promise<T> => attempted(failure, async () => work().catch(unlessMeanwhile));
