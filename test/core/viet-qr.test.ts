import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc16 } from '../../core/crc16.ts';
import { vietQr } from '../../core/viet-qr.ts';

/** Identifiers and values, in their order; throws where the text is no sequence of data objects. */
const objectsIn = (text: string): [string, string][] => {
  if (text === '') return [];
  const [, id, length] = /^(\d\d)(\d\d)/.exec(text) ?? [];
  const end = 4 + Number(length);
  if (id === undefined || end === 4 || text.length < end) throw new Error(`no data object: ${text}`);
  return [[id, text.slice(4, end)], ...objectsIn(text.slice(end))];
};

test('the CRC is the one that the specification means', () => {
  // The check value by which catalogues of CRCs name CRC-16/CCITT-FALSE.
  expect(crc16('123456789')).toBe(0x29b1);
  // NAPAS’s own example of a transfer to an account, with a bill number too, which is not written here.
  const example =
    '00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E';
  expect(crc16(example.slice(0, -4)).toString(16).toUpperCase()).toBe(example.slice(-4));
});

test.each([
  // github.com/subiz/vietqr, README
  [
    { bin: '970415', account: '0011001932418' },
    120_000,
    'ung ho lu lut',
    '00020101021238570010A00000072701270006970415011300110019324180208QRIBFTTA530370454061200005802VN62170813ung ho lu lut6304C15C',
  ],
  // npm vietnam-qr-pay, README
  [
    { bin: '970416', account: '257678859' },
    10_000,
    'Chuyen tien',
    '00020101021238530010A0000007270123000697041601092576788590208QRIBFTTA53037045405100005802VN62150811Chuyen tien630453E6',
  ],
])('is what others write for the same transfer: %o', (to, amount, purpose, published) => {
  expect(vietQr(to, amount, purpose)).toBe(published);
});

test('says of every transfer what is to be paid, to whom and what for, and nothing else', () => {
  const transfers = fc.tuple(
    fc.record({
      bin: fc.stringMatching(/^\d{6}$/),
      account: fc.stringMatching(/^[0-9A-Z]{6,19}$/),
    }),
    fc.integer({ min: 1, max: 9_999_999_999_999 }),
    fc.stringMatching(/^[A-Y]\d{2}(\.[0-9A-Z]{2}){0,3}-\d{6}-\d{4}$/),
  );
  fc.assert(
    fc.property(transfers, ([to, amount, purpose]) => {
      const text = vietQr(to, amount, purpose) ?? '';
      expect(text).toMatch(/^[\x20-\x7E]+$/);
      const objects = objectsIn(text);
      expect(objects.map(([id]) => id)).toEqual(['00', '01', '38', '53', '54', '58', '62', '63']);
      const [version, times, account, currency, sum, country, more, crc] = objects.map(([, value]) => value);
      expect([version, times, currency, sum, country]).toEqual(['01', '12', '704', String(amount), 'VN']);
      const [application, beneficiary, service] = objectsIn(account ?? '');
      expect([application, service]).toEqual([
        ['00', 'A000000727'],
        ['02', 'QRIBFTTA'],
      ]);
      expect(objectsIn(beneficiary?.[1] ?? '')).toEqual([
        ['00', to.bin],
        ['01', to.account],
      ]);
      expect(objectsIn(more ?? '')).toEqual([['08', purpose]]);
      expect(crc).toMatch(/^[0-9A-F]{4}$/);
      // The rest of a text with its own CRC behind it is nothing.
      const [high, low] = [Number.parseInt(crc?.slice(0, 2) ?? '', 16), Number.parseInt(crc?.slice(2) ?? '', 16)];
      expect(crc16(text.slice(0, -4) + String.fromCharCode(high, low))).toBe(0);
    }),
  );
});

test.each([
  ['nothing is to be paid', 0, 'H37.005-261121-0001'],
  ['the sum is no whole number', 1.5, 'H37.005-261121-0001'],
  ['the sum is too long', 10_000_000_000_000, 'H37.005-261121-0001'],
  ['the purpose is too long', 8000, 'H37.005.001.001-261121-0001'],
  ['the purpose is not in ASCII', 8000, 'phí hồ sơ'],
  ['there is no purpose', 8000, ''],
])('there is no code where %s', (_why, amount, purpose) => {
  expect(vietQr({ bin: '970415', account: '0011001932418' }, amount, purpose)).toBeUndefined();
});
