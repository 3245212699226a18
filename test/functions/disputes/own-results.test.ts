import { expect, test } from 'vitest';
import type { DossierEvent } from '../../../events/dossier-event.ts';
import { link } from '../../../core/chain.ts';
import type { Dossier } from '../../../core/dossier.ts';
import { after } from '../../../core/fold.ts';
import { noteContext } from '../../../core/particulars.ts';
import { createAccessLog } from '../../../functions/accesses/access-log.ts';
import { createOwnResults } from '../../../functions/disputes/own-results.ts';
import { openContestedResult } from '../../../functions/dossiers/contested.ts';
import { evidenceOf } from '../../../functions/lookups/origin.ts';
import { result } from '../results/signed-result.ts';
import { dossierOf, logUpTo, samples } from '../../core/sample-events.ts';
import { openLand } from '../land.ts';

const at = '2026-11-30T03:00:00.000Z';
const other = 'H37.001-261125-000999';
const purpose = { requestId: 'r1', dossier: other, procedure: '2.000635', actor: 'motcua', unit: 'u' };
const id = `${other}-person.fullName`;
const label = { vi: 'Họ, chữ đệm, tên', en: 'Full name' };

/** A dossier whose result bears a name that is called wrong in another one. */
const open = async () => {
  const { dynamodb, vault: openVault } = await openLand();
  const vault = openVault();
  const log = logUpTo('result-returned');
  let issued: Dossier = dossierOf(log);
  const { code } = issued;
  const append = async (dossier: Dossier, event: DossierEvent) => {
    const recorded = link(code, { sequence: dossier.version, hash: dossier.hash }, event);
    log.push(recorded);
    issued = after(dossier, recorded);
    return issued;
  };
  let name = 'Hoàng Minh An';
  const own = createOwnResults({
    dossiers: { require: async () => issued, append, event: async (_code, sequence) => log[sequence - 1] },
    results: {
      about: async () => [],
      document: async () => ({ document: { ...result, number: '02/2026', holder: { name } }, hash: '' }),
    },
    accesses: createAccessLog(dynamodb, 'accesses'),
    vault,
    now: () => Date.parse(at),
  });
  const words = { label, claimed: 'Hoàng Minh Ân', why: undefined, evidence: evidenceOf({ code, place: 1 }) };
  return {
    log,
    issued: () => issued,
    send: async (as = id) =>
      own.send(
        { id: as, citizenId: '020326000001', member: 'holder/name', kind: 'text', held: name, dueAt: at, ...words },
        purpose,
      ),
    heard: async () =>
      own.decision(
        { id, kind: 'text', member: 'holder/name', reviewer: { dossier: code, unit: issued.unit } },
        purpose,
      ),
    /** A leader says that it stays. */
    uphold: async () =>
      append(issued, {
        v: 1,
        at,
        by: { kind: 'staff', id: 'ld' },
        type: 'result-upheld',
        data: { case: issued.contested?.[0]?.case ?? '' },
        sealed: await vault.seal(issued.applicant, noteContext(code, issued.version + 1), { note: 'Sổ ghi thế.' }),
      }),
    revoke: async () => append(issued, { ...samples['result-revoked'], at }),
    replace: async (now: string) => {
      name = now;
      issued = {
        ...issued,
        contested: issued.contested?.map((each) => ({ ...each, outcome: { as: 'replaced', at, event: 30 } })) ?? [],
      };
    },
    shown: async () => openContestedResult(vault, issued, log),
  };
};

test('the log of the result’s dossier, which its people read, does not name the other dossier; its leader is told', async () => {
  const { send, shown, log, issued } = await open();
  await send();
  await send();
  expect(await shown()).toMatchObject([{ dossier: other, held: 'Hoàng Minh An', claimed: 'Hoàng Minh Ân' }]);
  const disputed = log.filter(({ event }) => event.type === 'result-disputed');
  expect(disputed).toHaveLength(1);
  expect(JSON.stringify([disputed, issued()])).not.toMatch(/261125-000999|fullName|Minh/);
});

test('words keep it, and are heard; a result that is revoked afterwards answers nothing', async () => {
  const { send, uphold, heard, revoke } = await open();
  await send();
  expect(await heard()).toEqual({});
  await uphold();
  expect(await heard()).toMatchObject({ decision: { outcome: 'kept', basis: 'Sổ ghi thế.' } });
  await revoke();
  expect(await heard()).toEqual({});
});

test('what was revoked before it was called wrong is put before nobody, so that nobody keeps it', async () => {
  const { send, revoke, heard, issued } = await open();
  await revoke();
  expect(await send()).toMatchObject({ reviewer: { dossier: issued().code } });
  expect(issued().contested).toBeUndefined();
  expect(await heard()).toEqual({});
});

test('another result corrects what it says otherwise, and keeps what it says still', async () => {
  const { send, replace, heard, revoke } = await open();
  await send();
  await replace('Hoàng Minh Ân');
  expect(await heard()).toMatchObject({
    decision: { outcome: 'corrected', value: 'Hoàng Minh Ân', basis: '02/2026', on: '2026-11-30' },
  });
  await replace('Hoàng Minh An');
  expect(await heard()).toEqual({
    decision: { outcome: 'kept', basis: '02/2026', on: '2026-11-30', asOf: at },
  });
  await revoke();
  expect(await heard()).toEqual({});
});

test('whoever calls one result wrong again and again does not fill its dossier: twenty wait for the leader', async () => {
  const { send, uphold, issued } = await open();
  for (let each = 0; each < 20; each++) await send(`${other}-${each}`);
  expect(await send()).toEqual({ silent: 'refused' });
  expect(await send(`${other}-0`)).toHaveProperty('reviewer');
  expect(issued().contested).toHaveLength(20);
  await uphold();
  expect(await send()).toHaveProperty('reviewer');
  expect(issued().contested).toHaveLength(21);
});
