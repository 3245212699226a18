import { expect, test } from 'vitest';
import { askSources, type Asking } from '../../../functions/lookups/ask-sources.ts';
import { declaredPartner } from '../../../functions/lookups/partner.ts';
import { citizenRecord, noticeRecord, taxpayerRecord } from '../../../functions/lookups/records.ts';
import { found } from '../../../functions/sources/answer.ts';
import { edition, motherId, province } from '../../core/samples.ts';
import {
  asOf,
  fatherId,
  fatherRecord,
  motherRecord,
  notice,
  sampleSources,
  twin,
  type Known,
} from '../sample-sources.ts';

const applicant = { citizenId: motherId, name: motherRecord.fullName };
const couple = { wife: { citizenId: motherId }, husband: { citizenId: fatherId } };
const purpose = { requestId: 'q', procedure: '1.001193', actor: 'mother-hash', unit: 'H37' };
const ask = async (known: Known = {}, change: Partial<Asking> = {}) => {
  const { sources, asked } = sampleSources(known);
  const noted: string[] = [];
  const looked = await askSources({
    lookups: edition.lookups,
    province,
    citizenId: motherId,
    name: motherRecord.fullName,
    purpose,
    sources,
    note: async (id, source) => void noted.push(`${source} ${id}`),
    noteAbout: async (person, source) => void noted.push(`${source} of ${person}`),
    pick: async ([first]) => first,
    ...change,
  });
  const statuses = Object.fromEntries(Object.entries(looked).map(([id, { status }]) => [id, status]));
  return { looked, statuses, asked, noted };
};
const recordOf = (looked: Awaited<ReturnType<typeof ask>>['looked'], id: string) => ({
  record: undefined,
  ...looked[id],
});

test('a married mother: both parents, the notice and the marriage, each person asked about once', async () => {
  const { statuses, looked, asked } = await ask();
  expect(statuses).toEqual({
    applicant: 'found',
    mother: 'found',
    father: 'found',
    notice: 'found',
    marriage: 'found',
    identityDocument: 'missing',
  });
  expect(recordOf(looked, 'mother').record).toMatchObject({ fullName: 'Nông Thị Mai', relation: 'mother' });
  expect(recordOf(looked, 'father').record).toMatchObject({ fullName: 'Hoàng Văn Thái', relation: 'father' });
  expect(asked.toSorted()).toEqual([
    `civil-status ${motherId}`,
    `health ${motherId}`,
    `population ${fatherId}`,
    `population ${motherId}`,
    `wallet-documents ${motherId}`,
  ]);
});

test('a father who files: the notice is asked of his wife', async () => {
  const { statuses, asked } = await ask({}, { citizenId: fatherId, name: fatherRecord.fullName });
  expect(statuses).toMatchObject({ mother: 'found', father: 'found', notice: 'found' });
  expect(asked).toContain(`health ${motherId}`);
});

test('whoever is asked about is on record before the source is asked', async () => {
  const order: string[] = [];
  const { sources } = sampleSources();
  const citizen: typeof sources.population.citizen = async (id, why) => {
    order.push(`asked ${id}`);
    return sources.population.citizen(id, why);
  };
  const watched = { ...sources, population: { ...sources.population, citizen } };
  const note = async (id: string, source: string) => void order.push(`noted ${source} ${id}`);
  await ask({}, { sources: watched, note });
  expect(order.indexOf(`noted population ${fatherId}`)).toBeLessThan(order.indexOf(`asked ${fatherId}`));
  expect(order.filter((line) => line.startsWith('noted'))).toHaveLength(5);
  await expect(ask({}, { note: async () => Promise.reject(new Error('the access log is down')) })).rejects.toThrow(
    'the access log is down',
  );
});

test('a single mother: nobody is guessed', async () => {
  const { spouse: _spouse, ...single } = motherRecord;
  const { statuses, asked } = await ask({ citizens: [single], marriages: [] });
  expect(statuses).toMatchObject({ mother: 'found', father: 'missing', marriage: 'missing' });
  expect(asked).not.toContain(`population ${fatherId}`);
});

test('an outage is an answer, and spreads to what hangs on it', async () => {
  expect((await ask({ down: ['health'] })).statuses).toMatchObject({ mother: 'found', notice: 'unavailable' });
  const out = await ask({ down: ['population'] });
  expect(out.statuses).toMatchObject({ applicant: 'unavailable', mother: 'unavailable', notice: 'unavailable' });
  expect((await ask({ citizens: [] })).statuses).toMatchObject({ applicant: 'missing', mother: 'missing' });
});

test('of several notices the one that is meant is told, or none', async () => {
  const { looked } = await ask({ notices: [notice, twin] }, { pick: async ([, second]) => second });
  expect(recordOf(looked, 'notice').record).toMatchObject({ code: twin.code });
  expect((await ask({}, { pick: async () => undefined })).statuses).toMatchObject({ notice: 'missing' });
});

