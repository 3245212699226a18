import { realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OutsideId } from '../core/procedure/lookup.ts';
import { assembly, buildAssembly } from './build.ts';
import { SteerableClock } from './cloud/clock.ts';
import { holdData } from './folders.ts';
import { requireFree } from './free-ports.ts';
import { offerOf, type Offer } from './offer.ts';
import type { Options } from './options.ts';
import { runStack, type RunningStack } from './stack/run-stack.ts';
import { staffProvince } from './staffing.ts';
import { startWorld, type World } from './world/world.ts';

/** A whole province on this machine: its stack on the embedded cloud, and the world outside it. */
export interface LocalProvince {
  readonly offer: Offer;
  readonly stack: RunningStack;
  readonly world: World;
  readonly clock: SteerableClock;
  close(): Promise<void>;
}

export interface RunOptions extends Pick<Options, 'province' | 'port' | 'data'> {
  readonly clock?: SteerableClock;
  /** Each line that a function logs. */
  readonly log?: (line: string) => void;
}

/** Where the world outside stands in for each source: beside one another, each at its own id. */
const addressesOf = (one: string): Record<string, string> =>
  Object.fromEntries(OutsideId.options.map((id) => [id, new URL(`/${id}`, one).href]));

/** Starts everything on three neighbouring loopback ports: people, AWS endpoint, outside world. */
export const runProvince = async (options: RunOptions): Promise<LocalProvince> => {
  await buildAssembly();
  const offer = offerOf(options.province);
  const held = holdData(options.data);
  try {
    const { port } = options;
    await requireFree([port, port + 1, port + 2]);
    const running = await runHeld(options, offer);
    return {
      ...running,
      // Whatever fails to close may still write: then the data are held until this process ends.
      close: async () => {
        await running.close();
        held.release();
      },
    };
  } catch (error) {
    held.release();
    throw error;
  }
};

const runHeld = async (options: RunOptions, offer: Offer): Promise<LocalProvince> => {
  const { data, port, clock = new SteerableClock(), log } = options;
  const { province } = offer;
  const origin = `http://127.0.0.1:${port}`;
  const world = await startWorld({
    directory: join(data, 'world'),
    clock,
    port: port + 2,
    province: { slug: province.slug, code: province.code, name: province.name.vi, communes: province.communes },
    redirectUri: `${origin}/auth/callback`,
  });
  const { urls, clients } = world;
  try {
    writeFileSync(join(data, 'roots.pem'), world.roots);
    const stack = await runStack({
      assembly: realpathSync(assembly),
      stage: province.slug,
      directory: join(data, 'cloud'),
      port,
      cloudPort: port + 1,
      clock,
      parameters: {
        Origin: origin,
        VneidIssuer: urls.vneid,
        VneidClientId: clients.vneid.clientId,
        StaffIssuer: urls.staff,
        StaffClientId: clients.staff.clientId,
        Sources: JSON.stringify(addressesOf(urls.population)),
        TimestampUrl: urls.timestamp,
        NationalPortalUrl: urls.nationalPortal,
        NationalPortalUsername: clients.nationalPortal.clientId,
        MessagesUrl: urls.messages,
        MessagesUsername: clients.messages.clientId,
        SigningServiceUrl: urls.signingService,
        SigningServiceUsername: clients.signingService.clientId,
        SigningDeviceUrl: urls.signingDevice,
        WalletUrl: urls.wallet,
        WalletUsername: clients.wallet.clientId,
        Partners: JSON.stringify(world.partners),
        Roots: Buffer.from(world.roots).toString('base64'),
      },
      onSecret: (name) =>
        Object.entries(clients).find(([issuer]) => new RegExp(`ClientSecrets${issuer}`, 'i').test(name))?.[1]
          .clientSecret,
      prepare: async (cloud, outputs) => staffProvince(cloud, outputs, world, province),
      ...(log === undefined ? {} : { log }),
    });
    const close = async (): Promise<void> => {
      try {
        await stack.close();
      } finally {
        await world.close();
        clock.stop();
      }
    };
    return { offer, stack, world, clock, close };
  } catch (error) {
    await world.close();
    throw error;
  }
};
