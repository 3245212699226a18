import { expect, test } from 'vitest';
import { openParticulars } from '../../../functions/dossiers/reader.ts';
import { birthAnswers, edition, motherId } from '../../core/samples.ts';
import { openHouse } from '../house.ts';

const all = edition.lookups.map(({ id }) => id);
const opening = (consent?: readonly string[]) => ({
  procedure: 'birth-registration',
  ...(consent === undefined ? {} : { consent }),
});

test('only what was agreed to is asked; the consent is on the person’s record before, and goes with the dossier', async () => {
  const { ask, session, questions, accesses, applicant, submit, dossiers, vault } = await openHouse();
  const agreed = all.filter((id) => id !== 'notice');
  const { body } = await ask('POST /v1/drafts', { session, body: opening(agreed) });
  expect(questions.filter((question) => question.startsWith('health'))).toEqual([]);
  expect(body.lookups).toMatchObject({ applicant: 'found', notice: 'declined' });
  expect(body.prefill['child.birthDate']).toBeUndefined();
  const rows = (await accesses.of(applicant.id, { limit: 99 })).items;
  expect(rows.filter(({ what }) => what === 'consent')).toEqual([
    expect.objectContaining({ by: { kind: 'citizen', id: applicant.id }, agreed, declined: ['notice'] }),
  ]);

  const answers = { ...body.answers, child: { ...birthAnswers['child'], ...body.answers.child } };
  const taken = await submit({ draft: body.id, answers, declaration: true });
  const code = String(taken.body.code);
  const particulars = await openParticulars(vault, await dossiers.require(code), async (each) =>
    dossiers.event(code, each),
  );
  expect(particulars.consent).toMatchObject({ agreed, declined: ['notice'] });
  expect(particulars.later).toContainEqual({ path: 'child.birthDate', lookup: 'notice', why: 'declined' });
  expect(JSON.stringify(await dossiers.log(code))).not.toContain(motherId);
});

test('what was said of an open form counts until something else is said', async () => {
  const { ask, session, questions } = await openHouse();
  const open = async (consent?: readonly string[]) =>
    (await ask('POST /v1/drafts', { session, body: opening(consent) })).body;
  await open(['applicant']);
  expect((await open()).lookups).toMatchObject({ applicant: 'found', mother: 'declined', marriage: 'declined' });
  expect(questions).toEqual([`population ${motherId}`]);
  const later = await open(all);
  expect(later.lookups).toMatchObject({ mother: 'found', notice: 'found', marriage: 'found' });
  expect(later.prefill['child.birthDate'].lock).toBe(true);
  const again = await open(['applicant']);
  expect(again.lookups).toMatchObject({ applicant: 'found', notice: 'declined' });
  expect(again.prefill['child.birthDate']).toBeUndefined();
  expect(again.answers.child?.birthDate).toBeUndefined();
});

test('a client that says nothing has all asked by law, and no consent is made up for it', async () => {
  const { ask, session, accesses, applicant } = await openHouse();
  const { body } = await ask('POST /v1/drafts', { session, body: opening() });
  expect(body.consent).toBeUndefined();
  expect(body.lookups).toMatchObject({ notice: 'found' });
  expect((await accesses.of(applicant.id, { limit: 99 })).items.map(({ what }) => what)).not.toContain('consent');
});

test('nobody agrees to what is not asked', async () => {
  const { ask, session } = await openHouse();
  const { status, body } = await ask('POST /v1/drafts', { session, body: opening(['aunt']) });
  expect([status, body.errors[0].pointer]).toEqual([422, '/consent/0']);
});
