import { describe, expect, test } from 'vitest';
import { requireAnother } from '../../core/at-counter.ts';
import type { Draft } from '../../core/draft.ts';
import type { Form } from '../../core/form/field.ts';
import {
  beginOnBehalf,
  declaredHash,
  flagsOn,
  identityOf,
  isWhoseCard,
  requireDeclared,
  requireGrown,
  requireSigned,
  withSigned,
  type Identified,
} from '../../core/on-behalf.ts';
import { beginHelp, helpState, joinHelp, requireHelper } from '../../core/assisting.ts';
import { fold } from '../../core/fold.ts';
import { link } from '../../core/chain.ts';
import { channelOf } from '../../core/procedure/filing.ts';
import type { Death } from '../../core/represented.ts';
import { submit } from '../../core/submit.ts';
import { edition, mother, officer, saturday, staff, submission } from './samples.ts';

const card = { name: 'Nông Thị Mai', born: '1948-06-05' };
const identity = { idCheck: 'chip-read', identity: 'confirmed' } as const;
const refusal = (work: () => unknown) => {
  try {
    work();
    return 'done';
  } catch (error) {
    return Object(error).code;
  }
};

test.each<[string, Identified, Death, unknown]>([
  ['known as the card says', card, false, 'confirmed'],
  ['written in capitals', { ...card, name: 'NÔNG  THỊ MAI' }, false, 'confirmed'],
  ['known by the year alone', { ...card, born: '1948' }, false, 'confirmed'],
  ['known by another year', { ...card, born: '1949' }, false, { objection: 'identity-mismatch' }],
  ['of another name', { ...card, name: 'Nông Thị Mái' }, false, { objection: 'identity-mismatch' }],
  ['born on another day', { ...card, born: '1948-06-06' }, false, { objection: 'identity-mismatch' }],
  ['nobody’s', 'nobody', 'unknown', { objection: 'identity-mismatch' }],
  ['of somebody else who has died', { ...card, name: 'Vi Thị Lan' }, true, { objection: 'identity-mismatch' }],
  ['of somebody who has died', card, true, { objection: 'deceased' }],
  ['of whom the registers disagree', card, 'contradicted', { objection: 'death-contradicted' }],
  // Nobody has shown that the card is theirs: what civil status knows under the number is not told.
  ['asked of a silent source while civil status knows of a death', 'silent', true, 'unconfirmed'],
  ['known while nobody tells of deaths', card, 'unknown', 'confirmed'],
  ['asked of a silent source', 'silent', 'unknown', 'unconfirmed'],
])('an identifier that is %s', (_what, said, dead, outcome) => {
  expect(identityOf(card, said, dead)).toEqual(outcome);
});

test('of a full date the card has to say the whole, and a year alone is a guess', () => {
  const guess = { ...card, born: '1948' };
  expect(identityOf(guess, card, false)).toEqual({ objection: 'identity-mismatch' });
  expect(identityOf(guess, card, true)).toEqual({ objection: 'identity-mismatch' });
  expect(identityOf(guess, { ...card, born: '1948' }, false)).toBe('confirmed');
  expect([isWhoseCard(guess, card), isWhoseCard(card, card), isWhoseCard(card, 'silent')]).toEqual([
    false,
    true,
    false,
  ]);
});

test.each([
  ['2011-11-22', 'too-young'],
  ['2011-11-21', 'done'],
  ['2012', 'too-young'],
  ['2011', 'done'],
  ['1948', 'done'],
])('whoever was born %s and stands there on 21 November 2026: %s', (born, outcome) => {
  expect(refusal(() => requireGrown({ born }, '2026-11-21'))).toBe(outcome);
});

test('the officer who opened it sees the form for an hour, a colleague never, and never their own', () => {
  const { draft } = submission;
  const help = beginOnBehalf({ id: 'h-1', citizen: mother.id }, draft, officer, 'Cán', identity, saturday);
  expect(help).toMatchObject({ draft: draft.id, procedure: draft.procedure, onBehalf: identity });
  expect([59.99, 60].map((m) => helpState(help, saturday + m * 60_000))).toEqual(['helping', 'over']);
  expect(refusal(() => requireHelper(help, staff('ht-05977', ['officer']), saturday))).toBe('not-found');
  expect(refusal(() => requireAnother({ ...officer, citizen: mother.id }, mother.id))).toBe('own-dossier');
  expect(refusal(() => requireAnother(officer, mother.id))).toBe('done');
});

test('a sheet counts for the form as it was printed', () => {
  expect(refusal(() => requireSigned(undefined, 3))).toBe('declaration-missing');
  expect(refusal(() => requireSigned({}, 3))).toBe('declaration-missing');
  expect(refusal(() => requireSigned({ version: 2 }, 3))).toBe('declaration-outdated');
  expect(refusal(() => requireSigned({ version: 3 }, 3))).toBe('done');
});

