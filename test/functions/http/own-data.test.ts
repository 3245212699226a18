import { expect, test } from 'vitest';
import type { SourceId } from '../../../core/procedure/lookup.ts';
import { listOwnSources } from '../../../functions/http/list-own-sources.ts';
import { showOwnData } from '../../../functions/http/show-own-data.ts';
import type { Sources } from '../../../functions/lookups/sources.ts';
import { found } from '../../../functions/sources/answer.ts';
import { mother, motherId, saturday } from '../../core/samples.ts';
import { askOf } from '../ask.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';
import { asOf, fatherId, motherRecord, sampleSources, type Known } from '../sample-sources.ts';

const post = 'POST /v1/me/data';
const childId = '020226000045';
const asked = { requestId: 'q-1', procedure: 'own-data', actor: 'x', unit: 'H37' };

/** A mother of one child, married, with a licence whose number looks like an identifier, and part of a parcel. */
const familySources = (sources: Sources): Sources => ({
  ...sources,
  civilStatus: {
    ...sources.civilStatus,
    children: async () =>
      found('civil-status', asked, asOf, [
        { citizenId: childId, fullName: 'Hoàng Nông Bình', born: '2020-01-02', relation: 'birth' },
      ]),
    maritalStatus: async () =>
      found('civil-status', asked, asOf, {
        citizenId: motherId,
        status: 'married',
        marriage: { number: '12', date: '2019-11-20', office: 'UBND', husbandId: fatherId, wifeId: motherId },
      }),
  },
  drivingLicence: {
    ofPerson: async () =>
      found('driving-licence', asked, asOf, [
        {
          citizenId: motherId,
          number: '200123456789',
          class: 'A1',
          issuedOn: '2015-01-01',
          office: 'Sở',
          state: 'valid',
        },
      ]),
  },
  tax: {
    ofPerson: async () =>
      found('tax', asked, asOf, { code: motherId, name: 'NÔNG THỊ MAI', office: 'Thuế', state: 'active', debt: 0 }),
  },
  business: {
    representedBy: async () =>
      found('business', asked, asOf, [
        {
          code: '4900000001',
          name: 'HTX',
          kind: 'HTX',
          seat: motherRecord.residence,
          registeredOn: '2020-01-01',
          state: 'active',
          representatives: [
            { citizenId: motherId, fullName: 'Nông Thị Mai', title: 'Giám đốc' },
            { citizenId: fatherId, fullName: 'Hoàng Văn Thái', title: 'Phó giám đốc' },
          ],
        },
      ]),
  },
  land: {
    ofPerson: async () =>
      found('land', asked, asOf, [
        {
          certificate: 'BS 1',
          sheet: '1',
          plot: '2',
          address: motherRecord.residence,
          area: 90.5,
          use: 'ODT',
          issuedOn: '2016-01-01',
          owners: [
            { citizenId: motherId, fullName: 'Nông Thị Mai' },
            { citizenId: fatherId, fullName: 'Hoàng Văn Thái' },
          ],
        },
      ]),
  },
});

const open = async (known: Known = {}) => {
  const house = await openHouse();
  const { vault, accesses, catalogue, session } = house;
  const { sources, asked: questions } = sampleSources(known);
  const tools = { vault, accesses, catalogue, sources: familySources(sources) };
  const ask = askOf({ [post]: showOwnData(tools), 'GET /v1/me/data': listOwnSources(tools) }, () => saturday);
  const see = async (source: SourceId) => ask(post, { session, body: { source } });
  const rowsOf = async (citizenId: string) => (await accesses.of(await vault.hash(citizenId), { limit: 99 })).items;
  return { ...house, ask, see, rowsOf, questions };
};

test('which sources can be asked is told with the right to it, and nobody is asked for that', async () => {
  const { ask, session, rowsOf, questions } = await open();
  const { body } = await ask('GET /v1/me/data', { session });
  const items: { id: string; questions: string[]; ground: string }[] = body.items;
  expect(items.map(({ id }) => id).slice(0, 2)).toEqual(['population', 'civil-status']);
  expect(items.find(({ id }) => id === 'civil-status')).toMatchObject({
    questions: ['marital-status', 'children'],
    ground: expect.stringContaining('91/2025/QH15'),
    corrections: { unit: 'working-day' },
  });
  // A criminal record is told by a procedure of its own, and the wallet is on their own phone.
  expect(items.filter(({ id }) => ['criminal-record', 'wallet-documents', 'repository'].includes(id))).toEqual([]);
  expect([questions, await rowsOf(motherId)]).toEqual([[], []]);
});

