import { expect, test } from 'vitest';
import type { Check } from '../../events/checks.ts';
import { decideOnData } from '../../core/on-data.ts';

const onData = { agreed: ['applicant', 'former'], ground: 'a law' };
const check = (id: string, outcome: Check['outcome']): Check => ({ id, source: 'population', outcome, fields: [] });
const shown = [check('applicant', 'matches'), check('former', 'matches')];
const fee = {};
const free = { finance: 'none' as const };

test('where all that the law asks is shown by data, the platform decides, and names what it rests on', () => {
  expect(decideOnData(free, { onData, fee }, [...shown, check('other', 'missing')])).toEqual({
    type: 'decided-on-data',
    data: { lookups: ['applicant', 'former'], ground: 'a law' },
  });
});

test.each(['differs', 'missing', 'unavailable', 'contradicts'] as const)(
  'a look-up that %s is left to an officer, by its name',
  (outcome) => {
    expect(decideOnData(free, { onData, fee }, [check('applicant', 'matches'), check('former', outcome)])).toEqual({
      type: 'left-to-officer',
      data: { lookups: ['former'], why: 'unshown' },
    });
    // One row that does not agree is enough, whatever another of the same look-up says.
    expect(decideOnData(free, { onData, fee }, [...shown, check('former', outcome)])).toMatchObject({
      data: { lookups: ['former'], why: 'unshown' },
    });
  },
);

test('nothing is decided by itself that nobody compared, that is contested or that costs something', () => {
  expect(decideOnData(free, { onData, fee }, [])).toMatchObject({ data: { lookups: ['applicant', 'former'] } });
  const disputes = [{ path: 'person.birth', source: 'population', policy: 'hold' as const }];
  expect(decideOnData({ ...free, disputes }, { onData, fee }, shown)).toMatchObject({ data: { why: 'contested' } });
  expect(decideOnData({ finance: 'due' }, { onData, fee }, shown)).toMatchObject({ data: { why: 'fee' } });
  expect(() => decideOnData(free, { fee }, shown)).toThrow('does not say on which data');
});

test('what a record fixes is paid first, once the record agreed; then the platform decides', () => {
  const fined = { onData, fee: { ofRecord: 'penalty.amount' } };
  expect(decideOnData({ finance: 'due' }, fined, shown)).toBe('payment-first');
  expect(decideOnData({ finance: 'paid' }, fined, shown)).toMatchObject({ type: 'decided-on-data' });
  // Nobody is asked to pay what the register does not have any more.
  expect(decideOnData({ finance: 'due' }, fined, [check('applicant', 'missing')])).toMatchObject({
    data: { why: 'unshown' },
  });
});
