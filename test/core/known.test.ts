import { describe, expect, test } from 'vitest';
import { withSaid } from '../../core/asked-again.ts';
import { contestedAt } from '../../core/dispute/whose.ts';
import { disputedIn } from '../../core/dispute/disputed-in.ts';
import type { Draft } from '../../core/draft.ts';
import type { Answers } from '../../core/form/answers.ts';
import { heldBeside, type Known } from '../../core/known.ts';
import type { Looked } from '../../core/prefill.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import { submit } from '../../core/submit.ts';
import civilStatusExtract from '../../procedures/civil-status-extract.ts';
import maritalStatus from '../../procedures/marital-status.ts';
import { birthAnswers, draft as sample, edition as birth, motherId, submission } from './samples.ts';

const at = '2026-11-21T03:00:00.000Z';
const mai: Known = { citizenId: motherId, name: 'Nông Thị Mai', source: 'vneid', evidence: 'vneid:r-1', at };
const silent: Looked = { status: 'unavailable' };
const origin = { source: 'population', asOf: at, evidence: 'population:r-1-0', hash: 'ab' };
const all = ({ lookups }: Edition, of: Looked) => Object.fromEntries(lookups.map(({ id }) => [id, of]));
const paths = (held: Draft['prefill']) => Object.keys(held).toSorted();
const told = (value: string, when?: string) => ({
  value,
  lock: true,
  source: 'vneid',
  asOf: at,
  evidence: 'vneid:r-1',
  hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  ...(when === undefined ? {} : { when: { field: 'request.relation', in: [when] } }),
});

const openedBirth = (looked = all(birth, silent), open?: Draft): Draft => ({
  ...sample,
  ...withSaid(birth, open, looked, [], at, undefined, mai),
});
const answering = (draft: Draft, answers: Answers): Draft => ({ ...draft, answers });
const own = { fullName: 'Nông Thị Mai', citizenId: motherId };
const as = (relation: string): Answers => ({ ...birthAnswers, request: { relation, commune: '05977' } });
const submitted = (draft: Draft, answers: Answers) => submit({ ...submission, draft, answers });

const editionOf = ({ editions: [edition] }: typeof maritalStatus): Edition => {
  if (edition === undefined) throw new Error('the procedure has no edition');
  return edition;
};
const openedFor = (edition: Edition, looked: Readonly<Record<string, Looked>>, known?: Known) =>
  withSaid(edition, undefined, looked, [], at, undefined, known);

test('a card shown anew takes the place of the one before, and nothing that a source has said', () => {
  const card: Known = { ...mai, source: 'id-card', evidence: 'id-card:r-1' };
  const before: Draft = { ...sample, ...withSaid(birth, undefined, all(birth, silent), [], at, undefined, card) };
  const notice = { ...origin, value: '20001.GCS.00017.26', lock: true, source: 'civil-status' };
  const held = { ...before, prefill: { ...before.prefill, 'child.noticeCode': notice } };
  const renamed = { ...card, name: 'Nông Thị Mai Anh' };
  const { prefill } = withSaid(birth, held, {}, [], at, undefined, renamed);
  expect([prefill['mother.fullName']?.value, prefill['child.noticeCode']]).toEqual(['Nông Thị Mai Anh', notice]);
  // A source that stands for whom somebody files is asked like any other, and what it said before stands.
  const child: Known = { ...mai, source: 'civil-status', by: 'child' };
  expect(withSaid(birth, held, {}, [], at, undefined, child).prefill['child.noticeCode']).toEqual(notice);
});