test('a source shows somebody what it holds of them, and the row says that it was they, what for and which fields', async () => {
  const { see, rowsOf, questions } = await open();
  const { status, body } = await see('population');
  expect([status, questions]).toEqual([200, [`population ${motherId}`]]);
  expect(body).toEqual({
    source: 'population',
    answers: [
      {
        question: 'citizen',
        status: 'found',
        asOf,
        evidence: 'population:q-1',
        record: {
          citizenId: motherId,
          fullName: 'Nông Thị Mai',
          born: '1995-06-05',
          gender: 'female',
          ethnicity: 'Tày',
          nationality: 'Việt Nam',
          residence: { text: expect.stringContaining('Thôn Nà Pài') },
          homeTown: expect.any(String),
          maritalStatus: 'married',
        },
      },
    ],
  });
  expect(await rowsOf(motherId)).toEqual([
    expect.objectContaining({
      by: { kind: 'citizen', id: expect.any(String) },
      what: 'lookup:population',
      purpose: 'own-data',
      fields: expect.arrayContaining(['fullName', 'residence']),
    }),
  ]);
});

test('of family it tells no numbers, and it is on the record of child and spouse that it tells of them', async () => {
  const { see, rowsOf } = await open();
  const { body } = await see('civil-status');
  expect(body.answers).toMatchObject([
    { question: 'marital-status', record: { status: 'married', marriage: { number: '12' } } },
    { question: 'children', record: { children: [{ fullName: 'Hoàng Nông Bình', relation: 'birth' }] } },
  ]);
  expect(JSON.stringify(body)).not.toMatch(new RegExp(`${childId}|${fatherId}|${motherId}`));
  const whats = async (id: string) => (await rowsOf(id)).map(({ purpose, fields }) => [purpose, fields]);
  expect(await whats(childId)).toEqual([['own-data', ['children']]]);
  expect(await whats(fatherId)).toEqual([['own-data', expect.arrayContaining(['marriage'])]]);
});

test('what only looks like a number of somebody is shown, and co-owners are not', async () => {
  const { see, rowsOf } = await open();
  const licence = await see('driving-licence');
  expect(licence.body.answers[0].record.licences).toEqual([
    { number: '200123456789', class: 'A1', issuedOn: '2015-01-01', office: 'Sở', state: 'valid' },
  ]);
  const land = await see('land');
  expect(land.body.answers[0].record.parcels).toMatchObject([{ certificate: 'BS 1', area: 90.5 }]);
  expect(JSON.stringify(land.body)).not.toContain('Hoàng Văn Thái');
  expect(await rowsOf(fatherId)).toEqual([]);
});

test('a silent source is an answer; so is one that knows nothing, or whose record bears another name', async () => {
  const silent = await open({ down: ['population'] });
  expect((await silent.see('population')).body.answers).toEqual([{ question: 'citizen', status: 'unavailable' }]);
  // It was asked, and that stands there.
  expect(await silent.rowsOf(motherId)).toHaveLength(1);
  const other = await open({ citizens: [{ ...motherRecord, fullName: 'Lê Thị Khác' }] });
  expect((await other.see('population')).body.answers).toEqual([
    { question: 'citizen', status: 'unavailable', why: 'another-name' },
  ]);
  // So it is of whatever record has a name beside their number; what has none cannot be told apart.
  const session = await other.signIn(motherId, 'Lê Thị Khác');
  for (const [source, question] of [
    ['land', 'land'],
    ['tax', 'taxpayer'],
    ['business', 'businesses'],
  ])
    expect((await other.ask(post, { session, body: { source } })).body.answers).toEqual([
      { question, status: 'unavailable', why: 'another-name' },
    ]);
  expect((await other.see('vehicle')).body.answers).toEqual([{ question: 'vehicles', status: 'missing' }]);
});

test('of a source that shows nobody themselves, and at VNeID level 1, nothing is asked and no row left', async () => {
  const { ask, see, rowsOf, questions } = await open();
  expect(await see('criminal-record')).toMatchObject({ status: 422, body: { errors: [{ pointer: '/source' }] } });
  const session = sessionOf({ ...mother, level: 1 });
  expect(await ask(post, { session, body: { source: 'population' } })).toMatchObject({ status: 403 });
  expect([questions, await rowsOf(motherId)]).toEqual([[], []]);
});
