import type { Draft } from './draft.ts';
import { answerAt, type Answers } from './form/answers.ts';
import type { Edition } from './procedure/edition.ts';
import { Refusal } from './refusal.ts';

type Fee = Edition['fee'];

const countAt = (answers: Answers, path: string): number => Number(answerAt(answers, path) ?? 1);

const ofPages = (amount: number, by: NonNullable<Fee['byPage']>, answers: Answers): number => {
  const pages = countAt(answers, by.pages);
  const early = Math.min(pages, by.from - 1);
  return countAt(answers, by.copies) * Math.min(by.most, early * amount + (pages - early) * by.later);
};

const ofRank = (amount: number, by: NonNullable<Fee['byRank']>, answers: Answers): number => {
  const rank = Math.min(Math.max(countAt(answers, by.rank), 1), by.shares.length);
  return (countAt(answers, by.months) * amount * (by.shares[rank - 1] ?? 100)) / 100;
};

/** Whether there are cases in which something is to be paid. */
export const isPayable = ({ amount, ofRecord }: Pick<Fee, 'amount' | 'ofRecord'>): boolean =>
  amount > 0 || ofRecord !== undefined;

/** What its source has told of a record that fixes what is to be paid; refused where none was found, for nobody declares it. */
export const requireRecord = (ofRecord: string, held: Draft['prefill']): number => {
  const record = held[ofRecord];
  if (record?.lock !== true) throw new Refusal('record-needed');
  return Number(record.value);
};

/** What is to be paid for what the form says: a copy where it does not say how many, and so a rank and a month. */
export const feeAmount = ({ amount, byPage, byRank, ofRecord }: Fee, answers: Answers): number => {
  if (ofRecord !== undefined) return Number(answerAt(answers, ofRecord) ?? 0);
  if (byPage !== undefined) return ofPages(amount, byPage, answers);
  if (byRank !== undefined) return ofRank(amount, byRank, answers);
  return amount;
};

/** The same as it is handed in, `held` being what the sources have told of the form. */
export const feeAtSubmission = (fee: Fee, answers: Answers, held: Draft['prefill']): number =>
  fee.ofRecord === undefined ? feeAmount(fee, answers) : requireRecord(fee.ofRecord, held);
