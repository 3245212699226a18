import { answerAt, type Answers } from './form/answers.ts';
import type { Edition } from './procedure/edition.ts';

/** What is to be paid for what the form asks for; a copy where it does not say how many. */
export const feeAmount = ({ amount, byPage }: Edition['fee'], answers: Answers): number => {
  if (byPage === undefined) return amount;
  const { from, later, most } = byPage;
  const pages = Number(answerAt(answers, byPage.pages) ?? 1);
  const copies = Number(answerAt(answers, byPage.copies) ?? 1);
  const early = Math.min(pages, from - 1);
  return copies * Math.min(most, early * amount + (pages - early) * later);
};
