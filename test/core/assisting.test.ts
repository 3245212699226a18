import { describe, expect, test } from 'vitest';
import {
  beginHelp,
  filledByHelper,
  helpState,
  joinHelp,
  requireHelper,
  withHelper,
  type Help,
} from '../../core/assisting.ts';
import type { Draft } from '../../core/draft.ts';
import type { Form } from '../../core/form/field.ts';
import { mother, officer, saturday, staff } from './samples.ts';

const minute = 60_000;
const text = (vi: string) => ({ vi, en: vi });
const at = saturday;
const draft: Draft = {
  id: 'd-1',
  procedure: '1.001193',
  edition: '2026-01',
  answers: {},
  prefill: {},
  lookups: {},
  flags: [],
  applicant: { citizenId: '020195003381', name: 'Nông Thị Mai' },
  openedAt: new Date(at).toISOString(),
  updatedAt: new Date(at).toISOString(),
};
const help = beginHelp({ id: 'h-1', citizen: mother.id }, draft, at);
const joined = joinHelp(help, draft, officer, 'Cán', at + minute);
const ended: Help = { ...joined, endedAt: new Date(at + 2 * minute).toISOString() };
const refusal = (work: () => unknown) => {
  try {
    work();
    return 'done';
  } catch (error) {
    return Object(error).code;
  }
};

const states = (of: Help, ...minutes: number[]) => minutes.map((m) => helpState(of, at + m * minute));

test('a code counts for fifteen minutes, and help for an hour from when it was typed in', () => {
  expect(states(help, 0, 14.99, 15)).toEqual(['waiting', 'waiting', 'over']);
  expect(states(joined, 1, 60.99, 61)).toEqual(['helping', 'helping', 'over']);
  expect(states(ended, 3)).toEqual(['over']);
});

test.each<[string, Help, number]>([
  ['too old', help, 15],
  ['used by somebody', joined, 2],
  ['ended before anybody typed it', { ...help, endedAt: new Date(at).toISOString() }, 1],
])('a code that is %s is a wrong one', (_what, given, minutes) => {
  expect(refusal(() => joinHelp(given, draft, staff('x', ['officer']), 'X', at + minutes * minute))).toBe(
    'help-code-wrong',
  );
});

test('nobody helps themselves in office, nor whom they speak for', () => {
  const own = { ...officer, citizen: mother.id };
  expect(refusal(() => joinHelp(help, draft, own, 'X', at))).toBe('own-dossier');
  const represented: Draft = {
    ...draft,
    represented: {
      by: 'child',
      subject: 'child-hash',
      actor: draft.applicant,
      source: 'civil-status',
      asOf: draft.openedAt,
      evidence: 'e',
    },
  };
  expect(refusal(() => joinHelp(help, represented, { ...officer, citizen: 'child-hash' }, 'X', at))).toBe(
    'own-dossier',
  );
  expect(refusal(() => joinHelp(help, represented, officer, 'X', at))).toBe('done');
});

describe('the form is seen', () => {
  test.each<[string, Help | undefined, typeof officer, number, string]>([
    ['by the officer who joined', joined, officer, 2, 'done'],
    ['by nobody before', help, officer, 1, 'not-found'],
    ['by no colleague', joined, staff('other', ['officer']), 2, 'not-found'],
    ['by nobody who has moved to another unit', joined, { ...officer, unit: 'H37.002' }, 2, 'not-found'],
    ['by nobody after the hour', joined, officer, 61, 'help-over'],
    ['by nobody once it was ended', ended, officer, 3, 'help-over'],
    ['by nobody where there is no help', undefined, officer, 3, 'not-found'],
  ])('%s', (_what, given, person, minutes, outcome) => {
    expect(refusal(() => requireHelper(given, person, at + minutes * minute))).toBe(outcome);
  });
});

test('everybody who has helped stays with the form, once', () => {
  const first = withHelper(draft, 'a', 'own-phone');
  expect(first.assisted).toEqual({ by: 'a', way: 'own-phone' });
  expect(withHelper(first, 'a', 'own-phone').assisted).toEqual(first.assisted);
  const both = withHelper(first, 'b', 'own-phone');
  expect(both.assisted).toEqual({ by: 'b', way: 'own-phone', also: ['a'] });
  expect(withHelper(both, 'a', 'own-phone').assisted).toEqual({ by: 'a', way: 'own-phone', also: ['b'] });
});

test('what only the citizen can declare stays as it was, whatever the officer sends', () => {
  const form: Form = {
    steps: [
      {
        id: 'own',
        title: text('Tôi'),
        fields: [
          { id: 'true', kind: 'declaration', label: text('Tôi cam đoan') },
          { id: 'name', kind: 'name', label: text('Họ tên') },
        ],
      },
    ],
  };
  expect(filledByHelper(form, {}, { own: { true: 'yes', name: 'An' } })).toEqual({ own: { name: 'An' } });
  expect(filledByHelper(form, { own: { true: 'yes' } }, { own: { name: 'An' } })).toEqual({
    own: { true: 'yes', name: 'An' },
  });
  expect(filledByHelper(form, {}, { own: { name: 'An' } })).toEqual({ own: { name: 'An' } });
});
