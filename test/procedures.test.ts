import type { Question } from '../core/procedure/lookup.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { paperRules } from '../functions/digitisation/paper-kinds.ts';
import { citizenRecord, noticeRecord } from '../functions/lookups/records.ts';
import { fieldsOf } from '../core/form/answers.ts';
import type { Edition } from '../core/procedure/edition.ts';
import { defineProcedure, editionOn, type Procedure } from '../core/procedure/procedure.ts';
import { readCatalogue } from '../procedures/catalogue.ts';
import { readSimulated } from '../procedures/simulated/read-simulated.ts';
import { edition as birth, procedure, province } from './core/samples.ts';

const catalogue = await readCatalogue();

test('the catalogue holds every file of the folder, each under its own slug and code', () => {
  expect(catalogue.map(({ slug }) => slug)).toContain('birth-registration');
  expect(new Set(catalogue.map(({ code }) => code)).size).toBe(catalogue.length);
});

test('what was simulated are procedures of the catalogue', async () => {
  const reports = await readSimulated();
  const slugs = new Set(catalogue.map(({ slug }) => slug));
  expect(reports.filter((report) => !slugs.has(report.procedure))).toEqual([]);
  expect(reports.length).toBeGreaterThan(40);
});

test('a file that is not named after its procedure is a fault', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'procedures-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(
    join(folder, 'death.ts'),
    `export { default } from '${new URL('../procedures/birth-registration.ts', import.meta.url).pathname}';`,
  );
  await expect(readCatalogue(pathToFileURL(`${folder}/`))).rejects.toThrow('death.ts describes birth-registration');
});

describe.each(catalogue)('$slug', (each) => {
  test('is what the schema makes of it, and has no faults', () => {
    expect(defineProcedure(structuredClone(each))).toEqual(each);
  });

  test.each(each.editions)('edition $id: every place a rule names is a field of the form', (edition) => {
    const paths = fieldsOf(edition.form).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    const conditions = fieldsOf(edition.form).flatMap(({ field }) => field.showIf ?? []);
    const named = [
      edition.commune,
      ...edition.unique,
      ...edition.marks.map(({ when }) => when.field),
      ...conditions.map(({ field }) => field),
      ...edition.result.holder,
    ];
    expect(named.filter((path) => !paths.includes(path))).toEqual([]);
    const assessed = fieldsOf(edition.assessment ?? { steps: [] }).map(({ path }) => path);
    const said = Object.values(edition.result.content).flat();
    expect(said.filter((path) => ![...paths, ...assessed].includes(path))).toEqual([]);
  });

  test.each(each.editions)('edition $id: what a paper says too is a field of that paper and of the form', (edition) => {
    const known = [...fieldsOf(edition.form).map(({ path }) => path), 'applicant.citizenId', 'applicant.name'];
    const stray = edition.components.flatMap(({ paper, declares = {} }) => {
      const read = paper === undefined ? [] : paperRules[paper].fields.map(({ id }) => id);
      return Object.entries(declares).filter(([id, path]) => !read.includes(id) || !known.includes(path));
    });
    expect(stray).toEqual([]);
  });

  test.each(each.editions)('edition $id: a condition asks for values that its field can have', (edition) => {
    const fields = new Map(fieldsOf(edition.form).map(({ path, field }) => [path, field]));
    const impossible = fieldsOf(edition.form).flatMap(({ path, field }) => {
      const asked = fields.get(field.showIf?.field ?? '');
      const can = asked?.kind === 'yes-no' ? ['yes', 'no'] : asked?.options?.map(({ value }) => value);
      return field.showIf?.in.every((value) => can === undefined || can.includes(value)) === false ? [path] : [];
    });
    expect(impossible).toEqual([]);
  });

  test.each(each.editions)('edition $id: every ground and every mark of doubt is said', (edition) => {
    const grounds = [edition.term, edition.fee, ...edition.components, ...edition.marks, ...edition.refusalReasons];
    expect(grounds.filter(({ ground }) => ground.trim().length < 10)).toEqual([]);
  });

  test('what is unverified is named by a place that is there', () => {
    const members = each.unverified.map((line) => line.split(':')[0] ?? '');
    const membersAt = (value: unknown, [part, ...rest]: string[]): unknown[] => {
      if (part === undefined) return [value];
      const name = part.replace('[]', '');
      const member = Object.entries(Object(value)).find(([key]) => key === name)?.[1];
      if (member === undefined) return [];
      if (!part.endsWith('[]')) return membersAt(member, rest);
      return Array.isArray(member) ? member.flatMap((item) => membersAt(item, rest)) : [];
    };
    expect(members.filter((member) => membersAt(each, member.split('.')).length === 0)).toEqual([]);
  });
});

