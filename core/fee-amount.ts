import { answerAt, type Answers } from './form/answers.ts';
import type { Edition } from './procedure/edition.ts';

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

/** What is to be paid for what the form asks for: a copy where it does not say how many, and so a rank and a month. */
export const feeAmount = ({ amount, byPage, byRank }: Fee, answers: Answers): number => {
  if (byPage !== undefined) return ofPages(amount, byPage, answers);
  if (byRank !== undefined) return ofRank(amount, byRank, answers);
  return amount;
};
