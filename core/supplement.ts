import type { DossierEvent } from '../events/dossier-event.ts';
import type { SupplementItem } from '../events/supplements.ts';
import { requireRight } from './authorisation.ts';
import { atStep, headOf, requireHolder, requireOpen, type Case } from './case.ts';
import type { Prefilled } from './draft.ts';
import type { Dossier } from './dossier.ts';
import { answerAt, fieldsOf, isShown, withAnswer, withoutHidden, type Answers } from './form/answers.ts';
import { problemAt, type FieldProblem } from './form/check-answers.ts';
import { requireBeside } from './form/require-beside.ts';
import type { Particulars } from './particulars.ts';
import { GuardRefusal } from './guard/guard-refusal.ts';
import { objectionTo, type Known } from './guard/objection.ts';
import { objectionText } from './guard/objection-text.ts';
import type { Edition } from './procedure/edition.ts';
import type { Source } from './procedure/source.ts';
import { pointerTo, Refusal, type RefusalCode } from './refusal.ts';
import { dateOf } from './vietnam-time.ts';

const refuseItem = (code: RefusalCode, place: readonly PropertyKey[]): never => {
  throw new Refusal(code, [problemAt(pointerTo(['items', ...place]), 'invalid')]);
};

/** Whether a question is not to be asked again: a source gave its answer, it says where to file, or the form has no such. */
export const isSettled = (
  { form, commune }: Pick<Edition, 'form' | 'commune'>,
  prefill: Readonly<Record<string, Prefilled>>,
  path: string,
): boolean =>
  path === commune || prefill[path]?.lock === true || !fieldsOf(form).some((placed) => placed.path === path);

/** With the questions that are put only because of these, unless a source has answered them. */
const withGoverned = (
  edition: Edition,
  prefill: Readonly<Record<string, Prefilled>>,
  fields: readonly string[],
): string[] =>
  fieldsOf(edition.form).reduce<string[]>(
    (asked, { path, field }) =>
      field.showIf !== undefined &&
      asked.includes(field.showIf.field) &&
      !asked.includes(path) &&
      !isSettled(edition, prefill, path)
        ? [...asked, path]
        : asked,
    [...fields],
  );

/** The components that are asked for although they may not be, each with why. */
const objectionsTo = ({ edition, known, items, sources }: Notice) =>
  items.flatMap(({ component: id }, index) => {
    const component = edition.components.find((each) => each.id === id);
    const objection = component === undefined ? undefined : objectionTo(component, known);
    if (component === undefined || objection === undefined) return [];
    const { code } = objection;
    const pointer = pointerTo(['items', index, 'component']);
    return [{ id, code, pointer: { pointer, code, detail: objectionText(component, objection, sources) } }];
  });

/** Refuses what a source answered, is integrated, was issued here, was supplied, or is waited for. */
const requireUnknown = (notice: Notice, { unit, procedure }: Dossier): void => {
  const objections = objectionsTo(notice);
  const [first] = objections;
  if (first === undefined) return;
  const pointers = objections.map(({ pointer }) => pointer);
  throw new GuardRefusal(first.code, { unit, procedure, component: first.id }, pointers);
};

/** One item of the notice stands on a component of the frozen edition, cites its ground, and asks nothing known. */
const requireAskable = (
  { edition, prefill }: Pick<Notice, 'edition' | 'prefill'>,
  { component: id, fields, ground }: SupplementItem,
  index: number,
): void => {
  const component = edition.components.find((known) => known.id === id);
  if (component === undefined) return refuseItem('unknown-component', [index, 'component']);
  if (ground !== component.ground) return refuseItem('uncited-item', [index, 'ground']);
  if ((component.kind === 'eform') !== fields.length > 0) return refuseItem('field-settled', [index, 'fields']);
  const stray = fields.findIndex((path) => isSettled(edition, prefill, path));
  if (stray >= 0) refuseItem('field-settled', [index, 'fields', stray]);
};

/** What the officer asks for, and what is known already. */
interface Notice {
  readonly edition: Edition;
  readonly prefill: Readonly<Record<string, Prefilled>>;
  /** What sources, the repository and people have said and sent by now. */
  readonly known: Known;
  readonly sources: readonly Source[];
  readonly items: readonly SupplementItem[];
  /** Until when the citizen may answer. */
  readonly answerBy: string;
}

/** Refuses whoever may not ask for anything now, before any source is asked for their sake. */
export const requireAsking = (given: Case): void => {
  requireRight(given.person, 'request-supplement', given.dossier);
  requireOpen(given);
  if (given.dossier.supplement !== undefined) throw new Refusal('supplement-used');
  atStep(given, 'verify');
  requireHolder(given);
};

