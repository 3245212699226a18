import { expect, test } from 'vitest';
import { FormEvent } from '../../../events/form-event.ts';
import { day, minute } from '../../../core/vietnam-time.ts';
import { catalogueOf } from '../../../functions/catalogue.ts';
import type { SessionContext } from '../../../functions/edge/request.ts';
import * as samples from '../../core/samples.ts';
import { birthAnswers, motherId, saturday, stranger } from '../../core/samples.ts';
import { catalogue } from '../catalogue-file.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';

const instant = (minutes: number) => new Date(saturday + minutes * minute).toISOString();
const signedInAt = instant(-1);

const openForm = async (offered = catalogue) => {
  const house = await openHouse({}, offered);
  const session = { ...house.session, signedInAt };
  const { body: opened } = await house.ask('POST /v1/drafts', { session, body: { procedure: '1.001193' } });
  const path = { id: String(opened.id) };
  return {
    ...house,
    session,
    opened,
    path,
    log: async () =>
      (await house.itemsOf('dossiers')).flatMap(({ pk, sk: _sk, ...item }) =>
        String(pk).startsWith('FORM#') ? [FormEvent.parse(item)] : [],
      ),
    leave: async (body: object, who: SessionContext = session) =>
      house.ask('POST /v1/drafts/{id}/leaving', { session: who, path, body }),
    save: async (version: number) =>
      house.ask('PUT /v1/drafts/{id}', {
        session,
        path,
        headers: { 'if-match': `"${version}"`, 'sec-fetch-site': 'same-origin' },
        body: { answers: birthAnswers, flags: [] },
      }),
  };
};

test('that a form was begun is noted once, to the hour, with nothing of whoever fills it in', async () => {
  const { ask, session, log, opened } = await openForm();
  await ask('POST /v1/drafts', { session, body: { procedure: '1.001193' } });
  const events = await log();
  expect(events).toEqual([
    {
      v: 1,
      type: 'form-opened',
      form: opened.id,
      // Opened at a quarter past ten: no row of the access log is found by it.
      at: '2026-11-21T03:00:00.000Z',
      data: { procedure: '1.001193', edition: '2026-01', unit: 'H37.001', channel: 'online' },
    },
  ]);
  for (const personal of [motherId, session.id, 'Mai']) expect(JSON.stringify(events)).not.toContain(personal);
  expect(opened).not.toHaveProperty('filling');
});

test('a form that outlives its edition is counted among those that were opened under it', async () => {
  const { edition, procedure } = samples;
  const editions = [
    { ...edition, until: '2026-11-22' },
    { ...edition, id: '2026-11', from: '2026-11-22' },
  ];
  const { ask, session, path, at, drafts } = await openForm(
    catalogueOf({ ...samples, procedures: [{ ...procedure, editions }] }),
  );
  at(saturday + day);
  expect((await ask('POST /v1/drafts', { session, body: { procedure: '1.001193' } })).status).toBe(200);
  expect((await drafts.require(session.id, path.id)).draft).toMatchObject({
    edition: '2026-11',
    filling: { form: { procedure: '1.001193', edition: '2026-01' } },
  });
});

test('a form that is given up is gone, and why stays', async () => {
  const { ask, session, path, log, leave, itemsOf } = await openForm();
  expect((await leave({ reasons: [] }, sessionOf(stranger))).status).toBe(404);
  expect((await leave({ score: 0, reasons: ['boring'] })).body.errors).toMatchObject([
    { pointer: '/score' },
    { pointer: '/reasons/0' },
  ]);
  expect((await leave({ score: 2, reasons: ['too-long', 'too-long'] })).status).toBe(204);
  expect((await ask('GET /v1/drafts/{id}', { session, path })).status).toBe(404);
  expect((await itemsOf('drafts')).map(({ pk }) => pk)).not.toContain(path.id);
  expect((await log()).find(({ type }) => type === 'form-left')).toMatchObject({
    form: path.id,
    data: { score: 2, reasons: ['too-long'] },
  });
  expect((await leave({ reasons: [] })).status).toBe(404);
  // The next one is another form.
  const next = await ask('POST /v1/drafts', { session, body: { procedure: '1.001193' } });
  expect([next.status, next.body.id === path.id]).toEqual([201, false]);
  expect((await log()).filter(({ type }) => type === 'form-opened')).toHaveLength(2);
});

test('the dossier names its form, and how long it took since the sign-in', async () => {
  const { ask, session, path, save, at, dossiers } = await openForm();
  at(saturday + 2 * minute);
  expect((await save(1)).status).toBe(200);
  at(saturday + 30 * minute);
  expect((await save(2)).status).toBe(200);
  at(saturday + 31 * minute);
  const submitted = await ask('POST /v1/dossiers', {
    session,
    headers: { 'idempotency-key': '3d6f0a34-7a0f-4b64-9b36-2c8a3c3f8a11', 'sec-fetch-site': 'same-origin' },
    body: { draft: path.id, answers: birthAnswers, declaration: true },
  });
  expect(submitted.status).toBe(201);
  expect((await dossiers.event(submitted.body.code, 1))?.event.data).toMatchObject({
    draft: path.id,
    // A minute to the form, two, three of the long pause, and one.
    filling: { signedInAt, openedAt: instant(0), activeSeconds: 7 * 60, sittings: 2, unit: 'H37.001' },
  });
  expect(await dossiers.require(submitted.body.code)).not.toHaveProperty('filling');
});
