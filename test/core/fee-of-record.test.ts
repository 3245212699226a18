import { expect, test } from 'vitest';
import { feeAmount, feeAtSubmission } from '../../core/fee-amount.ts';
import { procedureFaults } from '../../core/procedure/procedure.ts';
import trafficFine from '../../procedures/traffic-fine-payment.ts';

const [fine] = trafficFine.editions;
const origin = { source: 'penalty', asOf: '2026-11-23T09:00:00+07:00', evidence: 'q-1', hash: 'h' };
const owed = (lock: boolean) => ({ 'penalty.amount': { value: 5_000_000, lock, ...origin } });

test('a fine is what the record says, which nobody declares: not the form, and not a value that is not locked', () => {
  const typed = { penalty: { amount: 1000 } };
  expect(fine && feeAtSubmission(fine.fee, typed, owed(true))).toBe(5_000_000);
  for (const held of [{}, owed(false)])
    expect(() => fine && feeAtSubmission(fine.fee, typed, held)).toThrow(
      expect.objectContaining({ code: 'record-needed' }),
    );
});

test('what its owner or an officer has put right since is what is asked for', () => {
  expect(fine && feeAmount(fine.fee, { penalty: { amount: 900_000 } })).toBe(900_000);
  expect(fine && feeAmount(fine.fee, { penalty: { amount: 0 } })).toBe(0);
});

const offered = { from: 'penalties', pointer: '/amount', lock: false };
const against = { from: 'applicant', pointer: '/x' };
const open = 'penalty.amount is to be paid, and not always as its source has it';

test.each([
  ['as it is', {}, {}, []],
  ['another may be written', { prefill: offered }, {}, [open]],
  ['another source may say otherwise', { prefill: { ...offered, lock: true, against } }, {}, [open]],
  ['it is no number', { kind: 'text' as const }, {}, ['penalty.amount is to be paid, and no whole number']],
  ['it costs besides', {}, { amount: 5 }, ['the fee has an amount beside that of the record']],
])('of what a record fixes: %s', (_name, field, fee, faults) => {
  const editions = trafficFine.editions.map((each) => ({
    ...each,
    fee: { ...each.fee, ...fee },
    form: {
      steps: each.form.steps.map((step) => ({
        ...step,
        fields: step.fields.map((one) => (one.id === 'amount' ? { ...one, ...field } : one)),
      })),
    },
  }));
  expect(procedureFaults({ ...trafficFine, editions }).map(({ reason }) => reason)).toEqual(faults);
});