/** The officer asks for everything that is missing, in one notice and once only (Decree 118/2025, Article 11). */
export const requestSupplement = (given: Case, notice: Notice): DossierEvent => {
  const { edition, prefill, items, answerBy } = notice;
  requireAsking(given);
  requireUnknown(notice, given.dossier);
  for (const [index, item] of items.entries()) {
    if (items.findIndex(({ component }) => component === item.component) < index)
      refuseItem('asked-twice', [index, 'component']);
    requireAskable(notice, item, index);
  }
  const asked = items.map((item) => ({
    ...item,
    fields: withGoverned(edition, prefill, [...new Set(item.fields)]),
  }));
  return { ...headOf(given), type: 'supplement-requested', data: { items: asked, answerBy } };
};

const requireAwaited = (given: Case): NonNullable<Dossier['supplement']> => {
  requireOpen(given);
  const { phase, parked, supplement } = given.dossier;
  if (phase !== 'supplement' || parked !== undefined || supplement === undefined) throw new Refusal('not-now');
  if (given.at > supplement.answerBy) throw new Refusal('answer-too-late');
  return supplement;
};

type Items = readonly SupplementItem[];
const asksQuestions = (items: Items): boolean => items.some(({ fields }) => fields.length > 0);
/** Whether a paper is to be brought, beside what can be typed. */
export const awaitsPapers = (items: Items): boolean => items.some(({ fields }) => fields.length === 0);

const pathsIn = (answers: Answers): string[] =>
  Object.entries(answers).flatMap(([step, fields]) => Object.keys(fields).map((field) => `${step}.${field}`));

const refuseAnswers = (code: RefusalCode, paths: readonly string[], problem: FieldProblem): void => {
  if (paths.length === 0) return;
  throw new Refusal(
    code,
    paths.map((path) => problemAt(pointerTo(['answers', ...path.split('.')]), problem)),
  );
};

/**
 * The citizen answers what was asked and is put to them now; everything else stays as it was declared, but for what is
 * no longer put. Answers the dossier’s answers with theirs in them, checked as a whole.
 */
export const supplementedAnswers = (
  given: Case,
  { form }: Edition,
  items: Items,
  { answers: before, prefill }: Pick<Particulars, 'answers' | 'prefill'>,
  supplied: Answers,
): Answers => {
  requireRight(given.person, 'answer-supplement', given.dossier);
  if (requireAwaited(given).answered !== undefined) throw new Refusal('not-now');
  if (!asksQuestions(items)) throw new Refusal('paper-awaited');
  const asked = items.flatMap(({ fields }) => fields);
  const paths = pathsIn(supplied);
  refuseAnswers(
    'not-asked',
    paths.filter((path) => !asked.includes(path)),
    'unknown',
  );
  const merged = paths.reduce((all, path) => {
    const answer = answerAt(supplied, path);
    return answer === undefined ? all : withAnswer(all, path, answer);
  }, before);
  const fields = fieldsOf(form);
  const kept = withoutHidden(fields, merged);
  const open = fields.filter(({ path, field }) => asked.includes(path) && isShown(field, kept));
  refuseAnswers(
    'invalid-fields',
    open.flatMap(({ path }) => (answerAt(supplied, path) === undefined ? [path] : [])),
    'required',
  );
  return requireBeside(form, prefill, kept, dateOf(Date.parse(given.at)));
};

/** Whether papers are all that is still awaited, so that an officer can record that they have come. */
export const awaitsOnlyPapers = (items: Items, { answered }: NonNullable<Dossier['supplement']>): boolean =>
  awaitsPapers(items) && (answered !== undefined || !asksQuestions(items));

/** Papers that were asked for and have not come as a file. */
export const missingPapers = ({ supplement, files = [] }: Pick<Dossier, 'supplement' | 'files'>): string[] =>
  (supplement?.papers ?? []).filter(
    (paper) => !files.some(({ component, received }) => component === paper && received > (supplement?.requested ?? 0)),
  );

/** Whether whoever was asked has done all they can: the questions are answered, and every paper came as a file. */
export const isAllSent = (dossier: Pick<Dossier, 'supplement' | 'files'>): boolean => {
  const { supplement } = dossier;
  if (supplement?.papers === undefined) return false;
  return (supplement.questions !== true || supplement.answered !== undefined) && missingPapers(dossier).length === 0;
};

/** All of it was sent by whoever was asked, and nothing was brought. */
const isSentOnline = (dossier: Dossier): boolean =>
  isAllSent(dossier) &&
  (dossier.supplement?.papers ?? []).every((paper) =>
    (dossier.files ?? []).some(({ component, by }) => component === paper && by === 'citizen'),
  );

/** An officer has the papers that were asked for, brought to the counter or sent as files. Questions are the citizen’s own to answer first. */
export const receiveSupplement = (given: Case, items: Items): DossierEvent => {
  requireRight(given.person, 'receive-supplement', given.dossier);
  const { answered } = requireAwaited(given);
  if (!awaitsPapers(items)) throw new Refusal('not-asked');
  if (asksQuestions(items) && answered === undefined) throw new Refusal('questions-open');
  return {
    ...headOf(given),
    type: 'supplement-received',
    data: { channel: isSentOnline(given.dossier) ? 'online' : 'counter' },
  };
};
