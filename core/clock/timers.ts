import { endOf } from '../term.ts';
import { dayNumberOf } from '../vietnam-time.ts';
import { brokenDown, placeOf, type Course } from './course.ts';

/** Until when whoever filed has to be told what is missing, by the id of the rule. */
export interface Timer {
  readonly id: string;
  readonly due: number;
  readonly metAt: number | undefined;
  readonly late: boolean;
}

/** The end of a term that began with the receipt, so much later as nothing worked before it. */
const endWithout = (course: Course, end: number): number => {
  let due = end;
  for (;;) {
    const moved = course.time.add(end, brokenDown(course, -Infinity, placeOf(course, due)));
    if (moved === due) return due;
    due = moved;
  }
};

/** The notice terms of the channel that the dossier came by; they begin when it is received. */
export const timersOf = (course: Course): Timer[] => {
  const { time, law, log, receipt, until } = course;
  const metAt = log.find(({ type }) => type === 'examined' || type === 'ended')?.at;
  return law.rules.notices
    .filter(({ channels }) => channels.includes(receipt.channel))
    .map(({ id, term }) => {
      // The cut-off of the dossier’s own term is none of theirs.
      const due = endWithout({ ...course, receivedAt: receipt.at }, endOf(time, term, receipt.at));
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
