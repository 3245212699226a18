import { isDeepStrictEqual } from 'node:util';
import { requireRight } from '../../core/authorisation.ts';
import { requestCorrection } from '../../core/correction.ts';
import { answerAt, withAnswer, type Answers } from '../../core/form/answers.ts';
import { problemAt, requireAnswers } from '../../core/form/check-answers.ts';
import { noteContext, type Correction, type Particulars } from '../../core/particulars.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import { pointerTo, Refusal } from '../../core/refusal.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { Decided } from '../answers/dossier.ts';
import { standsBy } from '../dossiers/stands-by.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { ResultCorrectionBody } from './bodies.ts';
import { caseOf, decided, requireLawfulNote, openToDecide, type DecideTools } from './decide.ts';

type Content = Pick<Particulars, 'answers' | 'assessed'>;

/** The answers, and what was assessed, with what is put right of them; where the dossier was filed is not put right here. */
const corrected = (edition: Edition, before: Content, put: Answers, at: string): Content => {
  const paths = Object.entries(put).flatMap(([step, fields]) => Object.keys(fields).map((field) => `${step}.${field}`));
  const settled = paths.filter((path) => path === edition.commune);
  if (settled.length > 0)
    throw new Refusal(
      'field-settled',
      settled.map((path) => problemAt(pointerTo(['answers', ...path.split('.')]), 'invalid')),
    );
  const merged = paths.reduce(
    (all, path) => {
      const answer = answerAt(put, path);
      return answer === undefined ? all : withAnswer(all, path, answer);
    },
    { ...before.answers, ...before.assessed },
  );
  const { form, assessment } = edition;
  const isAssessed = (step: string): boolean => assessment?.steps.some(({ id }) => id === step) === true;
  const part = (assessed: boolean): Answers =>
    Object.fromEntries(Object.entries(merged).filter(([step]) => isAssessed(step) === assessed));
  const today = dateOf(Date.parse(at));
  return {
    answers: requireAnswers(form, part(false), today, '/answers'),
    ...(assessment === undefined ? {} : { assessed: requireAnswers(assessment, part(true), today, '/answers') }),
  };
};

/**
 * A leader has another result signed in the place of the one issued: with answers put right, or what the officer had
 * established, or with the same ones. Until
 * it is signed the old one stands.
 */
export const correctResult =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const { code, note, answers: put } = bodyAs(request, ResultCorrectionBody);
    const given = await caseOf(tools, request);
    const { dossier, at } = given;
    requireRight(given.person, 'correct-result', dossier);
    const edition = tools.catalogue.edition(dossier);
    const particulars = await openToDecide(tools, request, given);
    const { answers, assessed } = particulars;
    const before: Content = { answers, ...(assessed === undefined ? {} : { assessed }) };
    const content = put === undefined ? before : corrected(edition, before, put, at);
    const isChange = !isDeepStrictEqual(content, before);
    const stands = isChange ? await standsBy(tools.vault, dossier, edition, { ...particulars, ...content }) : undefined;
    const event = requestCorrection(given, edition, code, stands);
    await requireLawfulNote(tools, dossier, event, note);
    const sealed: Correction = { note, ...(isChange ? content : {}) };
    const context = noteContext(dossier.code, dossier.version + 1);
    return decided(
      await tools.dossiers.append(dossier, {
        ...event,
        sealed: await tools.vault.seal(dossier.applicant, context, sealed),
      }),
    );
  };
