import type { Dossier } from '../../core/dossier.ts';
import { actorOf, type Person } from '../../core/person.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import { noteReading, type Reading } from '../accesses/note-reading.ts';
import type { Request } from '../edge/request.ts';

/** What is read, which fields of it, and what for. */
export type Read = Pick<Reading, 'what' | 'purpose' | 'fields'>;

/** What the citizen is told of whoever reads. */
export const readingBy = (request: Request, person: Person, read: Read): Reading => ({
  at: new Date(request.at).toISOString(),
  by: actorOf(person),
  ...(person.kind === 'staff' ? { unit: person.unit } : {}),
  ...read,
});

/** For whom a citizen reads a dossier that is another’s; undefined for the applicant, whose own it is. */
const actingOf = ({ id }: Person, { applicant, representative, transactor }: Dossier): Reading['acting'] => {
  if (id === applicant) return undefined;
  return id === representative || id !== transactor ? 'representative' : 'transactor';
};

/**
 * Puts it on the record of everybody concerned that staff read the dossier, or whoever acts for the applicant. What the
 * applicants themselves have filed is theirs to read.
 */
export const noteReadingBy = async (
  { accesses }: { readonly accesses: AccessLog },
  request: Request,
  { person, dossier, id = request.id }: { readonly person: Person; readonly dossier: Dossier; readonly id?: string },
  read: Read,
): Promise<void> => {
  const acting = person.kind === 'citizen' ? actingOf(person, dossier) : undefined;
  if (person.kind === 'citizen' && acting === undefined) return;
  const reading = readingBy(request, person, read);
  await noteReading(accesses, id, acting === undefined ? reading : { ...reading, acting }, dossier);
};
