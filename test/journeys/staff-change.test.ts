import { expect, test } from 'vitest';
import * as z from 'zod';
import { dateOf } from '../../core/vietnam-time.ts';
import { attachedResult } from '../../verification/attached-result.ts';
import { openPdf } from '../../verification/pdf/objects.ts';
import { BirthStory } from '../../local/birth-story.ts';
import { breakDown } from '../../local/breakdown.ts';
import type { Visitor } from '../../local/visitor.ts';
import { refusalIn, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { minute, outside, pass } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);
const ground = 'Quyết định 45/QĐ-UBND';
const Directory = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      mandates: z.array(z.object({ id: z.string(), inForce: z.boolean() })),
    }),
  ),
});
const today = () => dateOf(province.clock.now());

/** Staff id of the unit’s own person of a kind. */
const idOf = (kind: 'mc' | 'ht' | 'ld' | 'pc', code: string): string => {
  const commune = province.offer.province.communes.find(({ unit }) => code.startsWith(`${unit}-`));
  return `${kind}-${commune?.code ?? ''}`;
};

const memberIn = async (leader: Visitor, member: string) => {
  const { items } = Directory.parse(wanted(await leader.get('/v1/staff'), 200));
  return items.find(({ id }) => id === member) ?? { name: '', mandates: [] };
};
/** The deputy may sign for today, by a decision that delegates nothing else. */
const delegate = async (leader: Visitor, deputy: string, decision = ground): Promise<void> => {
  const body = { from: today(), until: today(), procedures: 'all', ground: decision };
  wanted(await leader.send('POST', `/v1/staff/${deputy}/delegation`, body), 200);
};
const revoke = async (leader: Visitor, deputy: string): Promise<void> => {
  const { mandates } = await memberIn(leader, deputy);
  const mandate = mandates.find(({ inForce }) => inForce)?.id;
  wanted(await leader.send('POST', `/v1/staff/${deputy}/revocation`, { mandate, ground }), 200);
};
/** A dossier that waits for the leader’s approval, and who leads its unit. */
const approvable = async (name: string) => {
  // Tests before have moved the clock by days.
  const parent = await office.signInAgain('citizen', office.citizenId(name));
  const code = await office.file(parent);
  await office.signInAgain('staff', idOf('mc', code));
  await office.propose(code);
  await office.confirm(parent, code);
  const leader = await office.signInAgain('staff', idOf('ld', code));
  return { parent, code, leader, deputyId: idOf('pc', code) };
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
  const { code, leader, deputyId } = await approvable('Nguyễn Thị Thúy Hằng');
  const deputy = await office.staff(deputyId);
  expect(refusalIn(await office.act(deputy, code, 'approval', { approve: true }))).toBe('403 no-mandate');
  const period = { from: today(), until: today() };
  const path = `/v1/staff/${deputyId}/delegation`;
  expect(refusalIn(await deputy.send('POST', path, { ...period, procedures: 'all', ground }))).toBe('403 not-allowed');
  wanted(await leader.send('POST', path, { ...period, procedures: ['1.001193'], ground }), 200);
  wanted(await office.act(deputy, code, 'approval', { approve: true }), 200);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'closed', approvedBy: deputyId });

  expect(wanted(await deputy.get('/v1/staff'), 200)).toMatchObject({
    changes: [{ kind: 'delegation', member: deputyId, by: idOf('ld', code), ground }, { kind: 'departure' }],
  });
  const { code: next } = await approvable('Hà Thị Thu');
  province.clock.advance(24 * 3_600_000);
  await office.rest();
  const back = await office.signInAgain('staff', idOf('pc', next));
  expect(refusalIn(await office.act(back, next, 'approval', { approve: true }))).toBe('403 no-mandate');
}, 60_000);

test('an approval whose signer lost the mandate before the result was written goes to another leader', async () => {
  const { code, leader, deputyId } = await approvable('Bế Văn Kiên');
  await delegate(leader, deputyId);
  await outside(province, 'civil-status', 'down');
  wanted(await office.act(await office.signInAgain('staff', deputyId), code, 'approval', { approve: true }), 200);
  expect((await province.dossiers.require(code)).phase).toBe('issue');
  await revoke(leader, deputyId);
  await outside(province, 'civil-status', 'ok');
  await pass(province, 10 * minute, 3);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'approve', approvedBy: deputyId });
  wanted(await office.act(leader, code, 'approval', { approve: true }), 200);
  await office.sign(leader, code);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'closed', approvedBy: idOf('ld', code) });
  const types = (await province.dossiers.log(code)).map(({ event }) => event.type);
  expect(types.filter((type) => type === 'register-entered')).toHaveLength(1);
  expect(types).toContain('approval-lapsed');
}, 60_000);

test('what was signed on an approval that lapsed is not issued: the result says, and bears, who approved at last', async () => {
  const { parent, code, leader, deputyId } = await approvable('Hà Thị Thu');
  await delegate(leader, deputyId, 'Quyết định 46/QĐ-UBND');
  const signing = province.role('signing');
  const down = breakDown(
    province.stack,
    ({ operation, caller }) => operation === 'TransactWriteItems' && caller === signing,
  );
  wanted(await office.act(await office.signInAgain('staff', deputyId), code, 'approval', { approve: true }), 200);
  await pass(province, minute, 2);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'issue', parked: { step: 'issue' } });
  await revoke(leader, deputyId);
  down.mend();
  wanted(await office.act(await office.operator(), code, 'resume'), 200);
  await pass(province, minute, 2);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'approve', approvedBy: deputyId });
  wanted(await office.act(leader, code, 'approval', { approve: true }), 200);
  await pass(province, minute, 2);
  const { phase, approvedBy, result } = await province.dossiers.require(code);
  expect([phase, approvedBy, result?.key]).toEqual(['closed', idOf('ld', code), `results/${code}.2.pdf`]);
  const issued = (await province.dossiers.log(code)).find(({ event }) => event.type === 'result-issued');
  expect(issued?.event).toMatchObject({ data: { signers: [idOf('ld', code), code.split('-')[0]] } });
  const bytes = await new BirthStory(province.stack.url, () => undefined).download(parent, code, 'result');
  const { name } = await memberIn(leader, idOf('ld', code));
  expect((await attachedResult(await openPdf(bytes))).signer?.name).toBe(name);
  const shown = province.lines.filter((line) => line.includes('foreign-file') && line.includes(code));
  expect(shown).toEqual([]);
}, 60_000);
