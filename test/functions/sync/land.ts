import * as z from 'zod';
import { onTestFinished, vi } from 'vitest';
import type { Told } from '../../../core/portal-record.ts';
import { createNationalPortal } from '../../../functions/sync/national-portal.ts';
import { createSyncStore } from '../../../functions/sync/sync-store.ts';
import { synchronise } from '../../../functions/sync/synchronise.ts';
import { province, procedure } from '../../core/samples.ts';
import { newWorld } from '../../local/world-land.ts';
import { openLand } from '../land.ts';
import { told } from './told.ts';

const Known = z.array(
  z.looseObject({
    dossier: z.looseObject({ MaHoSo: z.string(), TrangThaiHoSo: z.string() }),
    progress: z.array(z.looseObject({ TrangThai: z.string(), NoiDungXuLy: z.string() })),
    told: z.number(),
  }),
);

interface Given {
  readonly password?: () => Promise<string>;
  readonly timeoutMs?: number;
}

/** The synchronisation on empty tables, told of one dossier that a test changes at will, and the portal’s stand-in. */
export const openSync = async ({ password, timeoutMs = 10_000 }: Given = {}) => {
  const { dynamodb, itemsOf } = await openLand();
  const { world, clock } = await newWorld();
  onTestFinished(() => world.close());
  const { clientId: username, clientSecret } = world.clients.nationalPortal;
  const send = vi.fn<typeof fetch>((...request) => fetch(...request));
  const syncs = createSyncStore(dynamodb, 'dossiers', 'views');
  const now = () => clock.now();
  const portal = createNationalPortal({
    url: world.urls.nationalPortal,
    username,
    password: password ?? (async () => clientSecret),
    destination: 'dvcqg.invalid',
    timeoutMs,
    offered: { province, procedure: () => procedure },
    now,
    fetch: send,
  });
  let dossier: Told = told(1, 1);
  const handle = synchronise({ dossiers: { require: async () => dossier }, syncs, portal, now });
  return {
    dynamodb,
    world,
    clock,
    syncs,
    send,
    /** The paths that were asked, in order. */
    asked: () =>
      send.mock.calls.map(([url]) => (typeof url === 'string' ? url.slice(world.urls.nationalPortal.length) : '')),
    /** The dossier changes; one event tells of it. */
    change: async (version: number, status: number, more: Partial<Told> = {}): Promise<string> => {
      dossier = told(version, status, more);
      return handle({ dossier: dossier.code, sequence: version, type: 'any', at: dossier.changedAt });
    },
    /** The event comes once more. */
    again: async (): Promise<string> => handle({ dossier: dossier.code, sequence: 1, type: 'any', at: '' }),
    fault: async (mode: string, ms?: number): Promise<void> => {
      const body = JSON.stringify({ mode, ms });
      const { status } = await fetch(`${world.urls.control}/faults/national-portal`, { method: 'PUT', body });
      if (status !== 200) throw new Error(`the stand-in has no ${mode}`);
    },
    /** What the portal knows. */
    known: async () => Known.parse(await (await fetch(`${world.urls.control}/registers/portal`)).json()),
    sync: async () => syncs.read(dossier.code),
    /** The operator’s list of what the portal does not accept. */
    listed: async () => (await itemsOf('views')).filter(({ pk }) => pk === 'UNSYNCHRONISED'),
  };
};
