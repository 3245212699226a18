import { expect, test } from 'vitest';
import { minute } from '../../../core/vietnam-time.ts';
import { samples } from '../../core/sample-events.ts';
import { leader } from '../../core/samples.ts';
import { sessionOf } from '../http-event.ts';
import { openLaw } from './law-house.ts';

test('staff are told anew, at the same version, when the last moment for an apology is over', async () => {
  const { code, ask, at, happened } = await openLaw();
  await happened(code, samples['term-extended']);
  const session = sessionOf(leader);
  const see = async (since = '') =>
    ask('GET /v1/dossiers/{code}', { session, path: { code }, headers: { 'if-none-match': since } });
  const { body: clock } = await ask('GET /v1/dossiers/{code}/clock', { session, path: { code } });
  const last = Date.parse(clock.apologyBy);
  at(last);
  const seen = await see();
  expect(seen.body.allowed).toContain('reschedule');
  expect(await see(String(seen.etag))).toMatchObject({ status: 304 });
  at(last + minute);
  const later = await see(String(seen.etag));
  expect(later).toMatchObject({ status: 200, body: { version: seen.body.version } });
  expect(later.body.allowed).not.toContain('reschedule');
});