test('records are in the words of the forms', () => {
  expect(citizenRecord(province, motherRecord)).toEqual({
    known: 'yes',
    citizenId: motherId,
    familyName: 'Nông',
    fullName: 'Nông Thị Mai',
    born: '1995-06-05',
    ethnicity: 'Tày',
    nationality: 'Việt Nam',
    residence: { text: 'Thôn Nà Pài, Phường Đông Kinh, Lạng Sơn', commune: '05977' },
    gender: 'female',
    maritalStatus: 'married',
    homeTown: 'Thôn Nà Pài, Phường Đông Kinh, Lạng Sơn',
    relation: 'mother',
  });
  const elsewhere = { province: '01', commune: '00004', detail: 'Số 1 phố Huế, Hà Nội' };
  expect(citizenRecord(province, { ...fatherRecord, residence: elsewhere })).toMatchObject({
    born: '1992',
    residence: { text: 'Số 1 phố Huế, Hà Nội', commune: '' },
  });
  // A birth shortly after midnight in Vietnam is still the day before in UTC.
  expect(noticeRecord({ ...notice, bornAt: '2026-11-17T00:30:00+07:00' })).toMatchObject({ bornOn: '2026-11-17' });
});

test('of wages a form is filled with years that are over in Vietnam alone', () => {
  const wages = { income: 98_400_000, withheld: 1_640_000, dependants: 1 };
  const [running, last] = [
    { ...wages, year: '2026' },
    { ...wages, year: '2025' },
  ];
  const taxpayer = { code: motherId, name: 'Nông Thị Mai', office: 'Thuế cơ sở 1', state: 'active', debt: 0 } as const;
  const known = { ...taxpayer, years: [running, last] };
  expect(taxpayerRecord(known, '2026-12-31T23:59:59+07:00')).toEqual({ ...taxpayer, years: [last] });
  expect(taxpayerRecord(known, '2026-12-31T17:00:00Z')).toEqual(known);
  expect(taxpayerRecord(taxpayer, '2026-12-31T17:00:00Z')).toEqual(taxpayer);
});

test('a record under one’s own number with somebody else’s name is not shown; a sign that differs is no other name', async () => {
  const foreign = await ask({}, { name: 'Phạm Thu Trang' });
  expect(foreign.statuses).toMatchObject({ applicant: 'unavailable', mother: 'unavailable', father: 'unavailable' });
  expect(foreign.looked['applicant']).toEqual({ status: 'unavailable', why: 'another-name' });
  expect(foreign.looked['father']).toEqual({ status: 'unavailable' });
  expect(JSON.stringify(foreign.looked)).not.toContain('Mai');
  expect(foreign.asked).not.toContain(`population ${fatherId}`);
  expect((await ask({}, { name: 'NÔNG THỊ MÀI'.normalize('NFD') })).statuses).toMatchObject({ mother: 'found' });
});

const ofPerson = (person: 'deceased' | 'wife' | 'husband') => ({
  id: person,
  source: 'population' as const,
  question: 'citizen' as const,
  person,
  label: { vi: '', en: '' },
  why: { vi: '', en: '' },
});

test('of whom a hospital has reported the death is found among the spouse and parents, until it is registered', async () => {
  const died = (registered: boolean): Partial<Asking> => {
    const { sources } = sampleSources();
    const health: typeof sources.health = {
      ...sources.health,
      ofDeceased: async (id, why) =>
        id === fatherId
          ? found('health', why, asOf, [
              {
                code: 'GBT',
                citizenId: id,
                fullName: '',
                diedAt: '2026-11-18T05:30:00+07:00',
                place: '',
                hospital: '',
              },
            ])
          : { status: 'missing', source: 'health', asOf },
    };
    const death: typeof sources.civilStatus.death = async (id, why) =>
      registered
        ? found('civil-status', why, asOf, {
            citizenId: id,
            fullName: '',
            diedOn: '2026-11-18',
            number: '1',
            book: '1',
            registeredOn: '2026-11-20',
            office: '',
          })
        : { status: 'missing', source: 'civil-status', asOf };
    return {
      lookups: [ofPerson('deceased')],
      sources: { ...sources, health, civilStatus: { ...sources.civilStatus, death } },
    };
  };
  const reported = await ask({}, died(false));
  expect(recordOf(reported.looked, 'deceased').record).toMatchObject({ citizenId: fatherId });
  expect(reported.noted).toEqual([
    `population ${motherId}`,
    `health ${fatherId}`,
    `civil-status ${fatherId}`,
    `population ${fatherId}`,
  ]);
  expect((await ask({}, died(true))).statuses).toEqual({ deceased: 'missing' });
  // Whoever was silent may know of one.
  const lookups = [ofPerson('deceased')];
  expect((await ask({ down: ['health'] }, { lookups })).statuses).toEqual({ deceased: 'unavailable' });
  expect((await ask({}, { lookups })).statuses).toEqual({ deceased: 'missing' });
});

test('who marries is wife or husband by their own record; the other is nobody whom a register names, but who agreed', async () => {
  const lookups = [ofPerson('wife'), ofPerson('husband')];
  const alone = await ask({}, { lookups });
  expect(alone.statuses).toEqual({ wife: 'found', husband: 'missing' });
  expect(alone.asked).not.toContain(`population ${fatherId}`);
  expect((await ask({}, { lookups, named: { partner: fatherId } })).statuses).toEqual({
    wife: 'found',
    husband: 'found',
  });
  expect(declaredPartner({ lookups }, { applicant, answers: couple })).toBe(fatherId);
  expect(declaredPartner({ lookups: edition.lookups }, { applicant, answers: couple })).toBeUndefined();
});
