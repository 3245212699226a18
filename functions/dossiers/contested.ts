import type { RecordedEvent } from '../../events/recorded-event.ts';
import { isOpen, ResultClaim, type ContestedResult } from '../../core/dispute/contested-result.ts';
import type { Dossier } from '../../core/dossier.ts';
import { disputeContext } from '../../core/particulars.ts';
import type { Vault } from '../vault/vault.ts';

/** What of the dossier’s own result is called wrong elsewhere, and not looked at yet. */
export type OpenClaim = ResultClaim & Pick<ContestedResult, 'case' | 'at' | 'dueAt'>;

/** What is called wrong of a result, from the event that says so. */
export const openClaim = async (
  vault: Pick<Vault, 'open'>,
  { applicant, code }: Pick<Dossier, 'applicant' | 'code'>,
  { opened }: ContestedResult,
  recorded: RecordedEvent | undefined,
): Promise<ResultClaim> => {
  const sealed = recorded?.event.sealed;
  if (sealed === undefined) throw new Error(`event ${opened} holds nothing sealed`);
  return ResultClaim.parse(JSON.parse(await vault.open(applicant, disputeContext(code, opened), sealed)));
};

/** In the words of whoever calls it wrong. */
export const openContestedResult = async (
  vault: Vault,
  dossier: Dossier,
  log: readonly RecordedEvent[],
): Promise<OpenClaim[]> =>
  Promise.all(
    (dossier.contested ?? []).filter(isOpen).map(async (contested) => {
      const { case: id, opened, at, dueAt } = contested;
      return { ...(await openClaim(vault, dossier, contested, log[opened - 1])), case: id, at, dueAt };
    }),
  );
