import { expect, test } from 'vitest';
import { Question, sourceOf, type Lookup } from '../../../core/procedure/lookup.ts';
import { askOne } from '../../../functions/lookups/ask-one.ts';
import { askSources } from '../../../functions/lookups/ask-sources.ts';
import type { Sources } from '../../../functions/lookups/sources.ts';
import { found, type Purpose } from '../../../functions/sources/answer.ts';
import { motherId, province } from '../../core/samples.ts';
import { fatherId, fatherRecord, motherRecord, sampleSources } from '../sample-sources.ts';

const purpose = { requestId: 'q', procedure: '1.004873', actor: 'x', unit: 'H37' };
const asOf = '2026-11-23T10:00:00+07:00';
const label = { vi: 'x', en: 'x' };
const lookup = (question: Question, change: Partial<Lookup> = {}): Lookup => ({
  id: question.replaceAll('-', ''),
  source: sourceOf[question],
  question,
  person: 'applicant',
  label,
  why: label,
  ...change,
});
const told =
  <T>(source: (typeof sourceOf)[Question], value: T) =>
  async (_about: string, why: Purpose) =>
    found(source, why, asOf, value);
const address = { province: '20', commune: '05977', detail: 'Thôn Nà Pài' };
const marriage = { number: '12', date: '2019-11-20', office: 'UBND', husbandId: fatherId, wifeId: motherId };

/** The sample family, and sources that know more of the mother. */
const knowing = (change: (sources: Sources) => Partial<Sources>) => {
  const { sources, asked } = sampleSources();
  return { sources: { ...sources, ...change(sources) }, asked };
};

test('every question has an answer in the registry, and a person of whom nothing is known is missing', async () => {
  const { sources, asked } = sampleSources({ citizens: [], notices: [], marriages: [] });
  const ask = askOne(sources, province);
  for (const question of Question.options)
    expect(await ask({ question, kind: 'birth-certificate', citizenId: motherId }, purpose)).toMatchObject({
      status: 'missing',
    });
  // The repository of this family keeps no list of what it was asked.
  const outside = Question.options.filter((question) => sourceOf[question] !== 'repository');
  expect(asked).toEqual(outside.map((question) => `${sourceOf[question]} ${motherId}`));
});

test('one question about one person asks nobody else, and an outage is told', async () => {
  const { sources, asked } = sampleSources({ down: ['vehicle'] });
  expect(await askOne(sources, province)({ question: 'vehicles', citizenId: motherId }, purpose)).toEqual({
    status: 'unavailable',
  });
  expect(asked).toEqual([`vehicle ${motherId}`]);
});

const elder = { fullName: 'Hoàng Minh Châu', born: '2019', relation: 'birth' } as const;
const younger = { fullName: 'Hoàng Minh An', born: '2026-11-05', relation: 'birth' } as const;

const records: readonly [Question, (sources: Sources) => Partial<Sources>, object][] = [
  [
    'children',
    ({ civilStatus }) => ({ civilStatus: { ...civilStatus, children: told('civil-status', [elder, younger]) } }),
    { children: [younger, elder] },
  ],
  [
    'marital-status',
    ({ civilStatus }) => ({
      civilStatus: {
        ...civilStatus,
        maritalStatus: told('civil-status', { citizenId: motherId, status: 'married' as const, marriage }),
      },
    }),
    { citizenId: motherId, status: 'married', spouseId: fatherId, marriage },
  ],
  [
    'death-notice',
    ({ health }) => ({
      health: {
        ...health,
        ofDeceased: told('health', [
          {
            code: 'GBT-1',
            citizenId: motherId,
            fullName: 'Nông Thị Mai',
            // Shortly after midnight in Vietnam it is still the day before in UTC.
            diedAt: '2026-11-17T00:30:00+07:00',
            place: 'Bệnh viện',
            hospital: 'Bệnh viện',
          },
        ]),
      },
    }),
    {
      code: 'GBT-1',
      citizenId: motherId,
      fullName: 'Nông Thị Mai',
      diedOn: '2026-11-17',
      diedTime: '00:30',
      place: 'Bệnh viện',
      hospital: 'Bệnh viện',
    },
  ],
  [
    'businesses',
    ({ business }) => ({
      business: {
        ...business,
        representedBy: told('business', [
          {
            code: '4900123456',
            name: 'Công ty Nà Pài',
            kind: 'TNHH',
            seat: address,
            registeredOn: '2023-01-04',
            state: 'active' as const,
            representatives: [],
          },
        ]),
      },
    }),
    {
      businesses: [
        {
          code: '4900123456',
          name: 'Công ty Nà Pài',
          kind: 'TNHH',
          seat: 'Thôn Nà Pài, Phường Đông Kinh, Lạng Sơn',
          registeredOn: '2023-01-04',
          state: 'active',
          representatives: [],
        },
      ],
    },
  ],
];

