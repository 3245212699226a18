import type { Staff, StaffRole } from '../../core/person.ts';
import { Refusal } from '../../core/refusal.ts';
import { personOf, type Request } from '../edge/request.ts';

/** Who looks into an inbox, and in which of their roles. */
export const inboxOf = (request: Request): { readonly person: Staff; readonly roles: readonly StaffRole[] } => {
  const person = personOf(request);
  if (person.kind !== 'staff') throw new Refusal('not-allowed');
  const wanted = request.query['role'];
  const roles = person.roles.filter((role) => role !== 'operator' && (wanted === undefined || wanted === role));
  return { person, roles };
};
