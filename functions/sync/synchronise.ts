import type { Announced } from '../../events/announced.ts';
import { isSameRecord, portalRecordOf, type PortalRecord, type Told } from '../../core/portal-record.ts';
import { acknowledged, begun, isShown, isUnderWay, missed, refused } from '../../core/sync.ts';
import type { NationalPortal } from './national-portal.ts';
import type { SyncStore } from './sync-store.ts';

export interface SyncTools {
  readonly dossiers: { require(code: string): Promise<Told> };
  readonly syncs: SyncStore;
  readonly portal: NationalPortal;
  readonly now: () => number;
}

/** The portal was not told, or did not answer: the message comes again. */
export class PortalUnavailable extends Error {
  constructor(outage: string) {
    super(`national portal: ${outage}`);
    this.name = 'PortalUnavailable';
  }
}

/** A dossier that changes more often than this while one message is handled is left to the next try. */
const mostRounds = 5;

/**
 * Tells the portal where the dossier stands now, whatever the event said, so that order and repeats do not matter. For
 * one dossier one sender is under way at a time: others leave the change to it, and it looks again when it has ended.
 */
export const synchronise =
  (tools: SyncTools) =>
  async ({ dossier: code }: Announced): Promise<string> => {
    let told: { record: PortalRecord; outcome: string } | undefined;
    for (let round = 0; round < mostRounds; round++) {
      // The dossier first: a sender that is still under way after this sees what was read here.
      const dossier = await tools.dossiers.require(code);
      const record = portalRecordOf(dossier);
      if (told !== undefined && isSameRecord(told.record, record)) return told.outcome;
      const before = await tools.syncs.read(code);
      if (isShown(before, record, tools.now())) return 'known already';
      if (isUnderWay(before, tools.now())) return 'under way';
      const sending = begun(before, dossier.version, tools.now());
      if (sending === undefined || !(await tools.syncs.keep(code, before, sending))) continue;

      const reply = await tools.portal.tell(record, dossier.changedAt, sending.acknowledged !== undefined);
      const now = tools.now();
      const after =
        'outage' in reply
          ? missed(sending, reply.outage, now)
          : 'refusal' in reply
            ? refused(sending, reply.refusal, now)
            : acknowledged(sending, record, now);
      if (!(await tools.syncs.keep(code, sending, after))) throw new PortalUnavailable('taken over');
      if ('outage' in reply) throw new PortalUnavailable(reply.outage);
      told = { record, outcome: after.state };
    }
    throw new PortalUnavailable('overtaken');
  };