const memberAt = (record: object, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, part) => Object.entries(Object(value)).find(([key]) => key === part)?.[1], record);

test('every prefill of the birth form points into the record that its lookup brings', () => {
  const address = { province: '20', commune: '05977', detail: 'Thôn Nà Pài' };
  const person = {
    citizenId: '020195003381',
    familyName: 'Nông',
    middleName: 'Thị',
    givenName: 'Mai',
    fullName: 'Nông Thị Mai',
    gender: 'female' as const,
    ethnicity: 'Tày',
    nationality: 'Việt Nam',
    birth: { date: '1995-06-05' },
    residence: address,
    homeTown: address,
    maritalStatus: 'married' as const,
  };
  const notice = {
    code: '20001.GCS.00017.26',
    gender: 'female' as const,
    bornAt: '2026-11-17T06:40:00+07:00',
    place: 'Bệnh viện',
    weightGrams: 3150,
    motherId: person.citizenId,
    hospital: 'Bệnh viện',
  };
  const records: Partial<Record<Question, object>> = {
    citizen: citizenRecord(province, person),
    'birth-notice': noticeRecord(notice),
    marriage: { husbandId: person.citizenId, wifeId: person.citizenId },
    result: {},
  };
  const strays = fieldsOf(birth.form).filter(({ field: { prefill } }) =>
    [prefill, prefill?.otherwise, prefill?.against].some((place) => {
      const lookup = birth.lookups.find(({ id }) => id === place?.from);
      return lookup !== undefined && typeof memberAt(records[lookup.question] ?? {}, place?.pointer ?? '') !== 'string';
    }),
  );
  expect(strays.map(({ path }) => path)).toEqual([]);
});

/** The procedure with one edition in which something was changed. */
const broken = (change: (edition: Edition) => Partial<Edition>): Procedure => ({
  ...procedure,
  editions: [{ ...birth, ...change(birth) }],
});
const withField = (change: object) =>
  broken(({ form }) => {
    const [first, ...steps] = form.steps;
    const [field, ...fields] = first?.fields ?? [];
    if (first === undefined || field === undefined) throw new Error('an empty form');
    return { form: { steps: [{ ...first, fields: [{ ...field, ...change }, ...fields] }, ...steps] } };
  });

describe('a fault in the data stops the build and is named', () => {
  const route = birth.route;
  const later = { ...birth, id: '2027-01', from: '2027-01-01' };

  test.each<[string, Procedure, string]>([
    ['a condition on nothing', withField({ showIf: { field: 'child.age', in: ['1'] } }), 'shows by unknown child.age'],
    ['a prefill from nowhere', withField({ prefill: { from: 'aunt', pointer: '/x', lock: true } }), 'lookup aunt'],
    [
      'a second prefill from nowhere',
      withField({
        prefill: { from: 'father', pointer: '/x', lock: false, otherwise: { from: 'aunt', pointer: '/x' } },
      }),
      'lookup aunt',
    ],
    ['a choice of nothing', withField({ kind: 'choice', options: [] }), 'is a choice without options'],
    ['a commune that is not asked', broken(() => ({ commune: 'request.ward' })), 'unknown field request.ward'],
    ['a unique value of nothing', broken(() => ({ unique: ['child.code'] })), 'unknown field child.code'],
    ['a result of nothing', broken(({ result }) => ({ result: { ...result, holder: ['x.y'] } })), 'unknown field x.y'],
    [
      'a place in the result that nothing fills',
      broken(({ result }) => ({ result: { ...result, content: { 'a.b': ['x.z'] } } })),
      'unknown field x.z',
    ],
    [
      'a mark by no date',
      broken(({ marks }) => ({ marks: marks.map((mark) => ({ ...mark, when: { field: 'x.d', olderThanDays: 1 } })) })),
      'unknown field x.d',
    ],
    [
      'a look-up that bears on nothing',
      broken(({ lookups }) => ({ lookups: lookups.map((each) => ({ ...each, when: { field: 'x.y', in: ['1'] } })) })),
      'is about unknown x.y',
    ],
    [
      'a person whom no answer tells',
      broken(({ lookups }) => ({
        lookups: lookups.map((each) => ({ ...each, self: { field: 'request.relation', in: ['aunt'] } })),
      })),
      'is about oneself by no answer aunt',
    ],
    [
      'a value known by a right that nobody has',
      withField({
        prefill: { from: 'notice', pointer: '/x', lock: true, chosen: { pointer: '/fullName', locked: ['child'] } },
      }),
      'is known by no right child',
    ],
    [
      'organisations that nobody lets ask',
      broken(() => ({ representation: [{ by: 'organisation', ground: 'Bộ luật Dân sự, Điều 137' }] })),
      'organisations are represented, and none may ask for it',
    ],
    [
      'a service for organisations alone that nobody can file for them',
      broken(() => ({ applicants: ['organisation', 'enterprise'] })),
      'only organisations may ask for it, and nobody represents them',
    ],
    [
      'a place that is filled and fixed',
      broken(({ result }) => ({ result: { ...result, says: { 'child.name': 'x' } } })),
      'child.name is said twice',
    ],
    ['a step twice', broken(() => ({ route: [...route, ...route] })), 'a step stands twice on the route'],
    [
      'no issue',
      broken(() => ({ route: route.filter(({ step }) => step !== 'issue') })),
      'the route has no step issue',
    ],
    ['a form without steps', broken(() => ({ form: { steps: [] } })), '"steps"'],
    ['a fee of nothing', broken(({ fee }) => ({ fee: { ...fee, amount: Number.NaN } })), 'fee'],
    ['an unknown code', { ...procedure, code: '1001193' }, 'code'],
    ['an English text missing', { ...procedure, name: { vi: 'Đăng ký khai sinh', en: '' } }, 'name'],
    ['no source', { ...procedure, sources: [] }, 'sources'],
    ['no edition', { ...procedure, editions: [] }, 'editions'],
    ['an edition that ends before it begins', broken(() => ({ until: '2025-12-31' })), 'until lies not after from'],
    ['an edition of no day', broken(({ from }) => ({ until: from })), 'until lies not after from'],
    [
      'an edition without end before another',
      { ...procedure, editions: [birth, later] },
      '2026-01: until must be 2027-01-01, where 2027-01 begins: two editions hold from then on',
    ],
    [
      'editions that overlap by a day',
      { ...procedure, editions: [later, { ...birth, until: '2027-01-02' }] },
      '2026-01: until must be 2027-01-01, where 2027-01 begins: two editions hold from then on',
    ],
    [
      'a gap of a day between editions',
      { ...procedure, editions: [{ ...birth, until: '2026-12-31' }, later] },
      '2026-01: until must be 2027-01-01, where 2027-01 begins: no edition holds from 2026-12-31 on',
    ],
    [
      'two editions from one day on',
      { ...procedure, editions: [birth, { ...later, from: birth.from }] },
      'until must be 2026-01-01',
    ],
    [
      'two editions of one name',
      {
        ...procedure,
        editions: [
          { ...birth, until: later.from },
          { ...later, id: birth.id },
        ],
      },
      '2026-01: another edition has this id',
    ],
  ])('%s', (_what, data, fault) => {
    expect(() => defineProcedure(data)).toThrow(fault);
  });
});

