import type { Phase } from '../../core/lifecycle.ts';
import type { Course } from '../trial/sample.ts';
import { spreadOf, type Spread } from './spread.ts';

/** Whom a dossier waits for. */
export type Wait = 'citizen' | 'agencies' | 'outside' | 'paused';

const waitsAt: Partial<Record<Phase, Wait>> = {
  appointment: 'citizen',
  confirm: 'citizen',
  supplement: 'citizen',
  payment: 'citizen',
  consult: 'agencies',
  external: 'outside',
  suspended: 'paused',
};

/** Working hours that dossiers stood still for somebody, over all of them. */
export interface Waited {
  readonly on: Wait;
  readonly hours: Spread;
}

const waited = (stays: Course['stays'], on: Wait): number =>
  stays.reduce((sum, { phase, hours }) => (waitsAt[phase] === on ? sum + hours : sum), 0);

/** Of each for whom dossiers of these phases can wait at all, how long they did. */
export const waitsOf = (courses: readonly Pick<Course, 'stays'>[], phases: ReadonlySet<Phase>): Waited[] => {
  const all = new Set([...phases].flatMap((phase) => waitsAt[phase] ?? []));
  return [...all].map((on) => ({ on, hours: spreadOf(courses.map(({ stays }) => waited(stays, on))) }));
};
