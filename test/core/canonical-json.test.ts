import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../core/canonical-json.ts';

/** The same value with the members of every object in another order. */
const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, shuffled(member)]),
  );
};

test('members stand in code-unit order, without spaces', () => {
  expect(canonicalJson({ b: [1, { z: null, a: true }], a: 'Đ', Z: 0.5, _: '' })).toBe(
    '{"Z":0.5,"_":"","a":"Đ","b":[1,{"a":true,"z":null}]}',
  );
});

test('members that look like numbers stand in code-unit order too (RFC 8785)', () => {
  expect(canonicalJson({ 9: 'nine', 10: 'ten', a: 1 })).toBe('{"10":"ten","9":"nine","a":1}');
});

test('absent members are left out', () => {
  expect(canonicalJson({ a: undefined, b: [undefined], c: 1 })).toBe('{"b":[null],"c":1}');
});

test('law: it says the same value, and equal values have equal bytes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const written = canonicalJson(value);
      expect(JSON.stringify(JSON.parse(written))).toBe(JSON.stringify(JSON.parse(canonicalJson(shuffled(value)))));
      expect(canonicalJson(shuffled(value))).toBe(written);
      expect(canonicalJson(JSON.parse(written))).toBe(written);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('law: other values have other bytes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const same = canonicalJson(a) === canonicalJson(b);
      fc.pre(!same);
      expect(JSON.parse(canonicalJson(a))).not.toEqual(JSON.parse(canonicalJson(b)));
    }),
  );
});