test('editions follow one another without a gap or an overlap', () => {
  const two = defineProcedure({
    ...procedure,
    editions: [
      { ...birth, id: 'b', from: '2027-01-01' },
      { ...birth, id: 'a', until: '2027-01-01' },
    ],
  });
  expect(['2026-01-01', '2026-12-31', '2027-01-01', '2030-01-01'].map((date) => editionOn(two, date).id)).toEqual([
    'a',
    'a',
    'b',
    'b',
  ]);
  expect(() => editionOn(two, '2025-12-31')).toThrow(expect.objectContaining({ code: 'no-such-edition' }));
});

test('an edition whose result names a year in fixed words ends in that year', () => {
  const dated = catalogue.flatMap(({ slug, editions }) =>
    editions.flatMap(({ result: { says = {} }, until }) =>
      Object.values(says).flatMap((words) => {
        const [, year] = /năm (\d{4})/.exec(words) ?? [];
        return year === undefined ? [] : [{ slug, year, ends: until?.slice(0, 4) }];
      }),
    ),
  );
  expect(dated.map(({ slug }) => slug)).toContain('exam-registration');
  expect(dated.filter(({ year, ends }) => ends !== year)).toEqual([]);
});

test('whoever sits the school-leaving examination sits no subject twice, and one foreign language at most', () => {
  const [exam] = catalogue.find(({ slug }) => slug === 'exam-registration')?.editions ?? [];
  const [first, ...seconds] = exam?.form.steps.find(({ id }) => id === 'electives')?.fields ?? [];
  const valuesOf = (field: typeof first) => field?.options?.map(({ value }) => value) ?? [];
  const languages = ['english', 'russian', 'french', 'chinese', 'german', 'japanese', 'korean'];
  expect(valuesOf(first)).toEqual(expect.arrayContaining(languages));
  for (const chosen of valuesOf(first)) {
    const put = seconds.filter(({ showIf }) => showIf?.field === 'electives.first' && showIf.in.includes(chosen));
    const open = put.flatMap(valuesOf);
    expect([chosen, put.length, open.includes(chosen)]).toEqual([chosen, 1, false]);
    expect(open.filter((value) => languages.includes(value))).toEqual(languages.includes(chosen) ? [] : languages);
  }
});
