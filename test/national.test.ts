import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hitsOf, readQuestions } from '../bench/find/measure.ts';
import { compareWithNational } from '../core/national-comparison.ts';
import { searchIn } from '../functions/national/search.ts';
import { differencesInCsv, differencesInWords } from '../infra/national-report.ts';
import { readCatalogue } from '../procedures/catalogue.ts';
import { readNationalDocument } from '../procedures/national/read-national.ts';
import { procedure } from './core/samples.ts';

const document = await readNationalDocument();
const { procedures: national, own, events: lifeEvents, plain } = document;
const codes = new Set([...national, ...own].map(({ code }) => code));
const search = searchIn(document);

test('the national list has 2,642 procedures, each code once, in composed letters', () => {
  expect([national.length, codes.size - own.length]).toEqual([2642, 2642]);
  expect(national.find(({ code }) => code === '2.000635')).toEqual({
    code: '2.000635',
    name: 'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh',
    field: 'Hộ tịch',
    levels: ['province', 'commune'],
  });
  expect(national.filter(({ name }) => name.normalize('NFC') !== name || name.trim() !== name)).toEqual([]);
});

test('what is offered has one area each, and a few life events come first', async () => {
  const offered = await readCatalogue();
  const placed = offered.map(({ slug, field }) => [
    slug,
    document.areas.filter(({ fields }) => fields.includes(field.vi)).length,
  ]);
  expect(placed).toEqual(offered.map(({ slug }) => [slug, 1]));
  const fields = new Set([...offered.map(({ field }) => field.vi), ...national.map(({ field }) => field)]);
  expect(document.areas.flatMap((area) => area.fields.filter((field) => !fields.has(field)))).toEqual([]);
  const common = lifeEvents.filter((event) => event.common === true);
  expect(common.length).toBe(8);
  // Each leads to something that can be done here.
  const codesHere = new Set(offered.map(({ code }) => code));
  expect(common.filter((event) => !event.codes.some((code) => codesHere.has(code))).map(({ id }) => id)).toEqual([]);
});

test('each life event leads to procedures of the list', () => {
  expect(lifeEvents.length).toBeGreaterThanOrEqual(20);
  expect(new Set(lifeEvents.map(({ id }) => id)).size).toBe(lifeEvents.length);
  expect(lifeEvents.flatMap((event) => event.codes.filter((code) => !codes.has(code)))).toEqual([]);
});

const first: [string, string, string | undefined][] = [
  ['khai sinh', '1.001193', 'child-born'],
  ['khai sinh cho con', '1.001193', 'child-born'],
  ['dang ky khai sinh', '1.001193', 'child-born'],
  ['vua sinh con', '1.001193', 'child-born'],
  ['mat bang lai', '3.000348', 'lost-driving-licence'],
  ['Mất bằng lái', '3.000348', 'lost-driving-licence'],
  ['người thân mất', '1.000656', 'death'],
  ['nguoi than mat', '1.000656', 'death'],
  ['Đăng ký khai tử', '1.000656', 'death'],
  ['chuyển nhà', '1.004222', 'moving-home'],
  ['mo quan', '1.001612', 'opening-a-shop'],
  ['lam lai can cuoc', '1.014064', 'identity-card'],
  ['đi nước ngoài', '1.001456', 'going-abroad'],
  ['bi phat nguoi', 'traffic-fine-payment', 'fined-by-a-camera'],
  ['mua xe máy', '1.012575', 'buying-a-vehicle'],
  ['làm con dấu nổi', 'extra-seal', undefined],
  ['sang ten dat', '2.001035', 'transferring-land'],
  ['cưới', '1.000894', 'marriage'],
  ['thành lập hợp tác xã', '1.005280', undefined],
  ['thanh lap hop tac xa', '1.005280', undefined],
  ['1.004194', '1.004194', undefined],
];
test.each(first)('“%s” finds %s first', (words, code, event) => {
  const [found] = search({ words });
  expect([found?.procedure.code, found?.event?.id]).toEqual([code, event]);
});