test('the signature stands for each declaration that is put, and for nothing else', () => {
  const label = { vi: 'Nhãn', en: 'Label' };
  const form: Form = {
    steps: [
      {
        id: 'stay',
        title: label,
        fields: [
          { id: 'abroad', label, kind: 'yes-no' },
          { id: 'true', label, kind: 'declaration' },
          { id: 'again', label, kind: 'declaration', showIf: { field: 'stay.abroad', in: ['yes'] } },
        ],
      },
    ],
  };
  expect(withSigned(form, { stay: { abroad: 'no' } })).toEqual({ stay: { abroad: 'no', true: 'yes' } });
  expect(withSigned(form, {})).toEqual({ stay: { true: 'yes' } });
  expect(withSigned(form, { stay: { abroad: 'yes' } })).toEqual({ stay: { abroad: 'yes', true: 'yes', again: 'yes' } });
});

test('the officer files it, the matter is the citizen’s, and it came over the counter', () => {
  const file = '5a0a7e0e-1d7c-4f0b-8c7c-0d2f5b1de001';
  const declared = { version: 3, hash: 'b'.repeat(32) };
  const declaration = { file, sha256: 'a'.repeat(64), bytes: 9, type: 'application/pdf', declared } as const;
  const assisted = { by: officer.id, way: 'on-behalf', onBehalf: { ...identity, declaration } } as const;
  const draft: Draft = { ...submission.draft, assisted, hardship: 'disability' };
  const event = submit({ ...submission, draft, officer }).event({ concerned: [], named: [], unique: [] });
  expect(event).toMatchObject({
    by: { kind: 'staff', id: officer.id },
    data: { channel: 'counter', applicant: mother.id, transactor: mother.id, assisted },
  });
  // Why they could not do it themselves may be their health: it is nowhere in the open.
  expect(JSON.stringify(event)).not.toContain('disability');
  expect(fold([link('H37.001-261121-0001', undefined, event)])).toMatchObject({
    assistants: [officer.id],
    onBehalf: { ...identity, declaration },
  });
  expect(channelOf({ channels: ['online'] }, {})).toBe('online');
});

describe('what is declared on paper', () => {
  const { draft } = submission;
  const { form } = edition;

  test('is what is put: no answer and no flag of a question that is not', () => {
    const stale = { ...draft.answers, father: { declared: 'no', fullName: 'Hoàng Văn Thái' } };
    const answers = withSigned(form, stale);
    expect(answers['father']).toEqual({ declared: 'no' });
    const claimed = 'Thái';
    const flags = [
      { path: 'father.fullName', claimed },
      { path: 'child.birthDate', claimed },
    ];
    expect(flagsOn(form, answers, flags)).toEqual([{ path: 'child.birthDate', claimed }]);
    // What the sheet does not say is no reason to refuse the dossier either.
    expect(refusal(() => submit({ ...submission, answers: stale }))).toBe('invalid-fields');
    expect(refusal(() => submit({ ...submission, answers }))).toBe('done');
  });

  test('has another hash with any other word, note, paper, version or person', () => {
    const said = { answers: draft.answers, flags: [{ path: 'child.birthDate', claimed: '18/11/2026' }] };
    const first = declaredHash(draft, 3, said);
    expect(declaredHash({ ...draft }, 3, structuredClone(said))).toBe(first);
    const [flag] = said.flags;
    const others = [
      declaredHash(draft, 4, said),
      declaredHash({ ...draft, applicant: { ...draft.applicant, name: 'Nông Thị Mái' } }, 3, said),
      declaredHash({ ...draft, edition: 'another' }, 3, said),
      declaredHash(draft, 3, { ...said, answers: { ...said.answers, father: { declared: 'yes' } } }),
      declaredHash(draft, 3, { ...said, flags: [] }),
      declaredHash(draft, 3, { ...said, flags: [{ ...flag, path: 'child.birthDate', claimed: '19/11/2026' }] }),
      declaredHash(draft, 3, {
        ...said,
        flags: [{ path: 'child.birthDate', claimed: '18/11/2026', note: 'Giấy chứng sinh' }],
      }),
      declaredHash(draft, 3, { ...said, flags: [{ path: 'child.birthDate', claimed: '18/11/2026', paper: true }] }),
    ];
    expect(new Set([first, ...others]).size).toBe(others.length + 1);
  });

  test('counts for no other version and no other content', () => {
    const filed = { version: 3, hash: 'a'.repeat(32) };
    expect(refusal(() => requireDeclared(filed, filed))).toBe('done');
    expect(refusal(() => requireDeclared({ ...filed, version: 2 }, filed))).toBe('declaration-outdated');
    expect(refusal(() => requireDeclared({ ...filed, hash: 'b'.repeat(32) }, filed))).toBe('declaration-outdated');
  });

  test('is filled in by one officer: nobody joins by a code', () => {
    const help = beginHelp({ id: 'h-2', citizen: mother.id }, draft, saturday);
    const join = (of: Draft) => refusal(() => joinHelp(help, of, officer, 'Cán', saturday));
    expect(join({ ...draft, hardship: 'elderly' })).toBe('help-code-wrong');
    expect(join(draft)).toBe('done');
  });
});
