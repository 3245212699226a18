import { endOf } from '../term.ts';
import { dayNumberOf } from '../vietnam-time.ts';
import type { Course } from './course.ts';

/** Until when whoever filed has to be told what is missing, by the id of the rule. */
export interface Timer {
  readonly id: string;
  readonly due: number;
  readonly metAt: number | undefined;
  readonly late: boolean;
}

/** The notice terms of the channel that the dossier came by; they begin when it is received. */
export const timersOf = ({ time, law, log, receipt, until }: Course): Timer[] => {
  const metAt = log.find(({ type }) => type === 'examined' || type === 'ended')?.at;
  return law.rules.notices
    .filter(({ channels }) => channels.includes(receipt.channel))
    .map(({ id, term }) => {
      const due = endOf(time, term, receipt.at);
      return { id, due, metAt, late: (metAt ?? until) > due };
    });
};

/** The latest moment for an apology with a new day; a term that is too short leaves none. */
export const apologyBy = ({ time, law, receivedAt }: Course, due: number): number | undefined => {
  const { noticeDays } = law.rules.rescheduling;
  const [received, dueDay] = [dayNumberOf(receivedAt), dayNumberOf(due)];
  return time.workingDays(received, dueDay) < noticeDays
    ? undefined
    : time.closing(time.workingDay(dueDay, -noticeDays));
};
