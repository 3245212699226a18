import { expect, test } from 'vitest';
import { motherId } from '../../core/samples.ts';
import { childId, openCarryingHouse } from './carrying-house.ts';

const claimsOf = (credential: string): unknown =>
  JSON.parse(Buffer.from(credential.split('.')[1] ?? '', 'base64url').toString());

test('a certificate comes into the wallet of the mother; for the child, who has none, nothing is signed or sent', async () => {
  const { registered, issue, tell, taken, carried, vault, line } = await openCarryingHouse();
  const code = await registered();
  expect(await tell(code, await issue(code, '1/2026'))).toBe('carried into 1 of 2');
  expect([line.asked, line.signed]).toEqual([['KhoaVi', 'KhoaVi', 'NhanGiayTo'].length, 1]);
  const [document, ...others] = taken.values();
  expect(others).toEqual([]);
  expect(document?.owner).toBe(motherId);
  expect(claimsOf(document?.credential ?? '')).toMatchObject({
    vct: 'urn:motcua:result:birth-certificate',
    number: '1/2026',
    cnf: { jwk: { kty: 'EC' } },
    status: { status_list: { uri: 'https://dvc.example/v1/status-lists/1' } },
  });
  expect((await carried.of(code, 1))?.wallets).toEqual([
    { person: await vault.hash(childId), role: 'holder', outcome: 'no-wallet' },
    { person: await vault.hash(motherId), role: 'also', outcome: 'put' },
  ]);
});

test('while VNeID is down it is tried again; up again it takes the document once, however often the event comes', async () => {
  const { registered, issue, tell, taken, carried, line, owners } = await openCarryingHouse();
  owners.add(childId);
  const code = await registered();
  const sequence = await issue(code, '1/2026');
  line.isDown = true;
  await expect(tell(code, sequence)).rejects.toThrow('KhoaVi');
  // Nothing was signed for nobody: the first question alone was asked.
  expect(line.asked).toBe(1);
  expect(line.signed).toBe(0);
  // It comes back, and fails again when one of the two has it.
  line.isDown = false;
  line.downAfter = line.asked + 2;
  await expect(tell(code, sequence)).rejects.toThrow('KhoaVi');
  expect([...taken.values()].map(({ owner }) => owner)).toEqual([childId]);
  expect(await carried.of(code, 1)).toBeUndefined();
  line.downAfter = Infinity;
  expect(await tell(code, sequence)).toBe('carried into 2 of 2');
  const asked = line.asked;
  expect(await tell(code, sequence)).toBe('carried already');
  expect([[...taken.values()].map(({ owner }) => owner), line.asked]).toEqual([[childId, motherId], asked]);
});

test('where nobody has a wallet nothing is signed at all, and that is noted too', async () => {
  const { registered, issue, tell, taken, carried, line, owners } = await openCarryingHouse();
  owners.clear();
  const code = await registered();
  expect(await tell(code, await issue(code, '1/2026'))).toBe('carried into 0 of 2');
  expect([line.signed, taken.size]).toEqual([0, 0]);
  expect((await carried.of(code, 1))?.wallets.map(({ outcome }) => outcome)).toEqual(['no-wallet', 'no-wallet']);
});

test('however often it is tried, each person reads of one use of their data', async () => {
  const { registered, issue, tell, line, itemsOf, vault, dossiers } = await openCarryingHouse();
  const code = await registered();
  const sequence = await issue(code, '1/2026');
  line.isDown = true;
  for (let time = 0; time < 3; time++) await expect(tell(code, sequence)).rejects.toThrow('KhoaVi');
  line.isDown = false;
  await tell(code, sequence);
  const rows = (await itemsOf('accesses')).filter(({ purpose }) => purpose === 'wallet');
  const { concerned } = await dossiers.require(code);
  const people = new Set([...concerned, await vault.hash(childId), await vault.hash(motherId)]);
  expect(rows.map(({ pk }) => String(pk)).toSorted()).toEqual(
    [...people].map((person) => `CITIZEN#${person}`).toSorted(),
  );
  for (const row of rows)
    expect(row).toMatchObject({ dossier: code, what: 'credential', by: { kind: 'machine', id: 'motcua' } });
});

test('a corrected certificate is offered anew, under another name; the event of the first one then brings nothing', async () => {
  const { registered, issue, tell, taken, happened } = await openCarryingHouse();
  const code = await registered();
  const first = await issue(code, '1/2026');
  await tell(code, first);
  await happened(code, 'result-returned', 'result-correction-requested');
  const second = await issue(code, '2/2026');
  expect(await tell(code, first)).toBe('does not stand any more');
  expect(await tell(code, second)).toBe('carried into 1 of 2');
  expect([...taken.values()].map(({ credential }) => claimsOf(credential))).toEqual([
    expect.objectContaining({ number: '1/2026' }),
    expect.objectContaining({ number: '2/2026' }),
  ]);
  expect(new Set(taken.keys()).size).toBe(2);
});

test('what was revoked before VNeID was up again goes nowhere', async () => {
  const { registered, issue, tell, taken, happened } = await openCarryingHouse();
  const code = await registered();
  const sequence = await issue(code, '1/2026');
  await happened(code, 'result-returned', 'result-revoked');
  expect(await tell(code, sequence)).toBe('does not stand any more');
  expect(taken.size).toBe(0);
});

test('a kind that is issued by no list of the directive goes into no wallet by itself', async () => {
  const { registered, issue, tell, line } = await openCarryingHouse([]);
  const code = await registered();
  expect(await tell(code, await issue(code, '1/2026'))).toBe('not of these kinds');
  expect(line.asked).toBe(0);
});

test('the page of the dossier says that it is on its way, then that it is there, as something new', async () => {
  const { registered, issue, tell, happened, ask, session, at } = await openCarryingHouse();
  const code = await registered();
  const sequence = await issue(code, '1/2026');
  await happened(code, 'result-returned');
  at(Date.parse('2026-11-21T04:00:00.000Z'));
  const see = async (etag = '') =>
    ask('GET /v1/dossiers/{code}', { session, path: { code }, headers: { 'if-none-match': etag } });
  const before = await see();
  expect(before.body.result.wallet).toEqual({ pending: true, put: 0, without: 0 });
  expect((await see(String(before.etag))).status).toBe(304);
  await tell(code, sequence);
  const after = await see(String(before.etag));
  expect(after.status).toBe(200);
  expect(after.body.result.wallet).toMatchObject({ put: 1, without: 1, mine: 'put', holder: 'no-wallet' });
});
