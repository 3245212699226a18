import { answerAt, fieldsOf } from '../../core/form/answers.ts';
import type { Particulars } from '../../core/particulars.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { Vault } from '../vault/vault.ts';

/** Whom a dossier names, by keyed hash: its applicant, and every identifier in it, typed or given by a source. */
export const namedIn = async (
  vault: Pick<Vault, 'hash'>,
  applicant: string,
  edition: Edition,
  { answers, prefill }: Pick<Particulars, 'answers' | 'prefill'>,
): Promise<string[]> => {
  const identifiers = fieldsOf(edition.form)
    .filter(({ field }) => field.kind === 'citizen-id')
    .flatMap(({ path }) => [answerAt(answers, path), prefill[path]?.value])
    .filter((value) => value !== undefined);
  return [applicant, ...(await Promise.all(identifiers.map(async (value) => vault.hash(String(value)))))];
};
