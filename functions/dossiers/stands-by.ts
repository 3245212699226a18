import type { DossierStanding } from '../../events/standing.ts';
import type { Dossier } from '../../core/dossier.ts';
import { identifiersIn } from '../../core/identifiers.ts';
import type { Particulars } from '../../core/particulars.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import { standingOf } from '../../core/standing.ts';
import { uniqueIn } from '../../core/unique.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { Vault } from '../vault/vault.ts';

/** Who and what stands in a dossier by these answers. */
export const standsBy = async (
  vault: Pick<Vault, 'hash'>,
  dossier: Dossier,
  edition: Edition,
  { answers, prefill }: Pick<Particulars, 'answers' | 'prefill'>,
): Promise<DossierStanding> => {
  const hash = async (value: string) => vault.hash(value);
  const named = await Promise.all(identifiersIn(edition.form, answers, prefill).all.map(hash));
  const unique = await Promise.all(
    uniqueIn(edition, answers, prefill).map(async ({ path, pair }) => ({ path, hash: await hash(pair) })),
  );
  return standingOf(edition, answers, { ...dossier, on: dateOf(Date.parse(dossier.submittedAt)) }, { named, unique });
};
