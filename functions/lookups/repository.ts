import { dateOf } from '../../core/vietnam-time.ts';
import type { Looked } from '../../core/prefill.ts';
import type { HeldResults } from '../issued/held-results.ts';
import type { Vault } from '../vault/vault.ts';
import { evidenceOf } from './origin.ts';

/** Where a form keeps the dossier of the result that it is about. */
export const resultPath = 'original.dossier';

/** What is asked of the results that the province itself has issued. */
interface Asked {
  /** Who may use the result: it is about them, or they are a parent of whom it is about. */
  readonly citizenId: string;
  readonly kind: string;
  /** By its dossier, where one is meant and not the newest. */
  readonly meant: string | undefined;
  /** Called with each whom the result is about, before it is opened. */
  readonly note: (person: string) => Promise<void>;
}

/** Results of the province as a source: what was decided once is not asked again. */
export interface Repository {
  result(asked: Asked): Promise<Looked>;
}

interface Tools {
  readonly results: HeldResults;
  readonly vault: Pick<Vault, 'hash'>;
  readonly now: () => number;
}

/**
 * Only a result that stands is found. What is told of it is what its file says, checked by hash; `why` tells the officer
 * of one that does not stand any more.
 */
export const createRepository = ({ results, vault, now }: Tools): Repository => ({
  result: async ({ citizenId, kind, meant, note }) => {
    const all = await results.of(await vault.hash(citizenId), now());
    const held = all.filter((each) => each.kind === kind && (meant === undefined || each.code === meant));
    const found = held.find(({ state }) => state === 'valid');
    if (found === undefined) {
      const state = held[0]?.state;
      return { status: 'missing', ...(state === undefined || state === 'valid' ? {} : { why: state }) };
    }
    for (const { person } of await results.about(found)) await note(person);
    const { document, hash } = await results.document(found);
    return {
      status: 'found',
      record: { ...document, issuedOn: dateOf(Date.parse(document.issuedAt)) },
      source: 'repository',
      asOf: new Date(now()).toISOString(),
      evidence: evidenceOf(found),
      hash,
    };
  },
});
