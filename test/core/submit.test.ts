import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DossierEvent } from '../../events/dossier-event.ts';
import { frozenCalendar } from '../../core/calendar.ts';
import { fieldsOf, withAnswer, type Answer } from '../../core/form/answers.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import { submit, type Submission } from '../../core/submit.ts';
import { uniquePair } from '../../core/unique.ts';
import {
  birthAnswers,
  calendar,
  draft,
  edition,
  held,
  mother,
  motherId,
  procedure,
  province,
  submission,
} from './samples.ts';

const people = {
  concerned: ['father-hash'],
  named: ['mother-hash', 'father-hash', 'grandmother-hash'],
  unique: [{ path: 'child.noticeCode', hash: 'notice-hash' }],
};
const answering = (path: string, value: Answer): Submission => ({
  ...submission,
  answers: withAnswer(birthAnswers, path, value),
});
const refusing = (code: string, ...pointers: [pointer: string, code: string][]) =>
  expect.objectContaining({
    code,
    pointers: pointers.map(([pointer, why]) => expect.objectContaining({ pointer, code: why })),
  });

test('a right form becomes the first event of a dossier: filed, dated, and nothing personal in it', () => {
  const { event: eventOf, identifiers, answers, unit, unique } = submit(submission);
  const event = eventOf(people);
  expect(DossierEvent.parse(event)).toEqual({
    v: 1,
    type: 'dossier-submitted',
    at: '2026-11-21T03:15:00.000Z',
    by: { kind: 'citizen', id: 'mother-hash' },
    data: {
      procedure: '1.001193',
      edition: '2026-01',
      frozen: {
        calendar: frozenCalendar(calendar, '2026-11-21'),
        rules: '2026-08',
        fee: { amount: 0, ground: edition.fee.ground },
      },
      commune: '05977',
      unit: 'H37.001',
      channel: 'online',
      applicant: 'mother-hash',
      transactor: 'mother-hash',
      concerned: ['mother-hash', 'father-hash'],
      named: ['mother-hash', 'father-hash', 'grandmother-hash'],
      route: ['check', 'verify', 'confirm', 'approve', 'issue', 'return'],
      marks: [],
      draft: draft.id,
      // Five of its questions were answered by sources as they are sent.
      fields: {
        put: 21,
        held: 5,
        from: [
          { source: 'health', put: 4, held: 2, empty: ['child.gender', 'child.birthPlace'] },
          {
            source: 'population',
            put: 14,
            held: 3,
            empty: [
              'child.ethnicity',
              'child.nationality',
              'child.homeTown',
              'mother.declared',
              'mother.birth',
              'mother.ethnicity',
              'mother.nationality',
              'mother.residence',
              'father.declared',
              'request.relation',
              'request.commune',
            ],
          },
        ],
      },
      unique: people.unique,
    },
    due: '2026-11-23T10:30:00.000Z',
  });
  expect(answers).toEqual(birthAnswers);
  expect(unit).toBe('H37.001');
  expect(identifiers).toEqual({ given: [motherId], all: [motherId] });
  expect(unique).toEqual([{ path: 'child.noticeCode', pair: 'child.noticeCode=20001GCS0001726', given: true }]);
  for (const value of Object.values(birthAnswers['mother'] ?? {}).filter((answer) => answer !== 'yes'))
    expect(JSON.stringify(event)).not.toContain(value);
});

test('who acts for the parents is named as such, beside who asks and who files', () => {
  const { data } = submit(answering('request.relation', 'relative')).event(people);
  expect(data).toMatchObject({ applicant: 'mother-hash', transactor: 'mother-hash', representative: 'mother-hash' });
});

test('VNeID level 2 is needed, before anything else is judged', () => {
  expect(() => submit({ ...submission, citizen: { ...mother, level: 1 }, answers: {} })).toThrow(
    refusing('level-2-required'),
  );
});

