import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { meets } from '../../../local/cloud/dynamodb/conditions.ts';
import { project } from '../../../local/cloud/dynamodb/documents.ts';
import { Expressions } from '../../../local/cloud/dynamodb/expressions.ts';
import { reservedWords } from '../../../local/cloud/dynamodb/reserved-words.ts';
import { updated } from '../../../local/cloud/dynamodb/updates.ts';
import { toItem } from '../../../local/cloud/dynamodb/values.ts';

const item = toItem(
  marshall({
    n: 5,
    s: 'Giấy khai sinh',
    b: new Uint8Array([1, 2, 3]),
    yes: true,
    none: null,
    tags: new Set(['a', 'b']),
    nums: new Set([1, 2]),
    l: [1, 'two', { three: 3 }],
    m: { x: 1, deep: { y: [10, 20] } },
  }),
);
const values = {
  ':n': 5,
  ':one': 1,
  ':nine': 9,
  ':s': 'Giấy',
  ':a': 'a',
  ':N': 'N',
  ':two': 'two',
  ':b': new Uint8Array([1, 2]),
};
const only = (text: string, given: Record<string, unknown>) =>
  marshall(Object.fromEntries(Object.entries(given).filter(([name]) => new RegExp(`${name}\\b`).test(text))));
const expressions = (text: string, given: Record<string, unknown> = values) =>
  new Expressions({
    ExpressionAttributeNames: { '#x': 'm', '#dot': 'a.b' },
    ExpressionAttributeValues: only(text, given),
  });
const holds = (text: string): boolean => {
  const request = expressions(text);
  return meets(request.condition('ConditionExpression', text), item, request.values);
};

test.each([
  'n = :n',
  'n <> :one and n > :one AND n >= :n',
  'absent <> :n',
  'n BETWEEN :one AND :nine',
  'n IN (:one, :n)',
  'NOT n = :one',
  'n = :one OR n = :n',
  'n = :n OR n = :one AND n = :nine',
  '(n = :n OR n = :one) AND yes <> :nine',
  'attribute_exists(#x.deep.y[1])',
  'attribute_not_exists(#x.deep.y[2])',
  'attribute_not_exists(#dot)',
  'attribute_type(n, :N)',
  'begins_with(s, :s)',
  'begins_with(b, :b)',
  'contains(s, :s)',
  'contains(b, :b)',
  'contains(tags, :a)',
  'contains(nums, :one)',
  'contains(l, :two)',
  'size(s) > :nine',
  'size(b) < :n',
  'size(l) < :n AND size(tags) > :one AND size(m) > :one',
  '#x.x = l[0]',
])('%s holds', (text) => {
  expect(holds(text)).toBe(true);
});

test.each([
  'absent = :n',
  'absent < :n',
  'NOT attribute_exists(n)',
  's > :n',
  'contains(n, :n)',
  'contains(absent, :a)',
  'size(n) > :one',
  'size(absent) > :one',
  'begins_with(n, :s)',
  'yes = :one',
])('%s does not hold', (text) => {
  expect(holds(text)).toBe(false);
});

test.each([
  ['', 'The expression can not be empty;'],
  ['n = ', 'Syntax error; token: "<EOF>"'],
  ['n = :n :n', 'Syntax error; token: ":n", near: ":n :n"'],
  ['n $ :n', 'Syntax error; token: "$", near: "n $ :n"'],
  ['((n = :n))', 'redundant parentheses'],
  ['status = :n', 'Attribute name is a reserved keyword; reserved keyword: status'],
  ['m.Name = :n', 'reserved keyword: Name'],
  ['#nope = :n', 'An expression attribute name used in the document path is not defined; attribute name: #nope'],
  ['n = :nope', 'An expression attribute value used in expression is not defined; attribute value: :nope'],
  ['n = n', 'The first operand must be distinct from the remaining operands'],
  ['sighs(n)', 'Invalid function name; function: sighs'],
  ['contains(n, :n) = :n', 'Syntax error'],
  ['n BETWEEN :nine AND :one', 'requires upper bound to be greater than or equal to lower bound'],
  ['begins_with(s, :n)', 'Incorrect operand type for operator or function; operator or function: begins_with'],
  ['attribute_type(n, :a)', 'Invalid attribute type name found; type: a'],
  [`n = :n ${'OR n = :n '.repeat(500)}`, 'Expression size has exceeded'],
])('%s is refused', (text, message) => {
  expect(() => holds(text)).toThrow(message);
});

