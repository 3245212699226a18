import type { Looked } from '../../core/prefill.ts';
import type { Question } from '../../core/procedure/lookup.ts';
import type { Province } from '../../core/province.ts';
import type { Purpose } from '../sources/answer.ts';
import { registry } from './registry.ts';
import type { Sources } from './sources.ts';

interface AskedOne {
  readonly question: Question;
  readonly kind?: string | undefined;
  readonly citizenId: string;
}

/** Puts one question about one person; whoever asks puts the reading on record before. Of several notices the first is told. */
export const askOne =
  (sources: Sources, province: Province) =>
  async ({ question, kind, citizenId }: AskedOne, purpose: Purpose): Promise<Looked> =>
    registry[question]({
      citizenId,
      purpose,
      province,
      sources,
      kind,
      meant: undefined,
      pick: async ([first]) => first,
      noteAbout: async () => undefined,
    });
