import { expect, test } from 'vitest';
import * as z from 'zod';
import { dateOf } from '../../core/vietnam-time.ts';
import { refusalIn, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { minute, outside, pass } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);
const ground = 'Quyết định 45/QĐ-UBND';
const Directory = z.object({
  items: z.array(z.object({ id: z.string(), mandates: z.array(z.object({ id: z.string(), inForce: z.boolean() })) })),
});
const today = () => dateOf(province.clock.now());

/** Staff id of the unit’s own person of a kind. */
const idOf = (kind: 'mc' | 'ht' | 'ld' | 'pc', code: string): string => {
  const commune = province.offer.province.communes.find(({ unit }) => code.startsWith(`${unit}-`));
  return `${kind}-${commune?.code ?? ''}`;
};

test('an officer who leaves is out at once, and their tasks go on in the hands of a colleague', async () => {
  const code = await office.file(await office.citizen('Nông Thị Mai'));
  const [leaver, colleague, leader] = [
    await office.clerk('ht', code),
    await office.clerk('mc', code),
    await office.clerk('ld', code),
  ];
  wanted(await office.act(leaver, code, 'claim'), 200);
  const path = `/v1/staff/${idOf('ht', code)}/departure`;
  const body = { ground, to: { verify: idOf('mc', code) } };
  expect(refusalIn(await colleague.send('POST', path, body))).toBe('403 not-allowed');
  expect(refusalIn(await leader.send('POST', path, { ground, to: { verify: idOf('ld', code) } }))).toBe(
    '409 no-such-colleague /to/verify no-such-colleague',
  );
  expect(wanted(await leader.send('POST', path, body), 200)).toMatchObject({
    change: { tasks: [{ dossier: code, step: 'verify', to: idOf('mc', code) }], by: idOf('ld', code) },
  });
  await office.rest();
  expect(refusalIn(await leaver.get('/v1/inbox'))).toBe('401 not-signed-in');
  expect(await colleague.get('/v1/inbox')).toMatchObject({
    body: { items: [{ code, holder: idOf('mc', code), turn: true }] },
  });
  wanted(await office.act(colleague, code, 'verification', { outcome: 'propose' }), 200);
  const again = wanted(await leader.send('POST', path, body), 200);
  expect(again).toMatchObject({ change: { tasks: [{ dossier: code }] } });
});

test('a deputy to whom it is delegated signs the result, in those days and not after', async () => {
  const parent = await office.citizen('Nguyễn Thị Thúy Hằng');
  const code = await office.file(parent);
  await office.propose(code);
  await office.confirm(parent, code);
  const [leader, deputy] = [await office.clerk('ld', code), await office.staff(idOf('pc', code))];
  expect(refusalIn(await office.act(deputy, code, 'approval', { approve: true }))).toBe('403 no-mandate');
  const period = { from: today(), until: today() };
  const path = `/v1/staff/${idOf('pc', code)}/delegation`;
  expect(refusalIn(await deputy.send('POST', path, { ...period, procedures: 'all', ground }))).toBe('403 not-allowed');
  wanted(await leader.send('POST', path, { ...period, procedures: ['1.001193'], ground }), 200);
  wanted(await office.act(deputy, code, 'approval', { approve: true }), 200);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'closed', approvedBy: idOf('pc', code) });

  expect(wanted(await deputy.get('/v1/staff'), 200)).toMatchObject({
    changes: [{ kind: 'delegation', member: idOf('pc', code), by: idOf('ld', code), ground }, { kind: 'departure' }],
  });
  const other = await office.citizen('Hà Thị Thu');
  const next = await office.file(other);
  await office.propose(next);
  await office.confirm(other, next);
  province.clock.advance(24 * 3_600_000);
  await office.rest();
  const back = await office.signInAgain('staff', idOf('pc', next));
  expect(refusalIn(await office.act(back, next, 'approval', { approve: true }))).toBe('403 no-mandate');
}, 60_000);

test('an approval whose signer lost the mandate before the result was written goes to another leader', async () => {
  const parent = await office.citizen('Bế Văn Kiên');
  const code = await office.file(parent);
  await office.propose(code);
  await office.confirm(parent, code);
  const deputyId = idOf('pc', code);
  const leader = await office.signInAgain('staff', idOf('ld', code));
  const period = { from: today(), until: today() };
  wanted(await leader.send('POST', `/v1/staff/${deputyId}/delegation`, { ...period, procedures: 'all', ground }), 200);
  await outside(province, 'civil-status', 'down');
  wanted(await office.act(await office.signInAgain('staff', deputyId), code, 'approval', { approve: true }), 200);
  expect((await province.dossiers.require(code)).phase).toBe('issue');
  const { mandates } =
    Directory.parse(wanted(await leader.get('/v1/staff'), 200)).items.find(({ id }) => id === deputyId) ?? {};
  const mandate = mandates?.find(({ inForce }) => inForce);
  wanted(await leader.send('POST', `/v1/staff/${deputyId}/revocation`, { mandate: mandate?.id, ground }), 200);
  await outside(province, 'civil-status', 'ok');
  await pass(province, 10 * minute, 3);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'approve', approvedBy: deputyId });
  wanted(await office.act(leader, code, 'approval', { approve: true }), 200);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'closed', approvedBy: idOf('ld', code) });
  const types = (await province.dossiers.log(code)).map(({ event }) => event.type);
  expect(types.filter((type) => type === 'register-entered')).toHaveLength(1);
  expect(types).toContain('approval-lapsed');
}, 60_000);
