import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { cardFields, withCode } from '../../../functions/digitisation/card-code.ts';
import { findFields } from '../../../functions/digitisation/find-fields.ts';
import { foldMarks } from '../../../functions/digitisation/fold.ts';
import { paperRules } from '../../../functions/digitisation/paper-kinds.ts';
import { surnameDoubt, withSurname } from '../../../functions/digitisation/surnames.ts';
import { valueOf } from '../../../functions/digitisation/value.ts';
import type { Line } from '../../../functions/digitisation/words.ts';

/** Lines as a reader gives them: each word with a box, and as sure as `sure` says. */
const read = (lines: readonly string[], sure: (word: string) => number = () => 95): Line[] =>
  lines.map((line, row) =>
    line.split(' ').map((text, column) => ({
      text,
      confidence: sure(text),
      box: { page: 1, x: column * 0.05, y: row * 0.05, width: 0.04, height: 0.02 },
    })),
  );
const valuesOf = (kind: keyof typeof paperRules, lines: readonly string[]) =>
  Object.fromEntries(findFields(paperRules[kind].fields, read(lines)).map(({ id, value }) => [id, value]));

test('law: folding keeps every letter in its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldMarks(text)).toHaveLength(text.length);
    }),
  );
  expect(foldMarks('Đặng Thị Hường, ngày')).toBe('dang thi huong, ngay');
});

describe('values', () => {
  test.each([
    ['date', ': 20/02/2019, ghi bằng chữ', '2019-02-20', true],
    ['date', 'ngày 2 tháng 3 năm 2026', '2026-03-02', true],
    ['date', '31/02/2019', '31/02/2019', false],
    ['identifier', '0203 1900 1234', '020319001234', true],
    ['identifier', '02031900123', '02031900123', false],
    ['year', '1992.', '1992', true],
    ['number', '12/2019 Quyển', '12/2019', true],
    ['name', ': HOÀNG THỊ LAN …', 'HOÀNG THỊ LAN', true],
    ['name', 'H0ÀNG TH1', 'H0ÀNG TH1', false],
    ['text', ' : Kinh ……', 'Kinh', true],
  ] as const)('%s: “%s” is “%s”, sound: %s', (kind, text, value, sound) => {
    expect(valueOf(kind, text)).toEqual({ value, sound });
  });
});

describe('fields', () => {
  test('labels that several people share belong to the one who was named last', () => {
    expect(
      valuesOf('birth-certificate', [
        'Họ, chữ đệm, tên: LÝ VĂN AN',
        'Giới tính: Nam Dân tộc: Nùng Quốc tịch: Việt Nam',
        'Họ. chữ đệm, tên người mẹ: HOÀNG THỊ LAN',
        'Năm sinh: 1995 Dân tộc: Tày',
        'Nơi cư trú: Số 12 đường Trần Đăng Ninh,',
        'phường Kỳ Lừa, tỉnh Lạng Sơn',
        'Họ, chữ đệm, tên người chaa LÝ VĂN HÙNG',
        'Năm sinh: 1992 Dân tộc: Nùng',
        'Nơi cư trú: thôn Bản Áng',
        'Nơi đăng ký khai sinh: Ủy ban nhân dân phường Kỳ Lừa',
      ]),
    ).toEqual({
      'child.name': 'LÝ VĂN AN',
      'child.sex': 'Nam',
      'child.ethnicity': 'Nùng',
      'child.nationality': 'Việt Nam',
      'mother.name': 'HOÀNG THỊ LAN',
      'mother.birth': '1995',
      'mother.ethnicity': 'Tày',
      'mother.residence': 'Số 12 đường Trần Đăng Ninh, phường Kỳ Lừa, tỉnh Lạng Sơn',
      'father.name': 'LÝ VĂN HÙNG',
      'father.birth': '1992',
      'father.ethnicity': 'Nùng',
      'father.residence': 'thôn Bản Áng',
    });
  });

  test('two columns in one line are two people, in their order', () => {
    expect(
      valuesOf('marriage-certificate', [
        'Họ, chữ đệm, tên vợ: VI THỊ LAN Họ, chữ đệm, tên chồng: LÝ VĂN HÙNG',
        'Ngày, tháng, năm sinh: 01/02/1995 Ngày, tháng, năm sinh: 03/04/1992',
        'Dân tộc: Tày Dân tộc: Nùng',
      ]),
    ).toEqual({
      'wife.name': 'VI THỊ LAN',
      'wife.birthDate': '1995-02-01',
      'wife.ethnicity': 'Tày',
      'husband.name': 'LÝ VĂN HÙNG',
      'husband.birthDate': '1992-04-03',
      'husband.ethnicity': 'Nùng',
    });
  });

  test('what an officer must look at: an unsure word, a family name with wrong marks, a wrong shape', () => {
    const lines = read(['Họ và tên mẹ: NGUYÊN THỊ LAN', 'Năm sinh: 19g5'], (word) => (word === 'LAN' ? 79 : 80));
    expect(findFields(paperRules['birth-notice'].fields, lines)).toMatchObject([
      { id: 'mother.name', confidence: 79, doubts: ['unsure', 'surname'], likely: 'NGUYỄN THỊ LAN' },
      { id: 'mother.birth', value: '19g5', doubts: ['shape'] },
    ]);
  });
});

test('family names: those that exist pass, those that differ in marks lead to the one that was meant', () => {
  expect(['NGUYỄN VĂN A', 'Vi Thị B', 'ĐẶNG C', 'Lò Văn D'].map(surnameDoubt)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(['NGUYÊN A', 'NGUYẼN A', 'Trân B'].map(surnameDoubt)).toMatchObject([
    { like: 'NGUYỄN' },
    { like: 'NGUYỄN' },
    { like: 'TRẦN' },
  ]);
  expect(surnameDoubt('XYZ A')).toBe('unknown');
  expect(withSurname('Nguyên Thị Lan', 'NGUYỄN')).toBe('Nguyễn Thị Lan');
});

describe('the code on a card', () => {
  const code = '020195001234|082011223|Nguyễn Thị Lan|01021995|Nữ|Thôn Bản Áng, Lạng Sơn|15082021';

  test('is a hint, and told as such', () => {
    expect(cardFields(code)).toMatchObject([
      { id: 'identifier', value: '020195001234', from: 'code', doubts: ['unproven'] },
      { id: 'name', value: 'Nguyễn Thị Lan' },
      { id: 'birthDate', value: '1995-02-01' },
      { id: 'sex', value: 'Nữ' },
      { id: 'residence', value: 'Thôn Bản Áng, Lạng Sơn' },
      { id: 'issuedAt', value: '2021-08-15' },
    ]);
    expect(cardFields('https://example.vn/?a|b')).toEqual([]);
  });

  test('where the print says otherwise, that is told', () => {
    const printed = findFields(
      paperRules['identity-card'].fields,
      read(['Họ và tên: NGUYÊN THỊ LAN', 'Giới tính: Nam']),
    );
    const both = withCode(printed, cardFields(code));
    expect(both.find(({ id }) => id === 'name')?.doubts).toEqual(['unproven']);
    expect(both.find(({ id }) => id === 'sex')).toMatchObject({ doubts: ['unproven', 'code-differs'], likely: 'Nam' });
  });
});