describe('a parent of whom no source says which of the two they are', () => {
  test('is the mother or the father by their own answer, and until then nothing of it is put anywhere', () => {
    const { prefill, answers } = openedBirth();
    expect(prefill).toEqual({
      'mother.fullName': told('Nông Thị Mai', 'mother'),
      'mother.citizenId': told(motherId, 'mother'),
      'father.fullName': told('Nông Thị Mai', 'father'),
      'father.citizenId': told(motherId, 'father'),
    });
    expect(answers).toEqual({});
    expect(heldBeside(prefill, {})).toEqual({});
    expect(heldBeside(prefill, as('relative'))).toEqual({});
    expect(heldBeside(prefill, as('father'))).toEqual({
      'father.fullName': told('Nông Thị Mai'),
      'father.citizenId': told(motherId),
    });
  });

  test('files with what VNeID told, whatever the body leaves out, and it is compared later', () => {
    const { fullName: _name, citizenId: _id, ...mother } = birthAnswers['mother'] ?? {};
    const { answers, prefill, later, identifiers } = submitted(openedBirth(), { ...as('mother'), mother });
    expect(answers['mother']).toEqual(birthAnswers['mother']);
    // The dossier holds what is theirs, and no condition.
    expect(prefill).toEqual({ 'mother.fullName': told('Nông Thị Mai'), 'mother.citizenId': told(motherId) });
    expect(later).toContainEqual({ path: 'mother.citizenId', lookup: 'mother', why: 'silent' });
    expect(identifiers.given).toEqual([motherId]);
  });

  test('cannot write another name or number there, and can in the other parent’s part', () => {
    const father = { ...birthAnswers['mother'], fullName: 'Hoàng Văn Thái', citizenId: '020092001172' };
    const sent = { ...as('mother'), father };
    expect(submitted(openedBirth(), sent).answers['father']).toEqual(father);
    for (const [field, value] of [
      ['fullName', 'Ai Đó'],
      ['citizenId', '020092001172'],
    ] as const)
      expect(() =>
        submitted(openedBirth(), { ...as('mother'), mother: { ...birthAnswers['mother'], [field]: value } }),
      ).toThrow(
        expect.objectContaining({
          code: 'invalid-fields',
          pointers: [expect.objectContaining({ pointer: `/answers/mother/${field}`, code: 'locked' })],
        }),
      );
    // Whoever is neither types them: they are of somebody else then.
    expect(submitted(openedBirth(), as('relative')).prefill).toEqual({});
  });

  test('is told by their own record as soon as that is heard: then no answer makes them the other parent', () => {
    const before = answering(openedBirth(), { request: { relation: 'mother' }, mother: { declared: 'yes', ...own } });
    const record = { citizenId: motherId, fullName: 'NÔNG THỊ MAI', relation: 'mother' };
    const found: Looked = { status: 'found', record, ...origin };
    const heard = openedBirth({ applicant: found, mother: found, father: { status: 'missing' } }, before);
    expect(heard.prefill).toMatchObject({ 'mother.fullName': { value: 'NÔNG THỊ MAI', ...origin } });
    expect(paths(heard.prefill).filter((path) => path.startsWith('father.'))).toEqual([]);
    expect(Object.values(heard.prefill).some(({ when }) => when !== undefined)).toBe(false);
    expect(heard.answers['mother']).toMatchObject({ fullName: 'NÔNG THỊ MAI', citizenId: motherId });
    // Nor when the source falls silent afterwards: what it said stands.
    const fallen = openedBirth({ applicant: silent, mother: silent, father: silent }, heard);
    expect(fallen.prefill['mother.fullName']).toMatchObject(origin);
    expect(Object.values(fallen.prefill).some(({ when }) => when !== undefined)).toBe(false);
  });

  test('asked again in vain, keeps the answer and what was put by it', () => {
    const before = answering(openedBirth(), { request: { relation: 'mother' }, mother: { declared: 'yes', ...own } });
    const again = openedBirth(all(birth, silent), before);
    expect(again.answers).toEqual(before.answers);
    expect(paths(again.prefill)).toEqual(paths(before.prefill));
  });

  test('whom the register of marriages knows by another number is locked to neither', () => {
    const marriage: Looked = {
      status: 'found',
      record: { wifeId: '020195003390', husbandId: '020092001172' },
      ...origin,
      source: 'civil-status',
    };
    const { prefill } = openedBirth({ ...all(birth, silent), marriage });
    expect(prefill['mother.citizenId']).toMatchObject({ lock: false, against: { value: '020195003390' } });
  });
});

