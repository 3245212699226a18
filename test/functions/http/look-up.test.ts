import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import type { Person } from '../../../core/person.ts';
import { createAlertStore } from '../../../functions/accesses/alert-store.ts';
import { listAlerts } from '../../../functions/http/list-alerts.ts';
import { lookUp } from '../../../functions/http/look-up.ts';
import { seeAlert } from '../../../functions/http/see-alert.ts';
import { askOne } from '../../../functions/lookups/ask-one.ts';
import { createVault } from '../../../functions/vault/vault.ts';
import { leader, motherId, officer, operator, saturday, staff } from '../../core/samples.ts';
import { askOf } from '../ask.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';
import { keyId } from '../land.ts';
import { fatherId, sampleSources } from '../sample-sources.ts';

const post = 'POST /v1/lookups';
const reason = 'Cấp cứu tại bệnh viện, cần báo người thân';
const asking = { question: 'citizen', citizenId: motherId };

/** An office with an open dossier of the family, and what look-ups left behind. */
const openOffice = async () => {
  const house = await openHouse();
  const code = await house.submitted();
  const { vault, accesses, dossiers, catalogue, dynamodb, readings, happened } = house;
  await happened(code, 'checks-recorded');
  const { sources, asked } = sampleSources();
  const logged: string[] = [];
  const done = (what: string, facts: object) => void logged.push(`${what} ${JSON.stringify(facts)}`);
  const alerts = createAlertStore(dynamodb, 'accesses', vault);
  const ask = askOne(sources, catalogue.province);
  const tools = { vault, accesses, dossiers, catalogue, alerts, askOne: ask, watch: { done } };
  const routes = {
    [post]: lookUp(tools),
    'GET /v1/access-alerts': listAlerts(tools),
    'POST /v1/access-alerts/{id}/seen': seeAlert(tools),
  };
  const send = askOf(routes, () => saturday, done);
  const as = async (person: Person, body: object) => send(post, { session: sessionOf(person), body });
  const listed = async (person: Person) => (await send('GET /v1/access-alerts', { session: sessionOf(person) })).body;
  const rowsOf = async (citizenId: string) => {
    const pk = `CITIZEN#${await vault.hash(citizenId)}`;
    const rows = (await readings()).filter((row) => row.pk === pk && row.by.kind === 'staff');
    return rows.map(({ pk: _pk, sk: _sk, at: _at, ...row }) => row);
  };
  return { ...house, code, send, as, listed, rowsOf, logged, asked };
};

test('in an open dossier that names the person it is a reading like any other, and no alert', async () => {
  const { as, code, rowsOf, listed, logged, asked } = await openOffice();
  const { status, body } = await as(officer, { ...asking, dossier: code });
  expect(status).toBe(200);
  expect(body).toMatchObject({ status: 'found', source: 'population', record: { fullName: 'Nông Thị Mai' } });
  expect(body).not.toHaveProperty('alert');
  expect(await rowsOf(motherId)).toEqual(
    [
      {
        by: { kind: 'staff', id: officer.id },
        unit: officer.unit,
        dossier: code,
        procedure: '1.001193',
        what: 'lookup:population',
        purpose: 'check',
        fields: expect.arrayContaining(['fullName', 'residence']),
      },
    ].map((row) => ({ ...row, purpose: expect.any(String) })),
  );
  expect((await listed(leader)).items).toEqual([]);
  expect(logged.join()).not.toContain('look-up-outside');
  expect(asked).toEqual([`population ${motherId}`]);
});

test('outside it needs a reason: without one nothing is asked, noted or answered', async () => {
  const { as, rowsOf, asked } = await openOffice();
  const { status, body } = await as(officer, asking);
  expect([status, body.code, body.errors[0].pointer]).toEqual([422, 'invalid-fields', '/reason']);
  const numbered = await as(officer, { ...asking, reason: `Tìm người có số ${fatherId}` });
  expect([numbered.status, numbered.body.errors[0].code]).toEqual([422, 'number']);
  expect([await rowsOf(motherId), asked]).toEqual([[], []]);
});

