import type { DossierEvent } from '../events/dossier-event.ts';
import { requireRight } from './authorisation.ts';
import { headOf, requireHolder, requireOpen, type Case } from './case.ts';
import { allows } from './fold.ts';
import { problemAt } from './form/check-answers.ts';
import type { Edition } from './procedure/edition.ts';
import { Refusal } from './refusal.ts';
import { requireUnused } from './suspension.ts';

const requireRunning = ({ dossier }: Case, type: DossierEvent['type']): void => {
  if (!allows(dossier, type)) throw new Refusal('not-now');
};

type Extension = Extract<DossierEvent, { type: 'term-extended' }>;
type Rescheduling = Extract<DossierEvent, { type: 'dossier-rescheduled' }>;

/** The law gives more time for a reason, once for each. */
export const extendTerm = (given: Case, { extensions }: Edition, code: string): Extension => {
  requireRight(given.person, 'extend', given.dossier);
  requireOpen(given);
  requireRunning(given, 'term-extended');
  requireHolder(given);
  const reason = extensions.find((known) => known.code === code);
  if (reason === undefined) throw new Refusal('no-such-reason', [problemAt('/code', 'invalid')]);
  requireUnused(given.dossier, code);
  return { ...headOf(given), type: 'term-extended', data: { code, ground: reason.ground } };
};

const asDay = (date: string): string => date.split('-').toReversed().join('/');

const wrongDay = (latest: string): Refusal => {
  const detail = {
    vi: `Ngày hẹn lại phải là ngày làm việc, sau ngày hẹn cũ và chậm nhất là ${asDay(latest)}.`,
    en: `The new day must be a working day after the day that was promised, ${latest} at the latest.`,
  };
  return new Refusal('wrong-day', [{ pointer: '/day', code: 'wrong-day', detail }]);
};

/** What the calendar says of a new day. */
export interface NewDay {
  readonly day: string;
  readonly ground: string;
  /** A working day after the one that was promised. */
  readonly fits: boolean;
  /** The last day that may be promised. */
  readonly latest: string;
  /** The apology still comes early enough. */
  readonly inTime: boolean;
}

/** The leader apologises and promises a new day: once, and in time. */
export const rescheduleDossier = (given: Case, { day, ground, fits, latest, inTime }: NewDay): Rescheduling => {
  requireRight(given.person, 'reschedule', given.dossier);
  requireOpen(given);
  if (given.dossier.rescheduledAt !== undefined) throw new Refusal('rescheduled-already');
  requireRunning(given, 'dossier-rescheduled');
  if (!inTime) throw new Refusal('apology-too-late');
  if (!fits || day > latest) throw wrongDay(latest);
  return { ...headOf(given), type: 'dossier-rescheduled', data: { day, ground } };
};
