import { expect, test } from 'vitest';
import { Refusal } from '../../core/refusal.ts';
import { submit } from '../../core/submit.ts';
import { SaveDraftBody, VerificationBody } from '../../functions/http/bodies.ts';
import {
  birthAnswers,
  calendar,
  draft,
  mother,
  procedure,
  province,
  rules,
  saturday,
  sources,
} from '../core/samples.ts';

/** What is wrong with answers sent as this text. */
const problemsOf = (text: string): string[] => {
  const answers: unknown = JSON.parse(text);
  try {
    submit({ procedure, province, calendar, rules, draft, citizen: mother, answers, flags: [], sources, at: saturday });
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.pointers.map(({ pointer, code }) => `${pointer} ${code}`);
  }
};
const whole = JSON.stringify(birthAnswers);
const withMember = (member: string): string => `${whole.slice(0, -1)},${member}}`;

test.each([
  ['"__proto__":{"child":{}}', '/answers/__proto__ unknown'],
  ['"constructor":{"prototype":1}', '/answers/constructor unknown'],
  ['"toString":{}', '/answers/toString unknown'],
  ['"nothing":null', '/answers/nothing unknown'],
  ['"list":[1,2]', '/answers/list unknown'],
])('answers with %s more name it as unknown', (member, problem) => {
  expect(problemsOf(withMember(member))).toEqual([problem]);
});

test('answers hung under a prototype stand for no answers', () => {
  const hung = problemsOf(`{"__proto__":${whole}}`);
  expect(hung).toContain('/answers/__proto__ unknown');
  expect(hung).toContain('/answers/child/givenName required');
  expect(Object.hasOwn(Object.prototype, 'child')).toBe(false);
});

test('a draft keeps no prototype either', () => {
  const body: unknown = JSON.parse(
    '{"flags":[],"answers":{"__proto__":{"a":"b"},"child":{"__proto__":"c","name":"An"}}}',
  );
  const { answers } = SaveDraftBody.parse(body);
  expect(JSON.stringify(answers)).toBe('{"child":{"name":"An"}}');
  expect('a' in answers).toBe(false);
});

test('an officer gives no more reasons than a procedure could have', () => {
  const reasons = Array.from({ length: 10_000 }, () => 'wrong-authority');
  expect(VerificationBody.safeParse({ outcome: 'refuse', reasons }).success).toBe(false);
});
