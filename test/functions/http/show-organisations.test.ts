import { expect, test } from 'vitest';
import { objectionTo } from '../../../core/authorisation.ts';
import { Limits } from '../../../core/province.ts';
import { minute } from '../../../core/vietnam-time.ts';
import { createAccessLog } from '../../../functions/accesses/access-log.ts';
import { catalogueOf } from '../../../functions/catalogue.ts';
import { personIn, requestOf } from '../../../functions/edge/request.ts';
import { showOrganisations } from '../../../functions/http/show-organisations.ts';
import type { Organisation, Registers } from '../../../functions/representation/registers.ts';
import { subjectOf } from '../../../functions/representation/token.ts';
import { sessionCookie } from '../../../functions/sessions/cookies.ts';
import { sealOwnDetails } from '../../../functions/sessions/own-details.ts';
import { createQuotas } from '../../../functions/quotas/quotas.ts';
import { createSessionStore } from '../../../functions/sessions/session-store.ts';
import residence from '../../../procedures/temporary-residence.ts';
import { saturday } from '../../core/samples.ts';
import { dossierOf, logUpTo } from '../../core/sample-events.ts';
import { catalogue } from '../catalogue-file.ts';
import { httpEvent } from '../http-event.ts';
import { openLand } from '../land.ts';

const directorId = '020085000011';
const firm: Organisation = { code: '4900123456', name: 'Công ty TNHH Cường Hà', active: true };

/** Two people sign in; `named` says whom the register names for the firm. */
const open = async () => {
  const land = await openLand();
  const vault = land.vault();
  const register = { named: directorId, active: true, silent: false, asked: 0 };
  const organisationsOf: Registers['organisationsOf'] = async (citizenId, asking) => {
    register.asked++;
    await asking.note(citizenId, 'business', ['businesses']);
    if (register.silent) return { told: false, source: 'business' };
    const value = citizenId === register.named ? [{ ...firm, active: register.active }] : [];
    return { told: true, value, source: 'business', asOf: new Date(saturday).toISOString(), evidence: 'business:1' };
  };
  const sessions = createSessionStore(land.dynamodb, 'sessions');
  const ask = showOrganisations({
    catalogue: catalogueOf({ ...catalogue, procedures: [...catalogue.procedures, residence] }),
    accesses: createAccessLog(land.dynamodb, 'accesses'),
    vault,
    organisationsOf,
    count: createQuotas(land.dynamodb, 'quotas', Limits.parse({})),
    sessions,
  });
  const signIn = async (citizenId: string) => {
    const id = await vault.hash(citizenId);
    const sealed = await sealOwnDetails(vault, id, { citizenId, name: 'Đặng Quốc Cường' });
    const context = { kind: 'citizen' as const, id, level: '2', sealed };
    const times = { until: saturday + 480 * minute, idle: 30 * minute, seen: saturday };
    const secret = await sessions.begin({ context, ...times });
    const person = async (at = saturday) => {
      const found = await sessions.find(secret, at);
      if (found === undefined || found === 'idle') throw new Error('signed out');
      return personIn(found.context, at);
    };
    const named = async (at = saturday) => {
      const event = httpEvent('POST /v1/me/organisations', { session: context, body: {} });
      return ask(requestOf({ ...event, cookies: [`${sessionCookie}=${secret}`] }, at));
    };
    return { id, person, named, signOut: async () => sessions.end(secret) };
  };
  const choice = { by: 'organisation', citizenId: firm.code, source: '', asOf: '', evidence: '' } as const;
  const applicant = await subjectOf(vault, { ...choice, name: firm.name });
  const dossier = { ...dossierOf(logUpTo('task-claimed')), applicant, acting: { by: 'organisation' as const } };
  return { ...land, register, signIn, dossier };
};

test('a director who leaves loses what they filed for the firm, and who comes has it, for as long as the answer counts', async () => {
  const { register, signIn, dossier } = await open();
  const [old, heir] = [await signIn(directorId), await signIn('020190000012')];
  const filed = { ...dossier, transactor: old.id };
  const told = async (at?: number) =>
    Promise.all([old, heir].map(async (each) => objectionTo(await each.person(at), 'withdraw', filed)));
  expect(await told()).toEqual(['representation-unasked', 'not-found']);
  expect((await old.named()).body).toEqual({
    items: [{ name: firm.name }],
    until: new Date(saturday + 10 * minute).toISOString(),
  });
  expect((await heir.named()).body).toMatchObject({ items: [] });
  expect(await told()).toEqual([undefined, 'not-found']);
  register.named = '020190000012';
  expect(await told(saturday + 10 * minute - 1)).toEqual([undefined, 'not-found']);
  expect(await told(saturday + 10 * minute)).toEqual(['representation-unasked', 'not-found']);
  const later = saturday + 11 * minute;
  for (const each of [old, heir]) await each.named(later);
  expect(await told(later)).toEqual(['not-found', undefined]);
});

test('a silent register shows nothing, a dissolved firm is nobody’s, and each question is on their own record', async () => {
  const { register, signIn, dossier, itemsOf } = await open();
  const director = await signIn(directorId);
  register.silent = true;
  await expect(director.named()).rejects.toMatchObject({ code: 'representation-unknown' });
  const filed = { ...dossier, transactor: director.id };
  expect(objectionTo(await director.person(), 'see', filed)).toBe('representation-unasked');
  Object.assign(register, { silent: false, active: false });
  expect((await director.named()).body).toMatchObject({ items: [] });
  expect(objectionTo(await director.person(), 'see', filed)).toBe('not-found');
  const rows = await itemsOf('accesses');
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows.map((row) => row['what']))).toEqual(new Set(['lookup:business']));
  expect(JSON.stringify(await itemsOf('sessions'))).not.toContain(firm.code);
  await director.signOut();
  await expect(director.named()).rejects.toMatchObject({ code: 'not-signed-in' });
});

test('the register is asked for one person sixty times in an hour, whatever they press', async () => {
  const { signIn, register } = await open();
  const [director, other] = [await signIn(directorId), await signIn('020190000012')];
  for (let each = 0; each < 60; each++) await director.named();
  await expect(director.named()).rejects.toMatchObject({ code: 'too-many' });
  expect(register.asked).toBe(60);
  expect((await other.named()).status).toBe(200);
});
