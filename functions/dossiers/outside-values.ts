import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import { outsideContext, OutsideRecord } from '../../core/outside/outside-said.ts';
import type { Vault } from '../vault/vault.ts';

/** What whoever decides outside the province has said of the result, by its place there; nothing where nobody did. */
export const openOutsideValues = async (
  vault: Vault,
  { applicant, code }: Dossier,
  log: readonly RecordedEvent[],
): Promise<OutsideRecord['values']> => {
  const accepted = log.findLast(({ event }) => event.type === 'external-accepted');
  if (accepted?.event.sealed === undefined) return {};
  const context = outsideContext(code, accepted.sequence);
  return OutsideRecord.parse(JSON.parse(await vault.open(applicant, context, accepted.event.sealed))).values;
};
