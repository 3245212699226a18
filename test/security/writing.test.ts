import { expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { checkAnswers } from '../../core/form/check-answers.ts';
import type { Form } from '../../core/form/field.ts';
import { anyLine } from '../../core/form/writing.ts';
import {
  ApprovalBody,
  ConfirmationBody,
  ReassignmentBody,
  SaveDraftBody,
  VerificationBody,
} from '../../functions/http/bodies.ts';
import { createRenderer } from '../../functions/results/render.ts';
import * as samples from '../functions/results/samples.ts';

const label = { vi: 'Nhãn', en: 'Label' };
const form: Form = {
  steps: [
    {
      id: 'one',
      title: label,
      fields: [
        { id: 'name', kind: 'name', label, optional: true },
        { id: 'text', kind: 'text', label, optional: true },
      ],
    },
  ],
};
const takes = (kind: 'name' | 'text', value: string): boolean =>
  checkAnswers(form, { one: { [kind]: value } }, '2026-11-21').problems.length === 0;

const { birthCertificate, issuedAt } = samples;
const renderer = createRenderer(samples);
/** A certificate on which everything that people type says `value`. */
const rendered = (value: string) => {
  const child = { ...birthCertificate.child, name: value, ethnicity: value, birthPlace: value, homeTown: value };
  const mother = { ...birthCertificate.mother, name: value, birthYear: value, residence: value };
  const data = { ...birthCertificate, child, mother };
  return renderer.render({ template: 'birth-certificate', data, at: issuedAt });
};

test('every sign that a form takes can be printed', () => {
  const signs = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).filter((sign) =>
    anyLine.test(sign),
  );
  const marks = Array.from({ length: 0x70 }, (_, index) => `a${String.fromCharCode(0x300 + index)}`);
  expect(signs.length).toBeGreaterThan(700);
  for (const name of [signs, marks]) expect(rendered(name.join(' ')).boxes).toHaveLength(2);
});

test.each([
  ['markup of the typesetter', '#panic("x") $x$ *b* _c_ `d` \\ @e <f> [g] // --'],
  ['a file to read', '#read("/etc/passwd")'],
  ['markup of a page', '<script>alert(1)</script>&quot;'],
  ['a formula of a spreadsheet', '=HYPERLINK("https://elsewhere.example")'],
  ['half a year', '95'],
  ['a year in words', 'năm 95'],
])('%s is text like any other', (_what, text) => {
  expect(takes('text', text)).toBe(true);
  expect(rendered(text).boxes).toHaveLength(2);
});

const odd: [string, string][] = [
  ['a picture', 'An 😀'],
  ['letters that our papers have no font for', '名前'],
  ['a letter of another script that looks the same', 'Аn'],
  ['a null', 'An\u0000'],
  ['an escape', 'An\u001b[2J'],
  ['a space that is not seen', 'A\u200bn'],
  ['a joiner', 'A\u200dn'],
  ['a letter that turns the line around', 'An \u202enaV'],
  ['an isolate', '\u2066An\u2069'],
  ['a hyphen that is not seen', 'A\u00adn'],
  ['a mark of order', '\ufeffAn B'.replace('An', 'A\ufeffn')],
  ['half a letter', 'An\ud800'],
  ['a letter for private use', 'An\ue000'],
  ['a tag', 'An\u{e0041}'],
  ['a heap of marks', `A${'\u0317'.repeat(5)}n`],
  ['a full-width letter', 'Ａn'],
  ['nothing that is seen', '\u200b'],
];
test.each([...odd, ['a line of its own', 'An\nUBND']])('%s stands in no name and no text', (_what, value) => {
  expect([takes('name', value), takes('text', value)]).toEqual([false, false]);
});

const flagged = (claimed: string, note = 'Sai.') => ({ answers: {}, flags: [{ path: 'child.gender', claimed, note }] });
const bodies: [string, z.ZodMiniType, (words: string) => unknown, string][] = [
  ['a claim', SaveDraftBody, (words) => flagged(words), 'flags.0.claimed'],
  ['the note of a claim', SaveDraftBody, (words) => flagged('Nữ', words), 'flags.0.note'],
  ['a refusal', VerificationBody, (note) => ({ outcome: 'refuse', reasons: ['x'], note }), 'note'],
  ['a dispute', ConfirmationBody, (note) => ({ agree: false, note }), 'note'],
  ['a return', ApprovalBody, (note) => ({ approve: false, note }), 'note'],
  ['a reassignment', ReassignmentBody, (reason) => ({ to: 'ht-05977', reason }), 'reason'],
];
const placesOf = (schema: z.ZodMiniType, body: unknown) =>
  schema.safeParse(body).error?.issues.map(({ path }) => path.join('.'));

test.each(bodies)('in %s nothing odd is written, and the place is named', (_what, schema, body, place) => {
  for (const [, value] of odd) expect(placesOf(schema, body(value))).toEqual([place]);
  expect(placesOf(schema, body('Sai tên: “Ngọc”, không phải “Ngọk”.'))).toBeUndefined();
});

test('a claim is one line; words to each other may be several, with bullets', () => {
  const lines = 'Thiếu:\r\n•\tbản chính\n• bản dịch';
  const takesLines = bodies.map(([, schema, body]) => schema.safeParse(body(lines)).success);
  expect(takesLines).toEqual([false, true, true, true, true, true]);
});

test.each([
  ['H’Mông'],
  ["H'Hen Niê"],
  ['Y-Blăng Niê Kdăm Jr.'],
  ['Nguyễn Thị Mỹ Duyên'],
  ['Đỗ Ưng Ước'],
  ['Rcŏm Wĭnh'],
  ['Ngô\u0306k'],
])('%s is a name', (name) => {
  expect([takes('name', name), takes('text', name)]).toEqual([true, true]);
});
