import type { Dossier } from '../../core/dossier.ts';
import { answerAt, type Answers } from '../../core/form/answers.ts';
import type { Answer } from '../sources/answer.ts';
import type { RegisteredBirth } from '../sources/civil-status.ts';
import type { StepTools } from './step-tools.ts';

/** The register’s entry of the declared birth, made for anybody else; undefined when there is nothing to ask or tell. */
export const registeredBefore = async (
  { sources }: Pick<StepTools, 'sources'>,
  { code, procedure, unit, phase }: Dossier,
  answers: Answers,
): Promise<Exclude<Answer<RegisteredBirth>, { status: 'missing' }> | undefined> => {
  const notice = answerAt(answers, 'child.noticeCode');
  if (notice === undefined) return undefined;
  const purpose = { requestId: `${code}-${phase}-registered`, dossier: code, procedure, actor: 'motcua', unit };
  const answer = await sources.civilStatus.birthOf(String(notice), purpose);
  const own = answer.status === 'found' && answer.value.dossier === code;
  return own || answer.status === 'missing' ? undefined : answer;
};