describe('locked values', () => {
  test('are taken from the source when the body leaves them out, and may be sent equal', () => {
    const { noticeCode: _noticeCode, birthDate: _birthDate, ...child } = birthAnswers['child'] ?? {};
    const { answers } = submit({ ...submission, answers: { ...birthAnswers, child } });
    expect(answers).toEqual(birthAnswers);
  });

  test('each one that was changed is refused by name', () => {
    const changed = withAnswer(withAnswer(birthAnswers, 'child.birthDate', '2026-11-18'), 'mother.fullName', 'Mai');
    expect(() => submit({ ...submission, answers: changed })).toThrow(
      refusing('invalid-fields', ['/answers/child/birthDate', 'locked'], ['/answers/mother/fullName', 'locked']),
    );
  });

  test('an offered value that is not locked may be changed', () => {
    expect(submit(answering('child.familyName', 'Nông')).answers['child']?.['familyName']).toBe('Nông');
  });

  test('of a part that is not declared stay out of the dossier', () => {
    const answers = { ...birthAnswers, mother: { declared: 'no' } };
    expect(submit({ ...submission, answers }).answers).toEqual(answers);
  });

  test('law: no body can bring a value into a locked field that its source did not give', () => {
    const paths = Object.entries(draft.prefill).flatMap(([path, { lock }]) => (lock ? [path] : []));
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.string(), (path, value) => {
        fc.pre(value !== draft.prefill[path]?.value);
        expect(() => submit(answering(path, value))).toThrow(
          refusing('invalid-fields', [`/answers/${path.replace('.', '/')}`, 'locked']),
        );
      }),
    );
  });
});

describe('the commune decides the unit', () => {
  test.each(['99999', '14758'])('a commune of no unit in the province is refused: %s', (commune) => {
    expect(() => submit(answering('request.commune', commune))).toThrow(
      refusing('invalid-fields', ['/answers/request/commune', 'invalid']),
    );
  });

  test('every commune of the province is taken', () => {
    for (const { code, unit } of province.communes) {
      const submitted = submit(answering('request.commune', code));
      expect(submitted.unit).toBe(unit);
      expect(submitted.event(people).data).toMatchObject({ commune: code, unit });
    }
  });
});

const bornOn = (date: string) => {
  const prefill = { ...draft.prefill, 'child.birthDate': held(date, true, 'health') };
  return submit({ ...answering('child.birthDate', date), draft: { ...draft, prefill } }).event(people).data;
};

describe('marks', () => {
  test.each([
    ['2026-11-21', []],
    ['2026-09-22', []],
    ['2026-09-21', ['late-registration']],
    ['1999-01-01', ['late-registration']],
  ])('born %s, registered 2026-11-21: %j', (date, marks) => {
    expect(bornOn(date)).toMatchObject({ marks });
  });

  test('the day that counts is the one in Vietnam', () => {
    // Half past midnight of the 22nd there is still the 21st in UTC.
    const at = Date.parse('2026-11-21T17:30:00Z');
    const prefill = { 'child.birthDate': held('2026-09-22', true) };
    const late = { ...answering('child.birthDate', '2026-09-22'), draft: { ...draft, prefill }, at };
    expect(submit(late).event(people).data).toMatchObject({ marks: ['late-registration'] });
  });
});

describe('editions', () => {
  const changed: Procedure = {
    ...procedure,
    editions: [
      { ...edition, until: '2026-12-01' },
      { ...edition, id: '2026-12', from: '2026-12-01' },
    ],
  };
  test('a form opened under the edition before is opened again', () => {
    const at = Date.parse('2026-12-01T00:00:00+07:00');
    const eve = { ...draft, openedAt: '2026-11-30T10:00:00.000Z' };
    expect(() => submit({ ...submission, procedure: changed, at, draft: eve })).toThrow(refusing('prefill-expired'));
    expect(
      submit({ ...submission, procedure: changed, at, draft: { ...eve, edition: '2026-12' } }).event(people).data,
    ).toMatchObject({ edition: '2026-12' });
    expect(submit({ ...submission, procedure: changed, at: at - 1, draft: eve }).event(people).data).toMatchObject({
      edition: '2026-01',
    });
  });

  test('answers of the sources that are more than two days old are asked for again', () => {
    const opened = Date.parse(draft.openedAt);
    const twoDays = 2 * 24 * 3_600_000;
    expect(submit({ ...submission, at: opened + twoDays }).event(people).data).toMatchObject({ draft: draft.id });
    expect(() => submit({ ...submission, at: opened + twoDays + 1 })).toThrow(refusing('prefill-expired'));
  });

  test('how old they may be is what each source says, and a day for who fills the form in over night', () => {
    const without = submission.sources.map((source) =>
      source.id === 'health' ? { ...source, keep: { ...source.keep, minutes: 0 } } : source,
    );
    const opened = Date.parse(draft.openedAt);
    const oneDay = 24 * 3_600_000;
    const from = (change: Partial<typeof draft>, at: number) =>
      submit({ ...submission, sources: without, draft: { ...draft, ...change }, at });
    expect(from({}, opened + oneDay).event(people).type).toBe('dossier-submitted');
    expect(() => from({}, opened + oneDay + 1)).toThrow(refusing('prefill-expired'));
    const asked = { notice: new Date(opened + 1).toISOString() };
    expect(from({ asked }, opened + oneDay + 1).event(people).type).toBe('dossier-submitted');
    // Nobody was asked whom the person did not want asked.
    expect(from({ lookups: { ...draft.lookups, notice: 'declined' } }, opened + oneDay + 1)).toBeDefined();
  });

  test('before the first and after the last edition nothing can be submitted', () => {
    expect(() => submit({ ...submission, at: Date.parse('2025-12-31T09:00:00+07:00') })).toThrow(
      refusing('no-such-edition'),
    );
  });
});

