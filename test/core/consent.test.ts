import { expect, test } from 'vitest';
import { lookupsToAsk, withSaid } from '../../core/asked-again.ts';
import { consentTo, isSameConsent } from '../../core/consent.ts';
import { answerAt } from '../../core/form/answers.ts';
import { birthAnswers, draft, edition, sources } from './samples.ts';

const at = '2026-11-22T03:00:00.000Z';
const all = edition.lookups.map(({ id }) => id);
const but = (...without: string[]) =>
  consentTo(
    edition,
    all.filter((id) => !without.includes(id)),
    at,
  );

test('a look-up that is not agreed to is not asked, though its source was silent or its value is taken', () => {
  const opened = Date.parse(draft.openedAt);
  expect(lookupsToAsk(edition, undefined, [], opened, sources, but('notice')).map(({ id }) => id)).not.toContain(
    'notice',
  );
  expect(lookupsToAsk(edition, draft, ['notice'], opened + 1, sources, but('notice', 'marriage'))).toEqual([]);
});

test('what was declined and is agreed to later is asked then', () => {
  const declined = { ...draft, lookups: { ...draft.lookups, notice: 'declined' as const } };
  const ids = lookupsToAsk(edition, declined, [], Date.parse(draft.openedAt) + 1, sources, but()).map(({ id }) => id);
  expect(ids).toContain('notice');
});

test('a value leaves the form with the consent to it; what was typed stays', () => {
  const { answers, prefill, lookups } = withSaid(edition, draft, {}, [], at, but('notice'));
  expect(answerAt(answers, 'child.birthDate')).toBeUndefined();
  expect(Object.keys(prefill).filter((path) => path === 'child.noticeCode')).toEqual([]);
  expect(answerAt(answers, 'child.givenName')).toBe(answerAt(birthAnswers, 'child.givenName'));
  expect(lookups['notice']).toBe('declined');
});

test('without the applicant’s own record nobody else is asked about', () => {
  expect(but('applicant')).toMatchObject({
    agreed: ['marriage', 'identityDocument'],
    declined: ['applicant', 'mother', 'father', 'notice'],
  });
});

test('what the edition does not ask cannot be agreed to', () => {
  expect(() => consentTo(edition, ['applicant', 'aunt'], at)).toThrow(
    expect.objectContaining({ code: 'invalid-fields', pointers: [expect.objectContaining({ pointer: '/consent/1' })] }),
  );
});

test('two consents are the same when they decline the same', () => {
  expect(isSameConsent(undefined, but())).toBe(true);
  expect(isSameConsent(but('notice'), but())).toBe(false);
  expect(isSameConsent(but('notice', 'marriage'), { ...but('marriage', 'notice'), at: '' })).toBe(true);
});
