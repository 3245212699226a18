import type { Staff } from '../../core/person.ts';
import type { Reading } from '../accesses/note-reading.ts';
import type { Request } from '../edge/request.ts';

/** What the citizen is told of a member of staff who reads. */
export const staffReading = (request: Request, { id, unit }: Staff, what: string, purpose: string): Reading => ({
  at: new Date(request.at).toISOString(),
  by: { kind: 'staff', id },
  unit,
  what,
  purpose,
});
