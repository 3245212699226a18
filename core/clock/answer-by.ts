import { wholeMinutes } from '../vietnam-time.ts';
import { brokenDown, placeOf, type Course } from './course.ts';

/**
 * Until when whoever a wait is for has to have answered: as they were told, and so much later as the system did not
 * work while they could have. Undefined when nobody is waited for, or without an end.
 */
export const answerByOf = (course: Course): number | undefined => {
  const wait = course.stops.find(({ lasting, answerBy }) => lasting && answerBy !== undefined);
  if (wait?.answerBy === undefined) return undefined;
  return course.time.add(wait.answerBy, wholeMinutes(brokenDown(course, placeOf(course, wait.from))));
};