const editedTo = (change: Partial<typeof edition>): Submission => ({
  ...submission,
  procedure: { ...procedure, editions: [{ ...edition, ...change }] },
});

const channelIn = (channels: typeof edition.channels) => submit(editedTo({ channels })).event(people).data;

describe('who may file it', () => {
  test('what is not received online is written beforehand and brought', () => {
    expect(channelIn(['counter', 'post'])).toMatchObject({ channel: 'counter' });
    expect(channelIn(['post', 'online'])).toMatchObject({ channel: 'online' });
  });
  test('people, where the law names them in the country or abroad', () => {
    for (const applicants of [['citizen'], ['overseas', 'enterprise']] as const)
      expect(submit(editedTo({ applicants: [...applicants] })).unit).toBe(submit(submission).unit);
  });
  test('not people, where it names organisations alone', () => {
    const applicants: typeof edition.applicants = ['enterprise', 'organisation'];
    expect(() => submit(editedTo({ applicants }))).toThrow(refusing('not-among-applicants'));
  });
});

const flag = (path: string) => ({ path, claimed: 'x' });

test('what is called wrong is a field of the form; each flag that is not is refused by its place', () => {
  const fields = fieldsOf(edition.form).map(({ path }) => flag(path));
  expect(submit({ ...submission, flags: fields }).answers).toEqual(birthAnswers);
  const stray = ['mother.secret', 'aunt.fullName', 'constructor.name', 'child.__proto__'];
  expect(() => submit({ ...submission, flags: [flag('mother.fullName'), ...stray.map(flag)] })).toThrow(
    refusing('unknown-field', ...stray.map((_, index): [string, string] => [`/flags/${index + 1}/path`, 'unknown'])),
  );
});

test('a value is called wrong once: of two claims one would be lost', () => {
  const twice = ['mother.fullName', 'child.givenName', 'mother.fullName'].map(flag);
  expect(() => submit({ ...submission, flags: twice })).toThrow(
    refusing('invalid-fields', ['/flags/2/path', 'invalid']),
  );
});

test('what stands once and was only typed is told from what a source gave', () => {
  const typed = submit({ ...answering('child.noticeCode', '20001.GCS.99999.26'), draft: { ...draft, prefill: {} } });
  expect(typed.unique).toEqual([{ path: 'child.noticeCode', pair: 'child.noticeCode=20001GCS9999926', given: false }]);
});

test('a number that stands once is the same however it is written; signs alone are none', () => {
  for (const typed of ['20001.gcs.00017.26', ' 20001 GCS 00017/26', '20001gcs0001726'])
    expect(uniquePair('child.noticeCode', typed)).toBe('child.noticeCode=20001GCS0001726');
  expect(uniquePair('child.noticeCode', '--')).toBeUndefined();
});

test('nothing unique is kept of a form without a birth notice', () => {
  const { noticeCode: _noticeCode, ...child } = birthAnswers['child'] ?? {};
  expect(
    submit({ ...submission, answers: { ...birthAnswers, child }, draft: { ...draft, prefill: {} } }).unique,
  ).toEqual([]);
});

test('law: whatever body is sent, it is taken or refused, never a fault', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (answers) => {
      expect(() => submit({ ...submission, answers })).toThrow(expect.objectContaining({ code: 'invalid-fields' }));
    }),
  );
});