describe('somebody for whom a form is filled in', () => {
  const childId = '020320001234';
  const child: Known = {
    citizenId: childId,
    name: 'Trần Ngọc Diệp',
    born: '2020-06-19',
    by: 'child',
    source: 'civil-status',
    evidence: 'civil-status:r-1-children',
    at,
  };
  const giver: Known = { ...mai, by: 'mandate', source: 'mandate', evidence: 'mandate:m-1' };
  const extract = editionOf(civilStatusExtract);
  const missing: Looked = { status: 'missing' };

  test.each<[string, Readonly<Record<string, Looked>>]>([
    ['the province has issued nothing', all(extract, missing)],
    ['the sources are silent', all(extract, silent)],
    ['nobody was asked', {}],
  ])('a child is known by the choice: name, number and birth date are locked where %s', (_where, looked) => {
    const { prefill, answers } = openedFor(extract, looked, child);
    const held = { lock: true, source: 'civil-status', asOf: at, evidence: child.evidence };
    expect(prefill).toEqual({
      'person.fullName': expect.objectContaining({ value: 'Trần Ngọc Diệp', ...held }),
      'person.citizenId': expect.objectContaining({ value: childId, ...held }),
      'person.birthDate': expect.objectContaining({ value: '2020-06-19', ...held }),
    });
    expect(answers).toEqual({
      person: { fullName: 'Trần Ngọc Diệp', citizenId: childId, birthDate: '2020-06-19' },
    });
  });

  test('a certificate of the province goes before, and nothing is added to it from the choice', () => {
    const original: Looked = {
      status: 'found',
      record: { holder: { name: 'Trần Ngọc Diệp' } },
      ...origin,
      source: 'repository',
    };
    const { prefill } = openedFor(extract, { ...all(extract, missing), original }, child);
    expect(Object.entries(prefill).map(([path, { source }]) => [path, source])).toEqual([
      ['person.fullName', 'repository'],
    ]);
  });

  test('whoever asks for themselves says whose extract it is: nothing is known of that', () => {
    expect(openedFor(extract, all(extract, missing), mai).prefill).toEqual({});
  });

  test('of a birth year alone the day is asked', () => {
    const { prefill } = openedFor(extract, all(extract, missing), { ...child, born: '2020' });
    expect(prefill['person.birthDate']).toMatchObject({ value: '2020', lock: false, unusable: true });
  });

  test('a giver’s own matter has their name and number from the mandate, locked', () => {
    const marital = editionOf(maritalStatus);
    const { prefill } = openedFor(marital, all(marital, silent), giver);
    expect(prefill).toEqual({
      'person.fullName': expect.objectContaining({ value: 'Nông Thị Mai', lock: true, source: 'mandate' }),
      'person.citizenId': expect.objectContaining({ value: motherId, lock: true, source: 'mandate' }),
    });
    // Their account was made from the population data, so a wrong name is put right there.
    const flags = [{ path: 'person.fullName', claimed: 'Nông Thị Mái' }];
    expect(disputedIn(marital.form, prefill, flags)).toMatchObject([{ source: 'population' }]);
  });

  test('an extract on a mandate may be a child’s of the giver, so that theirs is offered only', () => {
    const { prefill, answers } = openedFor(extract, all(extract, missing), giver);
    expect(prefill).toEqual({
      'person.fullName': expect.objectContaining({ value: 'Nông Thị Mai', lock: false, source: 'mandate' }),
      'person.citizenId': expect.objectContaining({ value: motherId, lock: false, source: 'mandate' }),
    });
    expect(answers['person']).toEqual({ fullName: 'Nông Thị Mai', citizenId: motherId });
  });

  test('what is wrong in the choice is told to the register of whose child it is', () => {
    const { prefill, answers } = openedFor(extract, all(extract, missing), child);
    const particulars = {
      applicant: { citizenId: childId, name: child.name },
      represented: {
        by: 'child' as const,
        subject: 'child-hash',
        actor: { citizenId: motherId, name: 'Nông Thị Mai' },
        source: child.source,
        asOf: at,
        evidence: child.evidence,
      },
      answers,
      prefill,
      flags: [],
    };
    expect(contestedAt(extract, particulars, 'person.fullName')).toMatchObject({
      citizenId: childId,
      member: 'fullName',
    });
  });
});
