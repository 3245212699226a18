import { expect, test } from 'vitest';
import { catalogueOf } from '../../../functions/catalogue.ts';
import { documents, edition, holidays, officer, procedure, province, rules, sources } from '../../core/samples.ts';
import { costly, openLaw } from './law-house.ts';

const before = costly.edition({ procedure: procedure.code, edition: edition.id });
const changed = '2026-11-24';
/** From the next morning on it is free, takes longer, wants no confirmation, and has other reasons. */
const after = {
  ...edition,
  id: '2026-11-24',
  from: changed,
  term: { ...edition.term, count: 10 },
  route: edition.route.filter(({ step }) => step !== 'confirm'),
  suspensions: edition.suspensions.map((each) => ({ ...each, code: 'new-reason' })),
};
const editions = [{ ...before, until: changed }, after];
const catalogue = catalogueOf({
  province,
  holidays,
  rules,
  sources,
  documents,
  procedures: [{ ...procedure, editions }],
});
const midnight = Date.parse(`${changed}T00:00:00+07:00`);

test('a dossier keeps the edition of its day of receipt: fee, term, route and reasons', async () => {
  const { send, at, code, dossiers, happened } = await openLaw(catalogue);
  const kept = { edition: '2026-01', finance: 'due', route: before.route.map(({ step }) => step) };
  expect(await dossiers.require(code)).toMatchObject(kept);
  const { dueAt } = await dossiers.require(code);
  at(midnight);
  expect(await send('suspension', officer, { code: 'new-reason' })).toBe('409 no-such-reason /code');
  expect(await send('payment-request', officer)).toBe('200 payment');
  expect(await send('payment', officer, { receipt: 'BL-1' })).toBe('200 verify');
  await happened(code, 'task-opened');
  expect(await send('verification', officer, { outcome: 'propose' })).toBe('200 confirm');
  const now = await dossiers.require(code);
  expect(now).toMatchObject({ ...kept, finance: 'paid' });
  // The wait for the fee took no time of the agency’s, and the term is the old one still.
  expect(now.dueAt).toBe(dueAt);
});

test('a form that was open over midnight is filled in anew by its sources, and received under the new edition', async () => {
  const { ask, at, session, filled, submit, dossiers } = await openLaw(catalogue);
  const another = { body: { procedure: procedure.code }, session };
  at(midnight - 1);
  expect((await ask('POST /v1/drafts', another)).body).toMatchObject({ edition: '2026-01' });
  const open = await filled();
  at(midnight);
  expect(await submit(open, 'key-00000002')).toMatchObject({ status: 409, body: { code: 'prefill-expired' } });
  expect((await ask('POST /v1/drafts', another)).body).toMatchObject({ id: open.draft, edition: after.id });
  const { body } = await submit(await filled(), 'key-00000003');
  expect(await dossiers.require(String(body.code))).toMatchObject({
    edition: after.id,
    finance: 'none',
    route: after.route.map(({ step }) => step),
  });
});
