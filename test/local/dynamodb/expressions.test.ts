import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { parseCondition } from '../../../local/cloud/dynamodb/condition.ts';
import { Placeholders, Reader } from '../../../local/cloud/dynamodb/reader.ts';
import { reservedWords } from '../../../local/cloud/dynamodb/reserved-words.ts';
import { parseUpdate } from '../../../local/cloud/dynamodb/update.ts';
import { toItem } from '../../../local/cloud/dynamodb/values.ts';

const item = toItem(
  marshall({
    n: 5,
    s: 'Giấy khai sinh',
    b: new Uint8Array([1, 2, 3]),
    yes: true,
    none: null,
    l: [1, 'two', { three: 3 }],
    m: { x: 1, deep: { y: 10 } },
  }),
);
const values = { ':n': 5, ':one': 1, ':nine': 9, ':s': 'Giấy', ':a': 'a', ':l': [1, 'two', { three: 3 }] };
const reader = (what: string, text: string) =>
  new Reader(
    what,
    text,
    new Placeholders({
      ExpressionAttributeNames: { '#x': 'm', '#dot': 'a.b' },
      ExpressionAttributeValues: marshall(values),
    }),
  );
const holds = (text: string): boolean => parseCondition(reader('ConditionExpression', text))(item);

test.each([
  'n = :n',
  'n <> :one and n > :one AND n >= :n',
  'absent <> :n',
  'NOT n = :one',
  'n = :one OR n = :n',
  'n = :n OR n = :one AND n = :nine',
  '(n = :n OR n = :one) AND yes <> :nine',
  'l = :l',
  'attribute_exists(#x.deep.y)',
  'attribute_not_exists(#x.deep.z)',
  'attribute_not_exists(#dot)',
  'begins_with(s, :s)',
  ':one < n',
])('%s holds', (text) => {
  expect(holds(text)).toBe(true);
});

test.each(['absent = :n', 'absent < :n', 'NOT attribute_exists(n)', 's > :n', 'begins_with(n, :s)', 'yes = :one'])(
  '%s does not hold',
  (text) => {
    expect(holds(text)).toBe(false);
  },
);

test.each([
  ['', 'The expression can not be empty;'],
  ['n = ', 'Syntax error; token: "<EOF>"'],
  ['n = :n :n', 'Syntax error; token: ":n", near: ":n :n"'],
  ['n $ :n', 'Syntax error; token: "$", near: "n $ :n"'],
  ['status = :n', 'Attribute name is a reserved keyword; reserved keyword: status'],
  ['Name = :n', 'reserved keyword: Name'],
  ['m.Name = :n', 'reserved keyword: Name'],
  ['#nope = :n', 'An expression attribute name used in the document path is not defined; attribute name: #nope'],
  ['n = :nope', 'An expression attribute value used in expression is not defined; attribute value: :nope'],
  ['sighs(n)', 'The function is unknown, misplaced or not emulated: sighs'],
  ['size(l) > :n', 'The function is unknown, misplaced or not emulated: size'],
  ['l[1] = :n', 'Elements of lists in expressions: not emulated'],
  ['contains(s, :a)', 'The function is unknown, misplaced or not emulated: contains'],
  ['n BETWEEN :one AND :n', 'Syntax error; token: "BETWEEN"'],
  ['begins_with(s, :a) = :n', 'Syntax error'],
  ['begins_with(s, :n)', 'Incorrect operand type for operator or function: begins_with'],
  [`n = :n ${'OR n = :n '.repeat(500)}`, 'Expression size has exceeded'],
])('%s is refused', (text, message) => {
  expect(() => holds(text)).toThrow(message);
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
  ['SET n = :nine, fresh = n', { n: { N: '9' }, fresh: { N: '5' } }],
  ['SET m.deep.z = :a REMOVE m.x', { m: { M: { deep: { M: { y: { N: '10' }, z: { S: 'a' } } } } } }],
  ['SET m = :a REMOVE yes, absent', { m: { S: 'a' }, yes: undefined }],
  ['ADD n :one, fresh :nine', { n: { N: '6' }, fresh: { N: '9' } }],
])('%s', (text, expected) => {
  expect(after(text)).toEqual({ ...item, ...expected });
  expect(item['n']).toEqual({ N: '5' });
});

test.each([
  ['SET n = :n, n = :one', 'Two document paths overlap'],
  ['SET m = :n, m.x = :one', 'Two document paths overlap'],
  ['SET m.x = :n, m = :one', 'Two document paths overlap'],
  ['SET absent.x = :n', 'The document path provided in the update expression is invalid for update'],
  ['SET n[0] = :n', 'Elements of lists in expressions: not emulated'],
  ['SET l = list_append(l, :l)', 'The function is unknown, misplaced or not emulated: list_append'],
  ['DELETE tags :a', 'DELETE in an update expression: not emulated'],
  ['SET x = absent', 'refers to an attribute that does not exist'],
  ['SET n = n + :one', 'Syntax error; token: "+"'],
  ['ADD n :a', 'incorrect data type'],
  ['ADD s :one', 'incorrect data type'],
  ['SET a1 = :n SET b1 = :n', 'can only be used once'],
  ['INVALID SYNTAX HERE', 'Syntax error; token: "INVALID", near: "INVALID SYNTAX"'],
])('%s is refused', (text, message) => {
  expect(() => after(text)).toThrow(message);
});
