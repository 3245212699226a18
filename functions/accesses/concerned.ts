import { fieldsOf } from '../../core/form/answers.ts';
import type { Particulars } from '../../core/particulars.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { Vault } from '../vault/vault.ts';

/**
 * Whose data a dossier holds, by keyed hash: its applicant, and everybody whose identifier a source gave. An identifier
 * that was only typed stands for nobody: with it anybody could write into another’s access log.
 */
export const concernedBy = async (
  vault: Pick<Vault, 'hash'>,
  applicant: string,
  edition: Edition,
  { prefill }: Pick<Particulars, 'prefill'>,
): Promise<string[]> => {
  const given = fieldsOf(edition.form).flatMap(({ path, field }) => {
    const held = prefill[path];
    return field.kind === 'citizen-id' && held?.lock === true ? [String(held.value)] : [];
  });
  return [...new Set([applicant, ...(await Promise.all(given.map(async (id) => vault.hash(id))))])];
};
