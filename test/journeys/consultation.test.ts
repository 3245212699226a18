import { expect, test } from 'vitest';
import type { AgencyKind } from '../../core/agency.ts';
import type { Visitor } from '../../local/visitor.ts';
import { codeIn, OpenForm, refusalIn, sendForm, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { minute, pass } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);

const here = '05977';
const serverOf = (kind: AgencyKind, role: 'officer' | 'leader' = 'officer'): string => {
  const found = province.world.officers.find(
    ({ agency, roles, commune }) => agency === kind && roles.includes(role) && commune?.code === here,
  );
  if (found === undefined) throw new Error(`nobody serves ${kind}`);
  return found.staffId;
};
const serving = async (kind: AgencyKind, role?: 'leader'): Promise<Visitor> => office.staff(serverOf(kind, role));

const transfer = {
  kind: 'sale',
  receiver: 'Phùng Thị Loan',
  receiverId: office.citizenId('Phùng Thị Loan'),
  basis: 'Số 219 ngày 10/11/2026, UBND phường Đông Kinh chứng thực',
};
const because = { agrees: false, note: 'Một phần thửa đất nằm trong kế hoạch mở đường' };

test('three agencies are asked at once: one agrees, one objects, the time of one is over, and an officer looks again', async () => {
  const owner = await office.citizen('Đặng Quốc Cường');
  const form = OpenForm.parse(wanted(await owner.send('POST', '/v1/drafts', { procedure: '1.013831' }), 201));
  expect(form.prefill).toMatchObject({ 'plot.number': { value: '142', lock: true }, 'plot.area': { value: '96,5' } });
  const code = codeIn(await sendForm(owner, form, { ...form.answers, change: transfer }));
  await office.rest();
  await office.propose(code);

  const { consulted = [], version } = await province.dossiers.require(code);
  expect(consulted.map(({ agency, answer }) => [agency, answer])).toEqual([
    ['tax', undefined],
    ['committee', undefined],
    ['economy', undefined],
  ]);
  const tax = await serving('tax');
  const own = `/v1/dossiers/${code}`;
  expect(wanted(await tax.get('/v1/inbox'), 200)).toMatchObject({ items: [{ code, asked: true, turn: true }] });
  expect(refusalIn(await tax.get(own))).toBe('404 not-found');
  const question = wanted(await (await serving('economy')).get(`${own}/question`), 200);
  expect(question).toMatchObject({ answers: { plot: { number: '142', sheet: '37' } } });
  expect(JSON.stringify(question)).not.toContain('Cường');

  // The one need not have seen what the other said; what is sent twice counts once, and for the whole agency.
  wanted(await office.act(tax, code, 'opinion', { agrees: true }), 200);
  wanted(await office.act(tax, code, 'opinion', { agrees: false, note: 'x' }, version), 200);
  expect(refusalIn(await office.act(await serving('tax', 'leader'), code, 'opinion', because, version))).toBe(
    '409 opinion-given',
  );
  expect(refusalIn(await office.act(await office.clerk('mc', code), code, 'opinion', because))).toBe('403 not-allowed');
  wanted(await office.act(await serving('economy'), code, 'opinion', because, version), 200);
  expect(await office.see(owner, code)).toMatchObject({ phase: 'consult' });

  const due = consulted.find(({ agency }) => agency === 'committee')?.dueAt ?? '';
  await pass(province, Date.parse(due) + minute - province.clock.now());
  const events = (await province.dossiers.log(code)).slice(version).map(({ event }) => [event.type, event.by.kind]);
  expect(events).toEqual([
    ['opinion-given', 'staff'],
    ['opinion-given', 'staff'],
    ['opinion-lapsed', 'machine'],
    ['consultation-objected', 'machine'],
    ['task-opened', 'machine'],
  ]);
  const officer = await office.signInAgain('staff', serverOf('land-office'));
  expect(await office.see(officer, code)).toMatchObject({
    phase: 'verify',
    opinions: [{ said: 'agrees' }, { said: 'consent' }, { said: 'objects', note: because.note }],
  });
  // What the economic division read is on the owner’s record; the citizen does not read what staff write to each other.
  const again = await office.signInAgain('citizen', office.citizenId('Đặng Quốc Cường'));
  const read = wanted(await again.get('/v1/me/access-log'), 200);
  expect(read).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ what: 'question', purpose: 'consult' })]),
  });
  expect(JSON.stringify(await office.see(again, code))).not.toContain(because.note);

  // Who proposes it all the same has had them before them: nobody is asked again.
  await office.propose(code);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'approve' });
}, 60_000);
