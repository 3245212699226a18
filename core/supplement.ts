import type { DossierEvent, SupplementItem } from '../events/dossier-event.ts';
import { requireRight } from './authorisation.ts';
import { atStep, headOf, requireHolder, requireOpen, type Case } from './case.ts';
import type { Prefilled } from './draft.ts';
import { answerAt, fieldsOf, withAnswer, type Answers } from './form/answers.ts';
import { problemAt, requireAnswers } from './form/check-answers.ts';
import type { Edition } from './procedure/edition.ts';
import { pointerTo, Refusal, type RefusalCode } from './refusal.ts';
import { dateOf } from './vietnam-time.ts';

const refuseItem = (code: RefusalCode, place: readonly PropertyKey[]): never => {
  throw new Refusal(code, [problemAt(pointerTo(['items', ...place]), 'invalid')]);
};

/** Whether a question is not to be asked again: a source gave its answer, it says where to file, or the form has no such. */
export const isSettled = (
  { form, commune }: Edition,
  prefill: Readonly<Record<string, Prefilled>>,
  path: string,
): boolean =>
  path === commune || prefill[path]?.lock === true || !fieldsOf(form).some((placed) => placed.path === path);

/** One item of the notice stands on a component of the frozen edition, cites its ground, and asks nothing known. */
const requireAskable = (
  edition: Edition,
  prefill: Readonly<Record<string, Prefilled>>,
  { component: id, fields, ground }: SupplementItem,
  index: number,
): void => {
  const component = edition.components.find((known) => known.id === id);
  if (component === undefined) return refuseItem('unknown-component', [index, 'component']);
  if (component.kind === 'data') return refuseItem('component-looked-up', [index, 'component']);
  if (ground !== component.ground) return refuseItem('uncited-item', [index, 'ground']);
  if ((component.kind === 'eform') !== fields.length > 0) return refuseItem('field-settled', [index, 'fields']);
  const stray = fields.findIndex((path) => isSettled(edition, prefill, path));
  if (stray >= 0) refuseItem('field-settled', [index, 'fields', stray]);
};

/** What the officer asks for, and what is known already. */
interface Notice {
  readonly edition: Edition;
  readonly prefill: Readonly<Record<string, Prefilled>>;
  readonly items: readonly SupplementItem[];
  /** Until when the citizen may answer. */
  readonly answerBy: string;
}

/** The officer asks for everything that is missing, in one notice and once only (Decree 118/2025, Article 11). */
export const requestSupplement = (given: Case, { edition, prefill, items, answerBy }: Notice): DossierEvent => {
  requireRight(given.person, 'request-supplement', given.dossier);
  requireOpen(given);
  if (given.dossier.supplement !== undefined) throw new Refusal('supplement-used');
  atStep(given, 'verify');
  requireHolder(given);
  for (const [index, item] of items.entries()) {
    if (items.findIndex(({ component }) => component === item.component) < index)
      refuseItem('asked-twice', [index, 'component']);
    requireAskable(edition, prefill, item, index);
  }
  return { ...headOf(given), type: 'supplement-requested', data: { items: [...items], answerBy } };
};

const requireAwaited = (given: Case): void => {
  requireOpen(given);
  const { phase, parked, supplement } = given.dossier;
  if (phase !== 'supplement' || parked !== undefined || supplement === undefined) throw new Refusal('not-now');
  if (given.at > supplement.answerBy) throw new Refusal('answer-too-late');
};

/** The paths that a body answers. */
const answeredPaths = (answers: Answers): string[] =>
  Object.entries(answers).flatMap(([step, fields]) => Object.keys(fields).map((field) => `${step}.${field}`));

/**
 * The citizen answers exactly what was asked; everything else stays as it was declared. Answers the dossier’s answers
 * with theirs in them, checked as a whole.
 */
export const supplementedAnswers = (
  given: Case,
  edition: Edition,
  items: readonly SupplementItem[],
  before: Answers,
  supplied: Answers,
): Answers => {
  requireRight(given.person, 'answer-supplement', given.dossier);
  requireAwaited(given);
  if (items.some(({ fields }) => fields.length === 0)) throw new Refusal('paper-awaited');
  const asked = items.flatMap(({ fields }) => fields);
  const strays = answeredPaths(supplied).filter((path) => !asked.includes(path));
  if (strays.length > 0)
    throw new Refusal(
      'not-asked',
      strays.map((path) => problemAt(pointerTo(['answers', ...path.split('.')]), 'unknown')),
    );
  const silent = asked.filter((path) => answerAt(supplied, path) === undefined);
  if (silent.length > 0)
    throw new Refusal(
      'invalid-fields',
      silent.map((path) => problemAt(pointerTo(['answers', ...path.split('.')]), 'required')),
    );
  const merged = asked.reduce((all, path) => {
    const answer = answerAt(supplied, path);
    return answer === undefined ? all : withAnswer(all, path, answer);
  }, before);
  return requireAnswers(edition.form, merged, dateOf(Date.parse(given.at)), '/answers');
};

/** An officer has the papers that were asked for, brought to the counter. */
export const receiveSupplement = (given: Case): DossierEvent => {
  requireRight(given.person, 'receive-supplement', given.dossier);
  requireAwaited(given);
  return { ...headOf(given), type: 'supplement-received', data: { channel: 'counter' } };
};
