import type { Help } from '../../core/assisting.ts';
import type { Draft } from '../../core/draft.ts';
import { identifiersIn } from '../../core/identifiers.ts';
import type { Staff } from '../../core/person.ts';
import type { Access } from '../accesses/access.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import { fieldsIn } from '../accesses/field-sets.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Request } from '../edge/request.ts';
import { readingBy } from './reading-by.ts';
import type { Vault } from '../vault/vault.ts';

export interface FormReadingTools {
  readonly catalogue: Pick<Catalogue, 'edition'>;
  readonly accesses: AccessLog;
  readonly vault: Pick<Vault, 'hash'>;
}

/** Whoever helps with a form reads it: that is on the record of everybody whose data it holds. */
export const noteFormReading = async (
  tools: FormReadingTools,
  request: Request,
  { help, staff }: { readonly help: Pick<Help, 'citizen'>; readonly staff: Staff },
  { answers, prefill, represented, procedure, edition }: Draft,
): Promise<void> => {
  const fields = [...new Set([...fieldsIn({ answers }), ...Object.keys(prefill)])];
  const access: Access = {
    ...readingBy(request, staff, { what: 'draft', purpose: 'assistance', fields }),
    fields,
    procedure,
  };
  const { given } = identifiersIn(tools.catalogue.edition({ procedure, edition }).form, answers, prefill);
  const others = await Promise.all(given.map(async (id) => tools.vault.hash(id)));
  const concerned = new Set([help.citizen, represented?.subject ?? help.citizen, ...others]);
  await Promise.all([...concerned].map(async (who) => tools.accesses.note(who, request.id, access)));
};
