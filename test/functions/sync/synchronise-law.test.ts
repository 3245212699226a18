import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { portalRecordOf, type PortalRecord, type Told } from '../../../core/portal-record.ts';
import { unsent, type Sync } from '../../../core/sync.ts';
import type { PortalReply } from '../../../functions/sync/national-portal.ts';
import { synchronise } from '../../../functions/sync/synchronise.ts';
import { told } from './told.ts';

/** What becomes of one request: done and answered, done but the answer lost, done later, or never. */
const fates = ['done', 'unanswered', 'late', 'lost'] as const;
type Fate = (typeof fates)[number];

/** SQS gives a message again three minutes after it was taken (infra/parts/announcements.ts). */
const redelivery = 180_000;

/** A dossier, its synchronisation and a portal that shows whatever comes last; every wait is the scheduler’s to end. */
const landOf = (scheduler: fc.Scheduler, fate: () => Fate) => {
  let now = Date.parse('2026-11-23T02:00:00.000Z');
  let dossier: Told = told(1, 1);
  let sync: Sync = unsent;
  let shown: PortalRecord | undefined;
  let under = 0;
  let newest = 0;
  const overdue: PortalRecord[] = [];
  const turn = async <T>(work: () => T): Promise<T> => scheduler.schedule(Promise.resolve()).then(work);

  const tools = {
    now: () => now,
    dossiers: { require: async () => turn(() => dossier) },
    syncs: {
      read: async () => turn(() => sync),
      keep: async (_code: string, before: Sync, after: Sync) =>
        turn(() => {
          if (sync.revision !== before.revision) return false;
          sync = after;
          return true;
        }),
    },
    portal: {
      tell: async (record: PortalRecord): Promise<PortalReply> => {
        expect(++under).toBe(1);
        expect(record.status).toBeGreaterThanOrEqual(newest);
        newest = record.status;
        const become = fate();
        if (become === 'late') overdue.push(record);
        await turn(() => {
          if (become === 'done' || become === 'unanswered') shown = record;
        });
        under--;
        return become === 'done' ? { taken: true } : { outage: 'timeout' };
      },
    },
  };
  return {
    handle: async () => synchronise(tools)({ dossier: dossier.code, sequence: 1, type: 'any', at: '' }),
    change: (version: number) => turn(() => void (dossier = told(version, version))),
    /** A request under way is done within a minute or never. */
    pass: () => {
      now += redelivery;
      shown = overdue.pop() ?? shown;
      overdue.length = 0;
    },
    land: () => turn(() => void (shown = overdue.shift() ?? shown)),
    state: () => ({ shown, sync, wanted: portalRecordOf(dossier) }),
  };
};

test('whatever order, however often, and whichever requests get lost: in the end the portal shows the newest', async () => {
  const cases = { minLength: 1, maxLength: 5 };
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.boolean(), cases),
      fc.array(fc.constantFrom(...fates), { minLength: 0, maxLength: 8 }),
      async (scheduler, versions, twice, become) => {
        const [...coming] = become;
        const land = landOf(scheduler, () => coming.shift() ?? 'done');
        const failures: unknown[] = [];
        const deliver = async (): Promise<void> =>
          land.handle().then(
            () => undefined,
            (error) => void failures.push(error),
          );
        const story = async (): Promise<void> => {
          const open: Promise<unknown>[] = [];
          for (let version = 1; version <= versions; version++) {
            await land.change(version);
            const copies = twice[version - 1] === true ? 2 : 1;
            open.push(land.land(), ...Array.from({ length: copies }, deliver));
          }
          await Promise.all(open);
        };
        await scheduler.waitFor(story());
        // As many rounds as requests can get lost, and one more.
        for (let round = 0; round <= fates.length * 3 && failures.length > 0; round++) {
          const again = failures.splice(0).length;
          land.pass();
          await scheduler.waitFor(Promise.all(Array.from({ length: again }, deliver)));
        }
        const { shown, sync, wanted } = land.state();
        expect(failures).toEqual([]);
        expect(shown).toEqual(wanted);
        expect(sync).toMatchObject({ state: 'acknowledged', shown: wanted, acknowledged: sync.sent });
      },
    ),
    { numRuns: 400 },
  );
});
