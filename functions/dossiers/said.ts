import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Dispute } from '../../core/dispute/dispute.ts';
import { OwnerAnswer, patched, Settlement } from '../../core/dispute/facts.ts';
import type { Dossier } from '../../core/dossier.ts';
import { disputeContext, noteContext, type Particulars } from '../../core/particulars.ts';
import type { Vault } from '../vault/vault.ts';

/** The event with this number, from a log at hand or from the table. */
type Find = (sequence: number) => RecordedEvent | undefined | Promise<RecordedEvent | undefined>;

/** What was said of one value that is called wrong, in the order of the log. */
export interface Said {
  readonly dispute: Dispute;
  readonly event: number;
  readonly owner?: OwnerAnswer;
  readonly officer?: Settlement;
}

/** What owners of data and officers have said of the values that are called wrong. */
export const openSaid = async (vault: Vault, dossier: Dossier, find: Find): Promise<Said[]> => {
  const { applicant, code, disputes = [] } = dossier;
  const opened = async (sequence: number, context: string): Promise<unknown> => {
    const sealed = (await find(sequence))?.event.sealed;
    if (sealed === undefined) throw new Error(`event ${sequence} holds nothing sealed`);
    return JSON.parse(await vault.open(applicant, context, sealed));
  };
  const said: Said[] = [];
  for (const dispute of disputes) {
    const { answer, settled } = dispute;
    if (answer !== undefined) {
      const owner = OwnerAnswer.parse(await opened(answer.event, disputeContext(code, answer.event)));
      said.push({ dispute, event: answer.event, owner });
    }
    if (settled !== undefined) {
      const officer = Settlement.parse(await opened(settled.event, noteContext(code, settled.event)));
      said.push({ dispute, event: settled.event, officer });
    }
  }
  return said.toSorted((a, b) => a.event - b.event);
};

/** Whether the answers were written anew after this, and so hold it already. */
const isIn = ({ supplement, correction, corrected }: Dossier, event: number): boolean =>
  [supplement?.answered, correction?.stands === undefined ? undefined : correction.requested, corrected].some(
    (written) => written !== undefined && written > event,
  );

/** The particulars with all that was put right before the decision; what came later has changed nothing. */
export const putRight = (particulars: Particulars, dossier: Dossier, said: readonly Said[]): Particulars =>
  said.reduce<Particulars>((facts, { dispute, event, owner, officer }) => {
    if (owner !== undefined && dispute.answer?.late === true) return facts;
    const { answer, ...patch } = (owner ?? officer)?.patch ?? {};
    const anew = answer === undefined || isIn(dossier, event) ? patch : { ...patch, answer };
    return patched(facts, dispute.path, anew);
  }, particulars);
