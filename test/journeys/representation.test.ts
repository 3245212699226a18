import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { dateOf, day } from '../../core/vietnam-time.ts';
import type { Visitor } from '../../local/visitor.ts';
import temporaryResidence from '../../procedures/temporary-residence.ts';
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
const ofFirms = async (visitor: Visitor) =>
  Results.parse(wanted(await visitor.get('/v1/results?of=organisations'), 200)).items;
const ofFirm = async (visitor: Visitor) => {
  wanted(await visitor.send('POST', '/v1/me/organisations', {}), 200);
  return z
    .object({ items: z.array(z.object({ code: z.string() })) })
    .parse(wanted(await visitor.get('/v1/me/dossiers?of=organisations'), 200))
    .items.map(({ code }) => code);
};
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
  expect({ acting, same: applicant === transactor }).toEqual({
    // The right ends when the child, born on 19 June 2020, comes of age: midnight in Vietnam.
    acting: { by: 'child', until: '2038-06-18T17:00:00.000Z' },
    same: false,
  });
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

const {
  code: stayCode,
  editions: [stayEdition],
} = temporaryResidence;
const stayOf = (name: string, citizenId: string) => ({
  resident: { fullName: name, citizenId, birth: '1992-03-14', sex: 'male', permanent: 'Thôn Nà Pài, phường Đông Kinh' },
  stay: { basis: 'own', ownAddress: 'Khu nhà ở công nhân, số 48 đường Lê Lợi', commune: '05977' },
  term: { from: '2026-11-23', until: '2028-11-22', reason: 'work' },
});

test('a director files for the firm that is active: fee, decision, and a notice that names the worker', async () => {
  const director = await office.citizen('Đặng Quốc Cường');
  const { items, silent } = await choicesOf(director, stayCode);
  expect({ items, silent }).toMatchObject({
    items: [{ by: 'organisation', name: 'Công ty TNHH Thương mại Cường Hà' }],
    silent: [],
  });
  // Where enterprises may not ask, none is offered.
  expect(shown(await choicesOf(director)).filter((each) => each.startsWith('organisation'))).toEqual([]);
  const form = OpenForm.parse(wanted(await open(director, items[0]?.id ?? '', stayCode), 201));
  // Registers of people are not asked about a firm, and nothing of the director comes into its form.
  expect([form.prefill, form.lookups]).toEqual([
    {},
    { applicant: 'missing', land: 'missing', identityDocument: 'missing' },
  ]);
  const worker = await office.citizen('Hoàng Văn Thái');
  const code = codeIn(await sendForm(director, form, stayOf('Hoàng Văn Thái', office.citizenId('Hoàng Văn Thái'))));
  await office.rest();
  expect(await province.dossiers.require(code)).toMatchObject({ acting: { by: 'organisation' }, finance: 'due' });

  const officer = await office.clerk('mc', code);
  expect(await office.see(officer, code)).toMatchObject({
    for: { by: 'organisation', name: 'Công ty TNHH Thương mại Cường Hà', filedBy: 'Đặng Quốc Cường' },
  });
  wanted(await office.act(officer, code, 'claim'), 200);
  expect(refusalIn(await office.act(officer, code, 'verification', { outcome: 'propose' }))).toBe('409 fee-due');
  wanted(await office.act(officer, code, 'payment-request'), 200);
  // Nothing is the director’s because they filed it: the register is asked first.
  expect(refusalIn(await director.get(`/v1/dossiers/${code}`))).toBe('409 representation-unasked');
  expect(refusalIn(await director.get('/v1/me/dossiers?of=organisations'))).toBe('409 representation-unasked');
  expect([await own(director), await ofFirm(director), await ofFirm(worker)]).toEqual([[], [code], []]);
  expect(await office.see(director, code)).toMatchObject({ phase: 'payment' });
  expect(refusalIn(await worker.get(`/v1/dossiers/${code}`))).toBe('404 not-found');
  wanted(await office.act(officer, code, 'payment', { receipt: 'BL-0001' }), 200);
  await issue(code);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'closed', finance: 'paid' });
  expect([await ofFirm(director), await own(worker)]).toEqual([[code], []]);
  expect((await director.get(`/v1/dossiers/${code}/result`)).status).toBe(200);
  // The notice is about the worker, who finds it; the firm’s director does not have it among what is their own.
  expect([await resultsOf(worker), await resultsOf(director)]).toEqual([[code], []]);
  // It is the firm’s too, for whoever the register names today: the director finds its file there, the worker no firm.
  expect(await ofFirms(director)).toMatchObject([{ code, holder: 'Hoàng Văn Thái', role: 'also' }]);
  expect((await director.get(`/v1/results/${code}?of=organisations`)).status).toBe(200);
  expect(refusalIn(await director.get(`/v1/results/${code}`))).toBe('404 not-found');
  expect([await ofFirms(worker), await ofFirms(await office.citizen('Ngô Văn Tài'))]).toEqual([[], []]);
});

test('whoever owns the dwelling registers there without papers, and the fee is waived by its ground', async () => {
  const owner = await office.citizen('Đặng Quốc Cường');
  const opened = await owner.send('POST', '/v1/drafts', { procedure: stayCode });
  const form = OpenForm.parse(wanted(opened, 201));
  expect(form.prefill['stay.ownAddress']).toMatchObject({
    value: expect.stringContaining('Số 48, đường Lê Lợi'),
    lock: true,
    source: 'land',
  });
  const { resident } = form.answers;
  const { term, stay } = stayOf('', '');
  const { ownAddress: _typed, ...mine } = stay;
  const lent = { basis: 'other', address: 'Số 3, đường Hùng Vương', host: 'Ngô Văn Tài', commune: '05977' };
  const fileAt = async (at: object) => {
    const again = OpenForm.parse((await owner.send('POST', '/v1/drafts', { procedure: stayCode })).body);
    const code = codeIn(await sendForm(owner, again, { resident, stay: at, term }));
    await office.rest();
    const officer = await office.clerk('mc', code);
    wanted(await office.act(officer, code, 'claim'), 200);
    return { code, officer };
  };
  const { code, officer } = await fileAt(mine);
  const asked = {
    items: [{ component: 'cho-o', ground: stayEdition?.components.find(({ id }) => id === 'cho-o')?.ground }],
    note: 'Chưa rõ ai cho ở tại địa chỉ này',
  };
  expect(refusalIn(await office.act(officer, code, 'supplement-request', asked))).toContain('source-answered');
  wanted(await office.act(officer, code, 'fee-waiver', { code: 'digital-citizen' }), 200);
  await issue(code);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'closed', finance: 'waived' });
  expect(await resultsOf(owner)).toEqual([code]);

  // Of a dwelling that is another’s the land in their own name says nothing: its paper may be asked for.
  const other = await fileAt(lent);
  wanted(await office.act(other.officer, other.code, 'supplement-request', asked), 200);
});
