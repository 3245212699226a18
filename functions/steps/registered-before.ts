import type { Dossier } from '../../core/dossier.ts';
import type { Answer as Said } from '../../core/form/answers.ts';
import type { Answer } from '../sources/answer.ts';
import type { RegisteredBirth } from '../sources/civil-status.ts';
import type { StepTools } from './step-tools.ts';

/**
 * The register’s entry of a notice’s birth, made for anybody else; undefined when there is nothing to ask or tell. The
 * question and its answer, a book and a number, name nobody, so they stand on nobody’s access record.
 */
export const registeredBefore = async (
  { sources }: Pick<StepTools, 'sources'>,
  { code, procedure, unit }: Dossier,
  notice: Said | undefined,
  requestId: string,
): Promise<Exclude<Answer<RegisteredBirth>, { status: 'missing' }> | undefined> => {
  if (notice === undefined) return undefined;
  const purpose = { requestId, dossier: code, procedure, actor: 'motcua', unit };
  const answer = await sources.civilStatus.birthOf(String(notice), purpose);
  const own = answer.status === 'found' && answer.value.dossier === code;
  return own || answer.status === 'missing' ? undefined : answer;
};
