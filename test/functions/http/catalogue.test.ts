import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../functions/catalogue.ts';
import type { EndpointKey } from '../../../functions/endpoints.ts';
import { listProcedures } from '../../../functions/http/list-procedures.ts';
import { showForm } from '../../../functions/http/show-form.ts';
import { showOpenapi } from '../../../functions/http/show-openapi.ts';
import { showProcedure } from '../../../functions/http/show-procedure.ts';
import { edition, procedure, province, saturday } from '../../core/samples.ts';
import { askOf } from '../ask.ts';
import { catalogue, writeCatalogue, writeDescriptions } from '../catalogue-file.ts';

const read = readCatalogue(writeCatalogue());
const later = { ...procedure, code: '1.000001', slug: 'later', editions: [{ ...edition, from: '2027-01-01' }] };

const ask = async (key: EndpointKey, code = procedure.code, at = saturday, of = read) => {
  const tools = { catalogue: of };
  const routes = {
    'GET /v1/procedures': listProcedures(tools),
    'GET /v1/procedures/{code}': showProcedure(tools),
    'GET /v1/procedures/{code}/form': showForm(tools),
  };
  const { status, headers, body } = await askOf(routes, () => at)(key, { path: { code } });
  return { status, cached: headers['cache-control'], body };
};
const publicly = 'public, max-age=300';

test('the catalogue reads back as it was written', () => {
  expect({ province: read.province, procedures: read.procedures, calendar: read.calendar }).toEqual({
    province,
    procedures: [procedure],
    calendar: catalogue.calendar,
  });
  expect(read.edition({ procedure: procedure.slug, edition: '2026-01' })).toEqual(edition);
  expect(() => read.edition({ procedure: procedure.slug, edition: 'x' })).toThrow('has no edition x');
  expect(() => read.procedure('x')).toThrow(expect.objectContaining({ code: 'not-found' }));
});

test('the list says what is offered today, at what price and by when', async () => {
  const { status, cached, body } = await ask('GET /v1/procedures');
  expect([status, cached]).toEqual([200, publicly]);
  expect(body).toMatchObject({
    items: [
      { code: '1.001193', slug: 'birth-registration', fee: { amount: 0 }, term: { unit: 'working-day', count: 0 } },
    ],
    province: { slug: 'lang-son', code: '20', agency: { code: 'H37' } },
  });
});

test('what begins later is listed from its first day', async () => {
  const both = { ...read, procedures: [procedure, later] };
  const slugs = async (at: string) =>
    (await ask('GET /v1/procedures', '', Date.parse(at), both)).body.items.map(({ slug }: { slug: string }) => slug);
  expect(await slugs('2026-12-31T23:59:00+07:00')).toEqual(['birth-registration']);
  expect(await slugs('2027-01-01T00:00:00+07:00')).toEqual(['birth-registration', 'later']);
});

test('a procedure says what comes after the edition in force, and from which day', async () => {
  const next = { ...edition, id: '2027-03', from: '2027-03-01', grounds: ['Luật Hộ tịch 03/2026/QH16'] };
  const both = { ...read, procedure: () => ({ ...procedure, editions: [next, { ...edition, until: next.from }] }) };
  const on = async (at: string) => (await ask('GET /v1/procedures/{code}', procedure.code, Date.parse(at), both)).body;
  expect(await on('2027-02-28T23:59:59.999+07:00')).toMatchObject({
    edition: { id: '2026-01' },
    next: { id: '2027-03', from: '2027-03-01', grounds: ['Luật Hộ tịch 03/2026/QH16'] },
  });
  const first = await on('2027-03-01T00:00:00+07:00');
  expect(first).toMatchObject({ edition: { id: '2027-03' } });
  expect(first).not.toHaveProperty('next');
});

const owners = ({ lookups }: { lookups: { source: string; owner: { vi: string } }[] }) =>
  Object.fromEntries(lookups.map(({ source, owner }) => [source, owner.vi]));

test.each([procedure.code, procedure.slug])('a procedure is read by code or slug: %s', async (code) => {
  const shown = await ask('GET /v1/procedures/{code}', code);
  expect(shown).toMatchObject({ status: 200, cached: publicly });
  // As `npm run docs:services` prints it: 3:42 and 34:03.
  expect(shown.body).toMatchObject({ fillSeconds: { found: 222, silent: 2043 } });
  expect(shown.body).toMatchObject({ code: procedure.code, edition: { id: '2026-01', grounds: edition.grounds } });
  expect(shown.body).not.toHaveProperty('editions');
  expect(shown.body.edition).not.toHaveProperty('form');
  const said = { population: 'Bộ Công an', 'civil-status': 'Bộ Tư pháp', health: 'Bộ Y tế' };
  expect(owners(shown.body.edition)).toMatchObject(said);
  const form = await ask('GET /v1/procedures/{code}/form', code);
  expect(owners(form.body)).toMatchObject(said);
  expect(form.body).toMatchObject({ code: procedure.code, edition: '2026-01', form: edition.form });
  expect(form.body.communes).toHaveLength(65);
  expect(form.body.lookups).toMatchObject(
    edition.lookups.map(({ id, source, label, why }) => ({ id, source, label, why })),
  );
  const keep = { minutes: 1440, ground: expect.stringContaining('66.7/2025/NQ-CP') };
  expect(form.body.lookups).toContainEqual(expect.objectContaining({ id: 'mother', needs: 'applicant', keep }));
});

test('what is not there, or not in force, is refused in words', async () => {
  expect(await ask('GET /v1/procedures/{code}', 'x')).toMatchObject({ status: 404 });
  expect(await ask('GET /v1/procedures/{code}/form', 'x')).toMatchObject({ status: 404 });
  const before = Date.parse('2025-06-01T00:00:00Z');
  const early = await ask('GET /v1/procedures/{code}/form', procedure.code, before);
  expect(early).toMatchObject({ status: 409, body: { code: 'no-such-edition' } });
});

const showIn = showOpenapi(writeDescriptions([procedure, later]));
const describedOn = async (at: string, headers = {}) =>
  askOf({ 'GET /v1/openapi.json': showIn }, () => Date.parse(at))('GET /v1/openapi.json', { headers });
const formsIn = ({ body }: { body: { components: { schemas: object } } }) =>
  Object.keys(body.components.schemas).filter((name) => name.startsWith('answers-'));

describe('the description of the API', () => {
  test('is the same for everybody, and not sent again to who has it', async () => {
    const { status, headers, etag, body } = await describedOn('2026-11-21T08:00:00+07:00');
    expect([status, headers['cache-control'], body.openapi]).toEqual([200, publicly, '3.1.0']);
    const again = await describedOn('2026-11-22T08:00:00+07:00', { 'if-none-match': etag });
    expect(again).toMatchObject({ status: 304, etag, headers: { 'cache-control': publicly }, body: {} });
  });

  test('has the forms of the day, and another tag when they change', async () => {
    const before = await describedOn('2025-12-31T23:59:00+07:00');
    const last = await describedOn('2026-12-31T23:59:00+07:00');
    const first = await describedOn('2027-01-01T00:00:00+07:00', { 'if-none-match': last.etag });
    expect(first.status).toBe(200);
    const both = [`answers-${procedure.slug}`, 'answers-later'];
    expect([before, last, first].map(formsIn)).toEqual([[], both.slice(0, 1), both]);
  });
});
