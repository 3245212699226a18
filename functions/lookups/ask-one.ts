import type { Looked } from '../../core/prefill.ts';
import { sourceOf, type Lookup } from '../../core/procedure/lookup.ts';
import type { Province } from '../../core/province.ts';
import type { Purpose } from '../sources/answer.ts';
import { askSources } from './ask-sources.ts';
import type { Sources } from './sources.ts';

const unsaid = { vi: '', en: '' };

interface AskedOne {
  readonly question: Lookup['question'];
  readonly kind?: string | undefined;
  readonly citizenId: string;
}

/** Puts one question about one person; whoever asks puts the reading on record before. */
export const askOne =
  (sources: Sources, province: Province) =>
  async ({ question, kind, citizenId }: AskedOne, purpose: Purpose): Promise<Looked> => {
    const lookup: Lookup = {
      id: 'one',
      source: sourceOf[question],
      question,
      kind,
      person: 'applicant',
      label: unsaid,
      why: unsaid,
    };
    const looked = await askSources({
      lookups: [lookup],
      province,
      citizenId,
      purpose,
      sources,
      note: async () => undefined,
      noteAbout: async () => undefined,
      pick: async ([first]) => first,
    });
    return looked['one'] ?? { status: 'missing' };
  };