test('a title and every phrase of a life event lead to its procedures', () => {
  const lost = lifeEvents.flatMap(({ title, said, codes: wanted }) =>
    [title.vi, ...said].filter((words) => {
      const found = new Set(search({ words }).map((each) => each.procedure.code));
      return wanted.some((code) => !found.has(code));
    }),
  );
  expect(lost).toEqual([]);
});

test('what people call a procedure leads to it', () => {
  const said = Object.entries(plain).flatMap(([code, texts]) => texts.map((words) => ({ code, words })));
  expect(said.filter(({ code }) => !codes.has(code))).toEqual([]);
  const lost = said.filter(
    ({ code, words }) =>
      !search({ words })
        .slice(0, 5)
        .some((each) => each.procedure.code === code),
  );
  expect(lost).toEqual([]);
});

test('of thirty questions that nothing was made from, two in three have their procedure first, four in five among five', () => {
  const {
    asked,
    first: right,
    five,
  } = hitsOf(search, readQuestions(readFileSync(new URL('../bench/find/unseen.tsv', import.meta.url), 'utf8')));
  expect([asked, right >= 20, five >= 24]).toEqual([30, true, true]);
});

test('hoà and hòa are one word, and a forgotten mark hides nothing', () => {
  const [found] = search({ words: 'hoà giải' });
  expect(found).toEqual(search({ words: 'hòa giải' })[0]);
  expect(search({ words: 'đăng ky kết hon' })[0]?.procedure.code).toBe('1.000894');
});

test('a search is bounded, narrows by field and level, and finds nothing in nonsense', () => {
  expect(search({ words: 'đăng ký' })).toHaveLength(20);
  const inField = search({ words: 'đăng ký', field: 'ho tich', level: 'commune' });
  expect(inField).not.toEqual([]);
  expect(inField.filter((each) => each.procedure.field !== 'Hộ tịch')).toEqual([]);
  expect(search({ words: 'khai sinh', level: 'ministry' }).map((each) => each.procedure.code)).not.toContain(
    '1.001193',
  );
  expect(search({ words: 'qqqq zzzz' })).toEqual([]);
});

test('a procedure that says what the list says is no finding', () => {
  const found = compareWithNational([procedure], national);
  expect([found.length, new Set(found.map(({ kind }) => kind))]).toEqual([2641, new Set(['missing'])]);
});

const field = { vi: 'Hộ tịch, "mới"', en: 'x' };
const doctored = { ...procedure, level: 'province' as const, field };
const differ = compareWithNational([doctored, { ...procedure, code: '9.999999' }], national);
const told = differ.filter(({ kind }) => kind !== 'missing');

test('a doctored procedure differs in exactly what was doctored', () => {
  expect(told).toEqual([
    { kind: 'changed', code: '1.001193', member: 'field', ours: field.vi, national: 'Hộ tịch' },
    { kind: 'changed', code: '1.001193', member: 'level', ours: 'Cấp tỉnh', national: 'Cấp xã' },
    { kind: 'extra', code: '9.999999', member: 'procedure', ours: 'Đăng ký khai sinh', national: '' },
  ]);
  const renamed = { ...procedure, name: { ...procedure.name, vi: 'Khai sinh' } };
  expect(compareWithNational([renamed], national).filter(({ kind }) => kind !== 'missing')).toEqual([
    {
      kind: 'changed',
      code: '1.001193',
      member: 'name',
      ours: 'Khai sinh',
      national: 'Thủ tục đăng ký khai sinh',
    },
  ]);
  expect(differ.length - told.length).toBe(2641);
});

test('the report is CSV by RFC 4180, or words', () => {
  expect(differencesInCsv(told).split('\r\n')).toEqual([
    'kind,code,member,ours,national',
    'changed,1.001193,field,"Hộ tịch, ""mới""",Hộ tịch',
    'changed,1.001193,level,Cấp tỉnh,Cấp xã',
    'extra,9.999999,procedure,Đăng ký khai sinh,',
    '',
  ]);
  expect(differencesInWords(differ, told)).toContain('2641  chưa có ở đây | not offered here\n1  ');
});
