import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { dateOf, day } from '../../core/vietnam-time.ts';
import type { Visitor } from '../../local/visitor.ts';
import { codeIn, OpenForm, refusalIn, sendForm, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';

const extract = '2.000635';
const province = await openProvince();
const office = new Office(province);

const Choices = z.object({
  items: z.array(z.object({ id: z.string(), by: z.string(), name: z.string(), born: z.optional(z.string()) })),
  silent: z.array(z.string()),
});
const choicesOf = async (visitor: Visitor, procedure = extract) =>
  Choices.parse(wanted(await visitor.get(`/v1/procedures/${procedure}/represented`), 200));
const shown = ({ items }: z.infer<typeof Choices>) => items.map(({ by, name }) => `${by} ${name}`);

const open = async (visitor: Visitor, whom: string, procedure = extract) =>
  visitor.send('POST', '/v1/drafts', { procedure, for: whom });
const typed = (name: string, form: OpenForm) => ({
  original: { office: 'UBND phường Đông Kinh' },
  person: { fullName: name, birthDate: '2020-06-19' },
  request: form.answers['request'],
});
const file = async (visitor: Visitor, whom: string, name: string): Promise<string> => {
  const form = OpenForm.parse(wanted(await open(visitor, whom), 201));
  const code = codeIn(await sendForm(visitor, form, typed(name, form)));
  await office.rest();
  return code;
};
const issue = async (code: string): Promise<void> => {
  await office.propose(code);
  await office.approve(code);
};
const Results = z.object({ items: z.array(z.looseObject({ code: z.string(), holder: z.string() })) });
const resultsOf = async (visitor: Visitor) =>
  Results.parse(wanted(await visitor.get('/v1/results'), 200)).items.map(({ code }) => code);
const own = async (visitor: Visitor) =>
  z
    .object({ items: z.array(z.object({ code: z.string() })) })
    .parse(wanted(await visitor.get('/v1/me/dossiers'), 200))
    .items.map(({ code }) => code);

test('a parent files for a minor child whom the register names, and for nobody else of the family', async () => {
  const father = await office.citizen('Trần Quốc Tuấn');
  const list = await choicesOf(father);
  expect(list).toMatchObject({ items: [{ by: 'child', name: 'Trần Ngọc Diệp', born: '2020-06-19' }], silent: [] });
  expect(shown(await choicesOf(father, '1.001193'))).toEqual([]);
  const code = await file(father, list.items[0]?.id ?? '', 'Trần Ngọc Diệp');
  const { applicant, transactor, acting } = await province.dossiers.require(code);
  expect({ acting, same: applicant === transactor }).toEqual({ acting: { by: 'child' }, same: false });
  const officer = await office.clerk('mc', code);
  expect(await office.see(officer, code)).toMatchObject({
    for: { by: 'child', name: 'Trần Ngọc Diệp', filedBy: 'Trần Quốc Tuấn' },
    applicantName: 'Trần Ngọc Diệp',
  });
  await issue(code);
  expect(await office.see(father, code)).toMatchObject({ phase: 'closed', for: { name: 'Trần Ngọc Diệp' } });
  expect(await resultsOf(father)).toEqual([code]);
  expect(await own(father)).toEqual([code]);
  // The other parent has not asked for it, and nothing was filed for them.
  expect(await own(await office.citizen('Nguyễn Thị Thúy Hằng'))).toEqual([]);
});

test('a mandate is given for one procedure, used for it, refused for another and revoked with all its rights', async () => {
  const giver = await office.citizen('Nguyễn Thị Thúy Hằng');
  const friend = await office.citizen('Phạm Thu Trang');
  const body = {
    procedure: extract,
    receiver: { citizenId: office.citizenId('Phạm Thu Trang'), name: 'Phạm Thu Trang' },
    kin: 'other',
    until: dateOf(province.clock.now() + 30 * day),
  };
  const { id } = z
    .looseObject({ id: z.string() })
    .parse(wanted(await giver.send('POST', '/v1/me/mandates', body), 201));
  expect(shown(await choicesOf(friend, '1.001193'))).toEqual([]);
  const [choice] = (await choicesOf(friend)).items;
  expect(choice).toMatchObject({ by: 'mandate', name: 'Nguyễn Thị Thúy Hằng' });
  expect(refusalIn(await open(friend, choice?.id ?? '', '1.001193'))).toBe('409 not-represented');
  expect(refusalIn(await open(giver, choice?.id ?? ''))).toBe('409 not-represented');

  const first = await file(friend, choice?.id ?? '', 'Nguyễn Thị Thúy Hằng');
  expect([await own(friend), await own(giver)]).toEqual([[first], [first]]);
  expect(refusalIn(await office.act(friend, first, 'withdrawal', {}))).toBe('403 not-allowed');
  await issue(first);
  // The result is the giver’s: whoever filed sees that it was handed over, and no more.
  expect(await office.see(friend, first)).toMatchObject({ phase: 'closed', answers: {} });
  expect(refusalIn(await friend.get(`/v1/dossiers/${first}/result`))).toBe('403 not-allowed');
  expect((await giver.get(`/v1/dossiers/${first}/result`)).status).toBe(200);
  expect(await resultsOf(friend)).toEqual([]);

  const second = await file(friend, choice?.id ?? '', 'Nguyễn Thị Thúy Hằng');
  const third = OpenForm.parse(wanted(await open(friend, choice?.id ?? ''), 201));
  wanted(await giver.send('POST', `/v1/me/mandates/${id}/revocation`, {}), 200);
  await office.rest();
  expect(refusalIn(await sendForm(friend, third, typed('Nguyễn Thị Thúy Hằng', third)))).toBe('409 mandate-revoked');
  for (const code of [first, second]) expect(refusalIn(await friend.get(`/v1/dossiers/${code}`))).toBe('404 not-found');
  expect([await own(friend), (await own(giver)).length]).toEqual([[], 2]);
  expect(shown(await choicesOf(friend))).toEqual([]);
  wanted(await office.act(giver, second, 'withdrawal', {}), 200);
  expect((await province.dossiers.require(second)).phase).toBe('withdrawn');
  for (const name of ['Trần', 'Hằng', 'Trang']) expect(province.lines.join('\n')).not.toContain(name);
});
