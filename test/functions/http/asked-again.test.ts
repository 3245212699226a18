import { expect, test } from 'vitest';
import { day } from '../../../core/vietnam-time.ts';
import { birthAnswers, saturday } from '../../core/samples.ts';
import { openHouse } from '../house.ts';
import { fatherId, motherRecord, notice, twin, type Known } from '../sample-sources.ts';

const body = { procedure: 'birth-registration' };
const headers = { 'sec-fetch-site': 'same-origin' };
const minute = 60_000;
type House = Awaited<ReturnType<typeof openHouse>>;
type Session = House['session'];

const opened = async ({ ask, session: hers }: House, session: Session = hers) =>
  (await ask('POST /v1/drafts', { session, body })).body;
const saved = async (
  { ask, session: hers }: House,
  form: { id: string; version: number },
  answers: object,
  session: Session = hers,
) =>
  ask('PUT /v1/drafts/{id}', {
    session,
    path: { id: form.id },
    headers: { ...headers, 'if-match': `"${form.version}"` },
    body: { answers, flags: [] },
  });

/** Both parents have a form with the notice of the first child, the father’s half filled in; then the mother sends hers. */
const motherFirst = async (known: Known) => {
  const house = await openHouse(known);
  const father = await house.signIn(fatherId, 'Hoàng Văn Thái');
  const his = await opened(house, father);
  const child = { ...his.answers.child, givenName: 'Bình', familyName: 'Nông' };
  await saved(house, his, { ...his.answers, child }, father);
  expect(await house.submit(await house.filled())).toMatchObject({ status: 201 });
  return { house, father, his };
};

test('of twins, the notice that the other parent used gives way to the second one, and what was typed stays', async () => {
  const { house, father, his } = await motherFirst({ notices: [notice, twin] });
  expect(his.answers.child).toMatchObject({ noticeCode: notice.code, birthDate: '2026-11-17', gender: 'female' });
  house.questions.length = 0;
  house.at(saturday + minute);
  const again = await opened(house, father);
  expect(house.questions).toEqual([`population ${fatherId}`, `health ${motherRecord.citizenId}`]);
  const child = { noticeCode: twin.code, birthDate: '2026-11-18', gender: 'male' };
  expect(again).toMatchObject({
    id: his.id,
    openedAt: his.openedAt,
    lookups: his.lookups,
    answers: { child: { ...child, givenName: 'Bình', familyName: 'Nông' }, mother: his.answers.mother },
    prefill: { 'child.noticeCode': { value: twin.code, lock: true }, 'mother.fullName': { lock: true } },
  });
  const answers = { ...again.answers, child: { ...birthAnswers['child'], ...again.answers.child } };
  const sent = { draft: again.id, answers, declaration: true };
  expect(await house.submit(sent, 'key-00000002', { session: father })).toMatchObject({ status: 201 });
});

test.each([
  ['has none', 'missing', []],
  ['is silent', 'unavailable', ['health'] as const],
])('when the source of a used notice %s, its values leave the form and are asked', async (_what, status, down) => {
  const known: Known = {};
  const { house, father, his } = await motherFirst(known);
  known.down = [...down];
  house.at(saturday + minute);
  const again = await opened(house, father);
  expect(again.lookups).toEqual({ ...his.lookups, notice: status });
  expect(Object.keys(again.prefill)).toEqual(
    Object.keys(his.prefill).filter((path) => !/noticeCode|gender|birthDate|birthPlace/.test(path)),
  );
  const { noticeCode: _code, gender: _gender, birthDate: _date, birthPlace: _place, ...rest } = his.answers.child;
  expect(again.answers.child).toEqual({ ...rest, givenName: 'Bình', familyName: 'Nông' });
});

const forged = { noticeCode: '20001.GCS.99999.26', birthDate: '2026-11-01', gender: 'male' };

test('a save over locked values is taken, and they are as their sources said', async () => {
  const house = await openHouse();
  const form = await opened(house);
  const child = { ...form.answers.child, ...forged, givenName: 'An' };
  const answer = await saved(house, form, { child, mother: { ...form.answers.mother, fullName: 'Nông Thị Giả' } });
  expect(answer.status).toBe(200);
  const shown = await house.ask('GET /v1/drafts/{id}', { session: house.session, path: { id: form.id } });
  expect(shown.body.answers.child).toEqual({ ...form.answers.child, givenName: 'An' });
  expect(shown.body.answers.mother).toEqual(form.answers.mother);
});

test('a source that is silent when it is asked again takes nothing back, and nobody writes over what it said', async () => {
  const known: Known = {};
  const house = await openHouse(known);
  const form = await opened(house);
  await saved(house, form, { ...form.answers, child: { ...form.answers.child, ...forged } });
  known.down = ['health', 'population', 'civil-status', 'wallet-documents'];
  house.at(saturday + day);
  const silent = await opened(house);
  // The wallet fills nothing in, and so is not asked again.
  const { identityDocument: _wallet, ...asked } = silent.lookups;
  expect(new Set(Object.values(asked))).toEqual(new Set(['unavailable']));
  expect([silent.answers, silent.prefill]).toEqual([form.answers, form.prefill]);
  await saved(house, silent, { ...silent.answers, child: { ...silent.answers.child, ...forged } });
  known.down = [];
  house.at(saturday + day + minute);
  const again = await opened(house);
  expect([again.answers, again.lookups]).toEqual([form.answers, form.lookups]);
  expect(again.prefill).toMatchObject({ 'child.noticeCode': { value: notice.code, lock: true } });
});

test('what a source no longer says a day later leaves the form, as if it had never been said', async () => {
  const notices = [notice];
  const house = await openHouse({ notices });
  const form = await opened(house);
  notices.pop();
  house.at(saturday + day);
  const again = await opened(house);
  expect(again.lookups).toMatchObject({ notice: 'missing', mother: 'found' });
  expect(again.answers.child).not.toHaveProperty('noticeCode');
  expect(again.answers.mother).toEqual(form.answers.mother);
});

test('openings at once, the first ones, are one form', async () => {
  const house = await openHouse();
  const open = async () => house.ask('POST /v1/drafts', { session: house.session, body });
  const answers = await Promise.all([open(), open(), open()]);
  expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '200', '201']);
  expect(new Set(answers.map(({ body: { id } }) => id)).size).toBe(1);
  const [form] = answers.map(({ body: each }) => each);
  await saved(house, form, { child: { givenName: 'An' } });
  expect((await opened(house)).answers.child.givenName).toBe('An');
  expect((await house.itemsOf('drafts')).length).toBe(2);
});
