import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { parseCondition } from '../../../local/cloud/dynamodb/condition.ts';
import { Placeholders, Reader } from '../../../local/cloud/dynamodb/reader.ts';
import { reservedWords } from '../../../local/cloud/dynamodb/reserved-words.ts';
import { parseUpdate } from '../../../local/cloud/dynamodb/update.ts';
import { toItem } from '../../../local/cloud/dynamodb/values.ts';

const plain = { n: 5, s: 'Giấy khai sinh', yes: true, l: [1, 'two', { three: 3 }], m: { x: 1 } };
const item = toItem(marshall({ ...plain, numbers: new Set([9, 10]) }));
const values = {
  ':n': 5,
  ':one': 1,
  ':nine': 9,
  ':s': 'Giấy',
  ':l': [1, 'two', { three: 3 }],
  ':set': new Set([10, 9]),
  ':other': new Set([1, 9]),
};
const reader = (what: string, text: string) =>
  new Reader(
    what,
    text,
    new Placeholders({
      ExpressionAttributeNames: { '#x': 'n', '#dot': 'a.b' },
      ExpressionAttributeValues: marshall(values),
    }),
  );
const holds = (text: string): boolean => parseCondition(reader('ConditionExpression', text))(item);

test.each([
  'n = :n',
  '#x < :nine',
  'n = :one OR n = :n',
  'attribute_not_exists(n) or n < :nine',
  'l = :l',
  'numbers = :set',
  'attribute_exists(#x)',
  'attribute_not_exists(#dot)',
  'n = :n AND l = :l',
  'n IN (:one, :n)',
  'l IN (:s, :l) and n < :nine AND attribute_exists(l)',
  // AND binds closer than OR.
  'n = :n OR n = :one AND n = :nine',
])('%s holds', (text) => {
  expect(holds(text)).toBe(true);
});

test.each([
  'absent = :n',
  'absent < :n',
  'n < :n',
  's < :n',
  'yes = :one',
  'attribute_exists(absent) OR n = :one',
  'n = :n AND n = :one',
  'n IN (:one, :nine)',
  'absent IN (:one)',
])('%s does not hold', (text) => {
  expect(holds(text)).toBe(false);
});

test.each([
  ['', 'The expression can not be empty;'],
  ['n = ', 'Syntax error, or not emulated; token: "<EOF>"'],
  ['n = :n :n', 'Syntax error, or not emulated; token: ":n", near: ":n :n"'],
  ['n $ :n', 'Syntax error, or not emulated; token: "$", near: "n $ :n"'],
  ['status = :n', 'Attribute name is a reserved keyword; reserved keyword: status'],
  ['Name = :n', 'reserved keyword: Name'],
  ['NOT n = :n', 'reserved keyword: NOT'],
  ['#nope = :n', 'An expression attribute name used in the document path is not defined; attribute name: #nope'],
  ['n = :nope', 'An expression attribute value used in expression is not defined; attribute value: :nope'],
  ['sighs(n)', 'The function is unknown, misplaced or not emulated: sighs'],
  ['size(l) < :n', 'The function is unknown, misplaced or not emulated: size'],
  ['contains(s, :s)', 'The function is unknown, misplaced or not emulated: contains'],
  ['begins_with(s, :s)', 'The function is unknown, misplaced or not emulated: begins_with'],
  ['n IN ()', 'Syntax error, or not emulated; token: ")"'],
  [`n IN (${':n, '.repeat(100)}:n)`, 'The IN operator takes at most 100 operands'],
  ['n < :s', 'Order of anything but numbers: not emulated'],
  [`n = :n ${'OR n = :n '.repeat(500)}`, 'Expression size has exceeded'],
])('%s is refused', (text, message) => {
  expect(() => holds(text)).toThrow(message);
});

test.each([
  ['n = :n XOR n = :one', 'XOR'],
  ['(n = :n)', '('],
  ['n <> :n', '<>'],
  ['n >= :n', '>='],
  ['n BETWEEN :one AND :n', 'BETWEEN'],
  [':one < n', ':one'],
  ['n = m', 'm'],
  ['m.x = :one', '.'],
  ['l[1] = :n', '['],
])('%s is refused: AWS has it, nothing here uses it', (text, token) => {
  expect(() => holds(text)).toThrow(`not emulated; token: "${token}"`);
});

test('the list of reserved words is whole', () => {
  expect(reservedWords.size).toBe(573);
});

test('what no expression uses is refused', () => {
  const given = new Placeholders({ ExpressionAttributeValues: marshall({ ':n': 1, ':o': 2 }) });
  parseCondition(new Reader('ConditionExpression', 'n = :n', given));
  expect(() => given.complete()).toThrow('ExpressionAttributeValues unused in expressions: keys: {:o}');
  const without = new Placeholders({ ExpressionAttributeNames: { '#n': 'n' } });
  expect(() => without.complete()).toThrow('ExpressionAttributeNames unused in expressions: keys: {#n}');
});

const after = (text: string) => parseUpdate(reader('UpdateExpression', text)).apply(item);

test.each([
  ['ADD #x :one', { n: { N: '6' } }],
  ['add fresh :nine', { fresh: { N: '9' } }],
  ['ADD n :one, fresh :one', { n: { N: '6' }, fresh: { N: '1' } }],
  ['SET s = :nine', { s: { N: '9' } }],
  ['SET s = :nine ADD #x :one', { s: { N: '9' }, n: { N: '6' } }],
  ['ADD numbers :other', { numbers: { NS: ['1', '9', '10'] } }],
  ['ADD fresh :set', { fresh: { NS: ['9', '10'] } }],
  ['DELETE numbers :other', { numbers: { NS: ['10'] } }],
  ['delete absent :set', {}],
])('%s', (text, expected) => {
  expect(after(text)).toEqual({ ...item, ...expected });
  expect(item['n']).toEqual({ N: '5' });
});

test('a set goes with its last member: there is no empty one', () => {
  expect(after('DELETE numbers :set')).toEqual(toItem(marshall(plain)));
});

test.each([
  ['ADD n :s', 'incorrect data type'],
  ['ADD n :set', 'incorrect data type'],
  ['ADD numbers :one', 'incorrect data type'],
  ['DELETE numbers :nine', 'incorrect data type'],
  ['DELETE n :set', 'incorrect data type'],
  ['ADD s :one', 'incorrect data type'],
  ['ADD n :one, n :one', 'overlap'],
  ['ADD m.x :one', 'not emulated; token: "."'],
  ['SET s = :n, n = :n ADD x :one', 'not emulated; token: ","'],
  ['REMOVE n', 'not emulated; token: "REMOVE"'],
  ['DELETE numbers :set, s :set', 'not emulated; token: ","'],
  ['INVALID SYNTAX HERE', 'token: "INVALID", near: "INVALID SYNTAX"'],
])('%s is refused', (text, message) => {
  expect(() => after(text)).toThrow(message);
});
