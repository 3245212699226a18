import { machine } from '../events/actor.ts';
import type { DossierEvent } from '../events/dossier-event.ts';
import { requireRight } from './authorisation.ts';
import { headOf, requireOpen, type Case } from './case.ts';
import { nextOpinion, openOpinions, type Consulted } from './consulted.ts';
import type { Dossier } from './dossier.ts';
import type { Consultation } from './procedure/consultation.ts';
import type { Edition } from './procedure/edition.ts';
import { Refusal } from './refusal.ts';

type Of<Type extends DossierEvent['type']> = Extract<DossierEvent, { type: Type }>;

/** Whom the edition has asked, and what. */
export const consultationsIn = ({ route }: Pick<Edition, 'route'>): readonly Consultation[] =>
  route.flatMap(({ consult }) => consult ?? []);

/** What an agency that was asked is to say. */
export const questionTo = (edition: Pick<Edition, 'route'>, { agency }: Pick<Consulted, 'agency'>): Consultation => {
  const found = consultationsIn(edition).find((each) => each.agency === agency);
  if (found === undefined) throw new Error(`the edition does not ask ${agency}`);
  return found;
};

/** All are asked at once; `unitOf` says which agency of a kind it is, `endOf` when its own term is over. */
export const requestOpinions = (
  edition: Pick<Edition, 'route'>,
  at: string,
  {
    unitOf,
    endOf,
  }: {
    readonly unitOf: (agency: Consultation['agency']) => string;
    readonly endOf: (term: Consultation['term']) => string;
  },
): Of<'opinions-requested'> => ({
  v: 1,
  type: 'opinions-requested',
  at,
  by: machine,
  data: {
    asked: consultationsIn(edition).map(({ agency, term }) => ({
      agency,
      unit: unitOf(agency),
      dueAt: endOf(term),
    })),
  },
});

/** Once an agency has answered, or its time is over, a colleague is told so, and not that there is no such dossier. */
export const requireUnanswered = ({ person, dossier }: Pick<Case, 'person' | 'dossier'>): void => {
  if (person.kind !== 'staff') return;
  const { answer } = (dossier.consulted ?? []).find(({ unit }) => unit === person.unit) ?? {};
  if (answer === undefined) return;
  throw new Refusal(answer.said === 'agrees' || answer.said === 'objects' ? 'opinion-given' : 'opinion-lapsed');
};

/** An agency that was asked says what it thinks, once, whatever the others say. */
export const giveOpinion = (given: Case, agrees: boolean): Of<'opinion-given'> => {
  const { person, dossier } = given;
  requireUnanswered(given);
  requireRight(person, 'give-opinion', dossier);
  requireOpen(given);
  const unit = person.kind === 'staff' ? person.unit : '';
  return { ...headOf(given), type: 'opinion-given', data: { unit, agrees } };
};

/** The time of the first that is over, taken as the law has it. */
export const lapseOpinion = (
  dossier: Dossier,
  edition: Pick<Edition, 'route'>,
  at: string,
): Of<'opinion-lapsed'> | undefined => {
  const next = nextOpinion(dossier);
  if (next === undefined || Date.parse(next.dueAt) > Date.parse(at)) return undefined;
  const { means, ground } = questionTo(edition, next).silence;
  return { v: 1, type: 'opinion-lapsed', at, by: machine, data: { unit: next.unit, means, ground } };
};

const disagrees = ({ answer }: Consulted): boolean =>
  answer?.weighed !== true && (answer?.said === 'objects' || answer?.said === 'escalate');

/**
 * What follows once all have answered or their time is over; nothing before. What an officer has had before them and
 * proposed the result all the same is not put to them again.
 */
export const afterOpinions = (
  dossier: Pick<Dossier, 'consulted'>,
  at: string,
): Of<'consultation-ended'> | Of<'consultation-objected'> | undefined => {
  const { consulted = [] } = dossier;
  if (consulted.length === 0 || openOpinions(dossier).length > 0) return undefined;
  const type = consulted.some(disagrees) ? 'consultation-objected' : 'consultation-ended';
  return { v: 1, type, at, by: machine, data: {} };
};
