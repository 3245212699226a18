import { fieldsOf } from '../../core/form/answers.ts';
import type { Draft } from '../../core/draft.ts';
import type { Form } from '../../core/form/field.ts';
import type { Vault } from '../vault/vault.ts';

/**
 * Whose data a form holds, by keyed hash: whoever fills it in, and everybody whose identifier a source gave. An identifier
 * that was only typed stands for nobody: with it anybody could write into another’s access log.
 */
export const concernedBy = async (
  vault: Pick<Vault, 'hash'>,
  applicant: string,
  form: Form,
  { prefill }: Pick<Draft, 'prefill'>,
): Promise<string[]> => {
  const given = fieldsOf(form).flatMap(({ path, field }) => {
    const held = prefill[path];
    return field.kind === 'citizen-id' && held?.lock === true ? [String(held.value)] : [];
  });
  return [...new Set([applicant, ...(await Promise.all(given.map(async (id) => vault.hash(id))))])];
};
