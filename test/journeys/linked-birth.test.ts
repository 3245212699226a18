import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { addDays, dateOf, hour } from '../../core/vietnam-time.ts';
import type { Visitor } from '../../local/visitor.ts';
import { answersTo, codeIn, OpenForm, refusalIn, sendForm, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';

const procedure = '2.000986';
const province = await openProvince();
const office = new Office(province);

const Matter = z.looseObject({
  state: z.string(),
  text: z.object({ vi: z.string(), en: z.string() }),
  children: z.array(
    z.looseObject({
      procedure: z.string(),
      state: z.string(),
      late: z.optional(z.string()),
      limit: z.optional(z.object({ by: z.string(), ground: z.string() })),
      dossier: z.optional(z.looseObject({ code: z.string(), agency: z.object({ vi: z.string() }) })),
    }),
  ),
});
const matterOf = async (visitor: Visitor, code: string) =>
  Matter.parse(wanted(await visitor.get(`/v1/linked/${code}`), 200));
const states = async (visitor: Visitor, code: string) =>
  (await matterOf(visitor, code)).children.map(({ state }) => state);

test('one form brings certificate, residence and health card, each by its own agency, and nothing is asked again', async () => {
  const mother = await office.citizen('Nông Thị Mai');
  const opened = await mother.send('POST', '/v1/drafts', { procedure });
  const form = OpenForm.parse(wanted(opened, 201));
  expect(form.prefill['home.facility']).toMatchObject({ source: 'social-insurance', lock: false });
  // Whoever helped with the one form has helped with every dossier that comes of it.
  const helper = `ht-${province.offer.province.communes[0]?.code ?? ''}`;
  const help = z
    .object({ code: z.string() })
    .parse(wanted(await mother.send('POST', '/v1/help', { draft: form.id }), 201));
  wanted(await (await office.staff(helper)).send('POST', '/v1/help-codes', help), 200);
  const home = { ...form.answers['home'], with: 'father' };
  const answers = { ...answersTo(form), home };
  // Where nobody is declared with whom the child is to live, it is said at once.
  const undeclared = { ...answers, father: { declared: 'no' } };
  expect(refusalIn(await sendForm(mother, form, undeclared))).toBe('422 invalid-fields /answers/home/with invalid');

  const code = codeIn(await sendForm(mother, form, { ...answers, home: { ...home, with: 'mother' } }));
  await office.rest();
  expect(await states(mother, code)).toEqual(['begun', 'waiting', 'waiting']);
  const stranger = await office.citizen('Phạm Thu Trang');
  expect(refusalIn(await stranger.get(`/v1/linked/${code}`))).toBe('404 not-found');
  await office.propose(code);
  expect(await states(mother, code)).toEqual(['acknowledged', 'waiting', 'waiting']);
  await office.confirm(mother, code);
  await office.approve(code);

  const [born, residence] = (await matterOf(mother, code)).children;
  expect([born?.state, residence?.state]).toEqual(['done', 'begun']);
  const notice = residence?.dossier?.code ?? '';
  const certificate = await province.dossiers.require(code);
  expect(await province.dossiers.require(notice)).toMatchObject({
    linked: code,
    applicant: certificate.subject,
    transactor: certificate.applicant,
    acting: { by: 'child' },
    finance: 'due',
    assistants: [helper],
  });
  expect(certificate.assistants).toEqual([helper]);
  const police = await office.clerk('mc', notice);
  expect(await office.see(police, notice)).toMatchObject({
    linked: code,
    answers: { dwelling: { basis: 'kin', relation: 'child', host: 'Nông Thị Mai' } },
    prefill: { 'resident.citizenId': { lock: true, source: 'repository', evidence: `repository:${code}/1` } },
  });
  // Two working days, of the seven that it has by itself.
  const { limit } = residence ?? {};
  expect(limit?.ground).toContain('không quá 02 ngày làm việc');
  const { submittedAt, dueAt } = await province.dossiers.require(notice);
  const [begun = '', by = '', own = ''] = [submittedAt, limit?.by ?? '', dueAt].map((at) => dateOf(Date.parse(at)));
  expect([by, by < own]).toEqual([addDays(begun, 2), true]);
  // Two working hours later nobody has taken it up: that is on record, once.
  province.clock.advance(3 * hour);
  await office.rest();
  expect((await matterOf(mother, code)).children[1]?.late).toEqual(expect.any(String));
  wanted(await office.act(police, notice, 'claim'), 200);
  expect(await states(mother, code)).toEqual(['done', 'acknowledged', 'waiting']);
  wanted(await office.act(police, notice, 'fee-waiver', { code: 'exempt-group' }), 200);
  wanted(await office.act(police, notice, 'verification', { outcome: 'propose' }), 200);
  await office.approve(notice);
  expect(await states(mother, code)).toEqual(['done', 'done', 'begun']);

  const card = (await matterOf(mother, code)).children[2]?.dossier?.code ?? '';
  await office.propose(card);
  await office.approve(card);
  const over = await matterOf(mother, code);
  expect(over).toMatchObject({ state: 'complete', text: { vi: expect.stringContaining('Thẻ bảo hiểm y tế') } });
  expect(new Set(over.children.map(({ dossier }) => dossier?.agency.vi)).size).toBe(3);
  // The parent has all three results; staff of one agency see no other’s dossier.
  for (const each of [code, notice, card]) expect((await mother.get(`/v1/dossiers/${each}/result`)).status).toBe(200);
  expect(refusalIn(await police.get(`/v1/dossiers/${card}`))).toBe('404 not-found');
}, 120_000);
