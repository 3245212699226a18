import * as z from 'zod/mini';
import { Draft, type Flag } from '../draft.ts';
import { answerAt, Answers, fieldsOf, isShown } from '../form/answers.ts';
import { problemAt } from '../form/check-answers.ts';
import { editionOn, type Procedure } from '../procedure/procedure.ts';
import { Refusal } from '../refusal.ts';
import { comesOfAge, type Represented } from '../represented.ts';
import { dateOf } from '../vietnam-time.ts';
import { fillChild, isPart, type Gave, type Given } from './child-form.ts';
import { procedureNamed } from './compose.ts';
import { firstOf } from './edition-of.ts';
import type { LinkedChild, LinkedEdition } from './linked.ts';

const among = <Value>(values: Readonly<Record<string, Value>>, names: ReadonlySet<string>): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));

/** What of a filled-in linked form is the first child’s own. */
export const firstSubmission = (
  edition: LinkedEdition,
  procedures: readonly Procedure[],
  { draft, answers, flags, at }: { draft: Draft; answers: Answers; flags: readonly Flag[]; at: number },
): { procedure: Procedure; draft: Draft; answers: Answers; flags: readonly Flag[] } => {
  const procedure = procedureNamed(procedures, firstOf(edition).procedure);
  const own = editionOn(procedure, dateOf(at));
  const paths = new Set(fieldsOf(own.form).map(({ path }) => path));
  const steps = new Set(own.form.steps.map(({ id }) => id));
  const lookups = new Set(own.lookups.map(({ id }) => id));
  const mine = flags.filter(({ path }) => paths.has(path));
  return {
    procedure,
    answers: among(answers, steps),
    flags: mine,
    draft: {
      ...draft,
      // The form was the whole’s: how long it took counts there, as its opening does.
      ...(draft.filling === undefined
        ? {}
        : {
            filling: {
              ...draft.filling,
              form: draft.filling.form ?? { procedure: draft.procedure, edition: draft.edition },
            },
          }),
      procedure: procedure.code,
      edition: own.id,
      answers: among(draft.answers, steps),
      prefill: among(draft.prefill, paths),
      lookups: among(draft.lookups, lookups),
      flags: mine,
    },
  };
};

/**
 * Refuses a form that leaves a later child without an answer, as a home with a mother who was not declared would: who
 * fills it in is told now, and not when that child’s turn has come.
 */
export const requireChildren = (
  edition: LinkedEdition,
  procedures: readonly Procedure[],
  given: Omit<Given, 'results'>,
): void => {
  const [, ...later] = edition.children.filter((child) => isPart(child, given.answers));
  const problems = later.flatMap((child) => {
    const { form } = editionOn(procedureNamed(procedures, child.procedure), given.today);
    const { answers } = fillChild(child, form, { ...given, results: {} });
    return fieldsOf(form).flatMap(({ path, field }) => {
      const from = child.answers[path];
      if (from === undefined || !('asked' in from) || field.optional === true || !isShown(field, answers)) return [];
      if (answerAt(answers, path) !== undefined) return [];
      const asked = 'by' in from ? from.by : (from.asked[0] ?? '');
      return [problemAt(`/answers/${asked.replace('.', '/')}`, 'invalid')];
    });
  });
  const distinct = new Map(problems.map((problem) => [problem.pointer, problem]));
  if (distinct.size > 0) throw new Refusal('invalid-fields', [...distinct.values()]);
};

/** The one form as it was sent in; sealed to the first event of its matter. */
export const LinkedForm = z.strictObject({
  ...z.pick(Draft, { applicant: true, prefill: true, assisted: true }).shape,
  answers: Answers,
});
export type LinkedForm = z.infer<typeof LinkedForm>;
export const linkedContext = (code: string): string => `linked:${code}`;

/** By what right the applicant files the matter of whoever an earlier result is about: as the parent it names. */
const actingFor = (
  { about }: LinkedChild,
  given: Given,
  subject: string | undefined,
): { applicant: Draft['applicant']; represented?: Represented } => {
  const { applicant } = given;
  if (about === undefined) return { applicant };
  const result = given.results[about.of];
  const born = answerAt(given.answers, about.born);
  if (result === undefined || born === undefined || subject === undefined)
    throw new Error(`the result of ${about.of} does not say whose matter it is`);
  return {
    applicant: holderIn(result),
    represented: {
      by: 'child',
      subject,
      until: comesOfAge(String(born)),
      actor: applicant,
      source: 'repository',
      asOf: given.at,
      evidence: result.evidence,
    },
  };
};

/** Whom a result is about, as its file says. */
export const holderIn = ({ document }: Pick<Gave, 'document'>): Draft['applicant'] => {
  const holder: object = Object(Reflect.get(document, 'holder'));
  const [name, identifier]: unknown[] = [Reflect.get(holder, 'name'), Reflect.get(holder, 'identifier')];
  if (typeof name !== 'string' || typeof identifier !== 'string') throw new Error('the result names nobody');
  return { name, citizenId: identifier };
};

/**
 * A later child as if it had been filled in: nothing was asked for it. `subject` is the keyed hash of whose matter it is,
 * where that is not the applicant’s own.
 */
export const childDraft = (
  child: LinkedChild,
  procedures: readonly Procedure[],
  given: Given,
  { id, subject }: { id: string; subject?: string | undefined },
): { procedure: Procedure; draft: Draft } => {
  const procedure = procedureNamed(procedures, child.procedure);
  const edition = editionOn(procedure, given.today);
  const { answers, prefill } = fillChild(child, edition.form, given);
  const missing = fieldsOf(edition.form).flatMap(({ path, field }) =>
    field.optional !== true && isShown(field, answers) && answerAt(answers, path) === undefined ? [path] : [],
  );
  if (missing.length > 0) throw new Error(`${child.procedure} cannot begin: nothing answers ${missing.join(', ')}`);
  return {
    procedure,
    draft: {
      id,
      procedure: procedure.code,
      edition: edition.id,
      answers,
      prefill,
      lookups: {},
      flags: [],
      ...actingFor(child, given, subject),
      openedAt: given.at,
      updatedAt: given.at,
    },
  };
};
