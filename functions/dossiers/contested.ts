import type { RecordedEvent } from '../../events/recorded-event.ts';
import { isOpen, ResultClaim, type ContestedResult } from '../../core/dispute/contested-result.ts';
import type { Dossier } from '../../core/dossier.ts';
import { disputeContext } from '../../core/particulars.ts';
import type { Vault } from '../vault/vault.ts';

/** What of the dossier’s own result is called wrong elsewhere, and not looked at yet. */
export type OpenClaim = ResultClaim & Pick<ContestedResult, 'case' | 'at' | 'dueAt'> & { readonly dossier: string };

/** In the words of whoever calls it wrong. */
export const openContestedResult = async (
  vault: Vault,
  { applicant, code, contested = [] }: Dossier,
  log: readonly RecordedEvent[],
): Promise<OpenClaim[]> =>
  Promise.all(
    contested.filter(isOpen).map(async ({ case: id, opened, at, dueAt }) => {
      const sealed = log[opened - 1]?.event.sealed;
      if (sealed === undefined) throw new Error(`event ${opened} holds nothing sealed`);
      const claim = ResultClaim.parse(JSON.parse(await vault.open(applicant, disputeContext(code, opened), sealed)));
      // A case is named by the dossier in which the value is called wrong, and where in its form.
      return { ...claim, case: id, dossier: id.split('-').slice(0, 3).join('-'), at, dueAt };
    }),
  );