test.each(records)('%s is a record in the words of forms', async (question, change, record) => {
  const { sources } = knowing(change);
  expect(await askOne(sources, province)({ question, citizenId: motherId }, purpose)).toMatchObject({
    status: 'found',
    source: sourceOf[question],
    record,
    asOf,
  });
});

test('of documents in the wallet the latest that holds today counts; one that has run out counts for nothing', async () => {
  const document = {
    citizenId: motherId,
    id: 'old',
    kind: 'passport',
    number: '1',
    issuedOn: '2016-01-01',
    office: 'A',
  };
  const ask = async (documents: readonly (typeof document & { readonly expiresOn?: string })[]) => {
    const { sources } = knowing(() => ({
      walletDocuments: {
        ofPerson: async (_id, kind, why) => {
          expect(kind).toBe('passport');
          return found('wallet-documents', why, asOf, documents);
        },
      },
    }));
    return askOne(sources, province)({ question: 'wallet-document', kind: 'passport', citizenId: motherId }, purpose);
  };
  const expired = { ...document, expiresOn: '2026-11-22' };
  const lastDay = { ...document, id: 'last-day', expiresOn: '2026-11-23' };
  const newer = { ...document, id: 'newer', issuedOn: '2020-01-01' };
  const tomorrow = { ...document, id: 'tomorrow', issuedOn: '2026-11-24' };
  expect(await ask([expired])).toEqual({ status: 'missing' });
  expect(await ask([expired, lastDay, tomorrow])).toMatchObject({ record: { id: 'last-day' } });
  expect(await ask([lastDay, newer, expired])).toMatchObject({ record: { id: 'newer' } });
});

test('the spouse is whom the population data name, from either side; nobody is guessed', async () => {
  const lookups = [lookup('citizen', { person: 'spouse' })];
  const ask = async (citizenId: string, known = {}, { fullName: name } = motherRecord) => {
    const { sources, asked } = sampleSources(known);
    const noted: string[] = [];
    const looked = await askSources({
      lookups,
      province,
      citizenId,
      name,
      purpose,
      sources,
      note: async (id, source, question) => void noted.push(`${source} ${question} ${id}`),
      noteAbout: async () => undefined,
      pick: async () => undefined,
    });
    return { looked, asked, noted };
  };
  expect((await ask(motherId)).looked).toMatchObject({ citizen: { record: { fullName: 'Hoàng Văn Thái' } } });
  expect((await ask(fatherId, {}, fatherRecord)).looked).toMatchObject({
    citizen: { record: { fullName: 'Nông Thị Mai' } },
  });
  expect((await ask(motherId)).noted).toEqual([`population citizen ${motherId}`, `population citizen ${fatherId}`]);
  expect((await ask(motherId, { down: ['population'] })).looked).toMatchObject({ citizen: { status: 'unavailable' } });
  expect((await ask('020099999999')).looked).toMatchObject({ citizen: { status: 'missing' } });
});

/** The numbers of two questions to the same source in one asking. */
const numbersOf = async (citizenId: string): Promise<string[]> => {
  const numbers: string[] = [];
  const { sources } = knowing(({ civilStatus }) => ({
    civilStatus: {
      ...civilStatus,
      children: async (_id, { requestId }) => {
        numbers.push(requestId);
        return { status: 'missing', source: 'civil-status', asOf };
      },
    },
  }));
  await askSources({
    lookups: [lookup('children'), lookup('children', { id: 'theirs', person: 'spouse' })],
    province,
    citizenId,
    name: motherRecord.fullName,
    purpose,
    sources,
    note: async () => undefined,
    noteAbout: async () => undefined,
    pick: async () => undefined,
  });
  return numbers;
};

test('questions of one asking have numbers of their own, the same again when it is repeated', async () => {
  const numbers = await numbersOf(motherId);
  expect(new Set(numbers).size).toBe(2);
  expect(await numbersOf(motherId)).toEqual(numbers);
});