test('the list of reserved words is whole', () => {
  expect(reservedWords.size).toBe(573);
});

test('what no expression uses is refused', () => {
  const unused = new Expressions({ ExpressionAttributeValues: marshall({ ':n': 1, ':o': 2 }) });
  unused.condition('ConditionExpression', 'n = :n');
  expect(() => unused.complete()).toThrow('ExpressionAttributeValues unused in expressions: keys: {:o}');
  const without = new Expressions({ ExpressionAttributeNames: { '#n': 'n' } });
  expect(() => without.complete()).toThrow('ExpressionAttributeNames can only be specified when using expressions');
  expect(() => new Expressions({ ExpressionAttributeNames: { n: 'n' } })).toThrow('invalid key');
});

const after = (text: string, given: Record<string, unknown> = values) => {
  const request = expressions(text, given);
  return updated(item, request.update(text), request.values);
};

test.each([
  [
    'SET n = n + :one, m.x = n',
    { n: { N: '6' }, m: { M: { x: { N: '5' }, deep: { M: { y: { L: [{ N: '10' }, { N: '20' }] } } } } } },
  ],
  ['SET l[9] = :one, l[8] = :nine REMOVE l[0], l[2]', { l: { L: [{ S: 'two' }, { N: '1' }, { N: '9' }] } }],
  ['SET l[2].three = :n', { l: { L: [{ N: '1' }, { S: 'two' }, { M: { three: { N: '5' } } }] } }],
  ['DELETE tags :ab', { tags: undefined }],
  ['ADD nums :more, fresh :more', { nums: { NS: ['1', '2', '3'] }, fresh: { NS: ['2', '3'] } }],
  ['SET n = if_not_exists(absent, n) - :nine', { n: { N: '-4' } }],
])('%s', (text, expected) => {
  const sets = { ':ab': new Set(['a', 'b']), ':more': new Set([2, 3]) };
  expect(after(text, { ...values, ...sets })).toEqual({ ...item, ...expected });
  expect(item['n']).toEqual({ N: '5' });
});

test.each([
  ['SET n = :n, n = :one', 'Two document paths overlap'],
  ['SET m = :n, m.x = :one', 'Two document paths overlap'],
  ['SET absent.x = :n', 'The document path provided in the update expression is invalid for update'],
  ['SET n[0] = :n', 'The document path provided in the update expression is invalid for update'],
  ['SET x = absent', 'refers to an attribute that does not exist'],
  ['SET s = s + :one', 'incorrect data type'],
  ['SET n = :a + :one', 'Incorrect operand type for operator or function; operator or function: +, operand type: S'],
  ['ADD n :a', 'operator: ADD, operand type: S'],
  ['ADD s :one', 'incorrect data type'],
  ['SET a1 = :n SET b1 = :n', 'can only be used once'],
  ['INVALID SYNTAX HERE', 'Syntax error; token: "INVALID", near: "INVALID SYNTAX"'],
])('%s is refused', (text, message) => {
  expect(() => after(text)).toThrow(message);
});

test('a projection keeps the shape of what it names', () => {
  const paths = new Expressions({}).projection('m.deep.y[1], l[2].three, l[0], n, absent.x') ?? [];
  expect(project(item, paths)).toEqual({
    m: { M: { deep: { M: { y: { L: [{ N: '20' }] } } } } },
    l: { L: [{ N: '1' }, { M: { three: { N: '3' } } }] },
    n: { N: '5' },
  });
  expect(() => new Expressions({}).projection('m, m.x')).toThrow('overlap');
});