test('with one it is answered, and leaders, operators, the alarm and the citizen are told', async () => {
  const { as, listed, rowsOf, logged, itemsOf } = await openOffice();
  const { status, body } = await as(officer, { ...asking, reason });
  expect([status, body.status]).toEqual([200, 'found']);
  expect(await rowsOf(motherId)).toEqual([
    expect.objectContaining({ what: 'lookup:population', purpose: 'outside', alert: body.alert, unit: officer.unit }),
  ]);
  const alert = { id: body.alert, by: officer.id, unit: officer.unit, question: 'citizen', outside: 'no-dossier' };
  expect((await listed(leader)).items).toEqual([expect.objectContaining({ ...alert, reason, seen: [] })]);
  expect((await listed(operator)).items).toEqual([expect.objectContaining(alert)]);
  expect((await listed(staff('ld-06184', ['leader'], 'H37.002'))).items).toEqual([]);
  expect(logged.filter((line) => line.startsWith('look-up-outside'))).toHaveLength(1);
  // Whom it was about nobody learns from logs or rows, nor what was said of them.
  const kept = JSON.stringify([logged, await itemsOf('accesses')]);
  expect([motherId, 'Nông Thị Mai', 'Nà Pài', reason].filter((personal) => kept.includes(personal))).toEqual([]);
});

test('whoever is named in the answer is told as well, with the same mark', async () => {
  const { as, rowsOf } = await openOffice();
  const { body } = await as(officer, { question: 'marriage', citizenId: motherId, reason });
  expect(body.record).toMatchObject({ husbandId: fatherId });
  const rows = await Promise.all([motherId, fatherId].map(rowsOf));
  for (const row of rows)
    expect(row).toEqual([expect.objectContaining({ alert: body.alert, fields: ['marriage', 'spouse'] })]);
});

test('once the key of whom it is about was erased, the alert stands without its reason', async () => {
  const { as, listed, vault, dynamodb, kms } = await openOffice();
  await as(officer, { ...asking, reason });
  const pk = `CITIZEN#${await vault.hash(motherId)}`;
  await dynamodb.send(new DeleteItemCommand({ TableName: 'keys', Key: { pk: { S: pk } } }));
  // Another container, which has the key nowhere.
  const alerts = createAlertStore(dynamodb, 'accesses', createVault({ dynamodb, kms, table: 'keys', keyId }));
  const { items } = await alerts.of(officer.unit, { limit: 5 });
  expect(items).toEqual([expect.not.objectContaining({ reason: expect.anything() })]);
  expect((await listed(leader)).items).toHaveLength(1);
});

test('that leaders looked at an alert is on the citizen’s record too; it is seen to once by each, never by whoever raised it', async () => {
  const { as, send, listed, rowsOf, itemsOf } = await openOffice();
  const { body } = await as(officer, { ...asking, reason });
  await listed(leader);
  expect(await rowsOf(motherId)).toContainEqual(
    expect.objectContaining({ what: 'access-alert', purpose: 'oversight', by: { kind: 'staff', id: leader.id } }),
  );
  const before = await itemsOf('accesses');
  const see = async (person: Person) =>
    send('POST /v1/access-alerts/{id}/seen', { session: sessionOf(person), path: { id: body.alert } });
  const at = new Date(saturday).toISOString();
  expect((await see(leader)).body.seen).toEqual([{ at, by: leader.id }]);
  expect((await see(leader)).body.seen).toEqual([{ at, by: leader.id }]);
  expect((await see(staff('ld-06184', ['leader'], 'H37.002'))).status).toBe(404);
  expect((await see(officer)).status).toBe(403);
  const own = await as(leader, { ...asking, reason });
  const refused = await send('POST /v1/access-alerts/{id}/seen', {
    session: sessionOf(leader),
    path: { id: own.body.alert },
  });
  expect([refused.status, refused.body.code]).toEqual([409, 'own-alert']);
  // What stood there stands there still.
  expect(await itemsOf('accesses')).toEqual(expect.arrayContaining(before));
});

test('who has no mandate now, or would look up themselves, is refused', async () => {
  const { as, vault } = await openOffice();
  expect((await as({ ...officer, powers: [] }, { ...asking, reason })).body.code).toBe('no-mandate');
  expect((await as({ ...officer, citizen: await vault.hash(motherId) }, { ...asking, reason })).body.code).toBe(
    'own-look-up',
  );
  expect((await as(operator, { ...asking, reason })).status).toBe(403);
  expect((await as(officer, { ...asking, question: 'result', reason })).status).toBe(422);
});
