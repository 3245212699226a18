import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { createRenderer } from '../../functions/results/render.ts';
import { createKeySigner } from '../../functions/results/key-signer.ts';
import { createRevocationClient } from '../../functions/results/revocation/revocation-client.ts';
import { createTimestampClient } from '../../functions/results/timestamp.ts';
import { SteerableClock } from '../../local/cloud/clock.ts';
import { temporaryFolder } from '../../local/folders.ts';
import { startWorld } from '../../local/world/world.ts';
import { readProvinces } from '../../provinces/directory.ts';
import { readRoots } from '../../verification/trust-roots.ts';

const here = join(import.meta.dirname, '../..');

const der = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

/** An agency with keys of the kinds that results are signed with, and the authorities of the local world. */
export const openOffice = async () => {
  const [province] = await readProvinces();
  if (province === undefined) throw new Error('there is no province');
  const { slug, code, name, communes } = province;
  const clock = new SteerableClock();
  const world = await startWorld({
    directory: temporaryFolder('bench-results'),
    clock,
    province: { slug, code, communes, name: name.vi },
  });
  const identity = async (usage: 'officer' | 'seal', owner: string) => {
    const pair =
      usage === 'officer'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync('rsa', { modulusLength: 3072 });
    const subject = { name: owner, organisation: 'Ủy ban nhân dân phường Đông Kinh' };
    const publicKeyDer = pair.publicKey.export({ type: 'spki', format: 'der' });
    const [certificate = '', ...chain] = await world.certify({ publicKeyDer, subject, usage });
    const key = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    return createKeySigner({ key, certificate: der(certificate), chain: chain.map(der) });
  };
  return {
    renderer: createRenderer({
      templates: join(here, 'procedures/templates'),
      fonts: join(here, 'node_modules/@expo-google-fonts/tinos'),
    }),
    officer: await identity('officer', 'Nguyễn Xuân Trường'),
    seal: await identity('seal', 'Ủy ban nhân dân phường Đông Kinh'),
    timestamp: createTimestampClient(world.urls.timestamp, fetch),
    revocation: createRevocationClient(fetch, Date.now),
    roots: readRoots(world.roots),
    close: async () => {
      clock.stop();
      await world.close();
    },
  };
};
