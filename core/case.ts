import type { DossierEvent } from '../events/dossier-event.ts';
import type { Step } from '../events/step.ts';
import type { Dossier } from './dossier.ts';
import { isEnd } from './lifecycle.ts';
import { actorOf, type Colleague, type Person } from './person.ts';
import { Refusal } from './refusal.ts';

/** What a command looks at: the dossier as read, who asks, and the instant. */
export interface Case {
  readonly dossier: Dossier;
  readonly person: Person;
  readonly at: string;
}

/** Nothing happens to a dossier after its end. */
export const requireOpen = ({ dossier }: Case): void => {
  if (isEnd(dossier.phase)) throw new Refusal('ended');
};

export const atStep = ({ dossier }: Case, step: Step): void => {
  if (dossier.phase !== step || dossier.parked !== undefined || dossier.task?.step !== step)
    throw new Refusal('not-now');
};

export const requireHolder = ({ dossier, person }: Case): void => {
  const holder = dossier.task?.holder;
  if (holder !== undefined && holder !== person.id) throw new Refusal('not-yours');
};

/** Whether the dossier names this member of staff as a citizen, as far as it is known which citizen they are. */
export const isOwn = (person: Person | Colleague, { named }: Pick<Dossier, 'named'>): boolean =>
  'citizen' in person && named.includes(person.citizen);

/** Whether this member of staff has ever assessed the dossier, or helped to file it. */
export const isFirstPerson = (
  { assessors, assistants }: Pick<Dossier, 'assessors' | 'assistants'>,
  id: string,
): boolean => assessors.includes(id) || assistants.includes(id);

export const headOf = (given: Case): Pick<DossierEvent, 'v' | 'at' | 'by'> => ({
  v: 1 as const,
  at: given.at,
  by: actorOf(given.person),
});
