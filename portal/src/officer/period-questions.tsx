import { isRealDay } from '../form/check.ts';
import { DateInput } from '../ui/date-input.tsx';
import { Question } from '../ui/question.tsx';
import { useWords } from '../words/language.tsx';
import { officer } from './words/words.ts';

/** First and last day, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

const days = ['from', 'until'] as const;

/** The first day of the period that is none, or the last one if it lies before the first. */
export const wrongDay = (period: Period): keyof Period | undefined =>
  days.find((day) => !isRealDay(period[day])) ?? (period.until < period.from ? 'until' : undefined);

interface PeriodQuestionsProps {
  readonly period: Period;
  /** It was sent once: what is wrong is said. */
  readonly asked: boolean;
  readonly change: (period: Period) => void;
}

/** From which day to which. */
export const PeriodQuestions = ({ period, asked, change }: PeriodQuestionsProps) => {
  const { period: words } = useWords(officer);
  const errorOf = (day: keyof Period) => {
    if (!asked) return undefined;
    if (!isRealDay(period[day])) return words.missing;
    return wrongDay(period) === day ? words.turned : undefined;
  };
  return (
    <>
      {days.map((day) => (
        <Question key={day} id={day} label={words[day]} error={errorOf(day)} group>
          <DateInput
            id={day}
            value={period[day]}
            faulty={errorOf(day) !== undefined}
            change={(value) => change({ ...period, [day]: value })}
          />
        </Question>
      ))}
    </>
  );
};
