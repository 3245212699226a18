import type { Dispute } from '../../../api/dispute.ts';
import type { Answer } from '../../../form/answers.ts';
import { formatDay } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { disputeWords } from './words/words.ts';

interface DisputeLinesProps {
  readonly dispute: Dispute;
  readonly shownOf: (value: Answer | undefined) => string;
}

/** Beside a value that is called wrong: why, and how its case stands. */
export const DisputeLines = ({ dispute, shownOf }: DisputeLinesProps) => {
  const { say, language } = useSpeech();
  const words = useWords(disputeWords);
  const { claim, policy, reviewer, sentAt, dueAt, overdue, answer, settled } = dispute;
  const day = (at: string) => formatDay(at, language);
  const owner = (): string => {
    if (answer?.outcome === 'corrected')
      return words.corrected(shownOf(answer.before), shownOf(answer.value), day(answer.on ?? answer.at));
    if (answer !== undefined) return words.kept(day(answer.on ?? answer.at));
    if (reviewer !== undefined && sentAt !== undefined && dueAt !== undefined)
      return words.own(say(reviewer), day(sentAt), day(dueAt));
    return sentAt === undefined || dueAt === undefined ? words.unsent : words.sent(day(sentAt), day(dueAt));
  };
  const lines = [
    ...(claim?.note === undefined ? [] : [words.why(claim.note)]),
    ...(claim?.paper === true ? [words.paper] : []),
    ...(answer === undefined && settled === undefined ? [words.policies[policy]] : []),
    owner(),
    ...(answer?.basis === undefined ? [] : [words.basis(answer.basis)]),
    ...(overdue === true && answer === undefined ? [words.overdue] : []),
    ...(settled === undefined ? [] : [words.settled[settled.by]]),
  ];
  return <span class="muted case">{lines.join(' ')}</span>;
};
