import type { DossierEvent } from '../../events/dossier-event.ts';
import { requireRight, type DossierCommand } from '../../core/authorisation.ts';
import type { Case } from '../../core/case.ts';
import type { Dossier } from '../../core/dossier.ts';
import { noteContext, type Particulars } from '../../core/particulars.ts';
import { nameableIn } from '../../core/guard/outside-dossier.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import { Refusal } from '../../core/refusal.ts';
import { fieldsIn } from '../accesses/field-sets.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import type { Decided } from '../answers/dossier.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DossierStore } from '../dossiers/dossier-store.ts';
import { openParticulars } from '../dossiers/reader.ts';
import { etag, type Reply } from '../edge/reply.ts';
import { codeIn, expectedVersion, personOf, type Request } from '../edge/request.ts';
import { amongStaff } from '../guard/among-staff.ts';
import { requireLawfulWords } from '../guard/lawful-words.ts';
import type { Vault } from '../vault/vault.ts';
import { noteReadingBy } from './reading-by.ts';

/** To look at a case and what is personal in it. */
export interface CaseTools {
  readonly catalogue: Catalogue;
  readonly dossiers: Pick<DossierStore, 'require' | 'event'>;
  readonly accesses: AccessLog;
  readonly vault: Vault;
}

export interface DecideTools extends CaseTools {
  readonly dossiers: DossierStore;
}

/** The case as it stands now, whatever the person saw of it. */
export const presentCase = async (
  tools: Pick<CaseTools, 'dossiers'>,
  request: Request,
  right: DossierCommand = 'see',
): Promise<Case> => {
  const person = personOf(request);
  const dossier = await tools.dossiers.require(codeIn(request));
  requireRight(person, right, dossier);
  return { person, dossier, at: new Date(request.at).toISOString() };
};

/** They move nothing of what the person saw. */
const unmoving = new Set<DossierEvent['type'] | undefined>([
  'deadline-passed',
  'dispute-sent',
  'dispute-overdue',
  // What one agency says, the others need not have seen.
  'opinion-given',
  'opinion-lapsed',
  'dossier-rated',
]);

const requireSeenVersion = async (
  { dossiers }: Pick<CaseTools, 'dossiers'>,
  request: Request,
  { code, version }: Dossier,
): Promise<void> => {
  const seen = expectedVersion(request);
  if (seen > version) throw new Refusal('changed-meanwhile');
  for (let sequence = version; sequence > seen; sequence--)
    if (!unmoving.has((await dossiers.event(code, sequence))?.event.type)) throw new Refusal('changed-meanwhile');
};

/** The case as the person saw it; refused when the dossier has moved on since. */
export const caseOf = async (
  tools: Pick<CaseTools, 'dossiers'>,
  request: Request,
  right?: DossierCommand,
): Promise<Case> => {
  const given = await presentCase(tools, request, right);
  await requireSeenVersion(tools, request, given.dossier);
  return given;
};

/** The personal part of a dossier, to decide by it: on the record of everybody concerned, as any other reading. */
export const openToDecide = async (
  tools: CaseTools,
  request: Request,
  { person, dossier }: Case,
): Promise<Particulars> => {
  const find = async (sequence: number) => tools.dossiers.event(dossier.code, sequence);
  const particulars = await openParticulars(tools.vault, dossier, find);
  const read = { what: 'decision', purpose: dossier.phase, fields: fieldsIn(particulars) };
  await noteReadingBy(tools, request, { person, dossier }, read);
  return particulars;
};

/** Components that the words of an event may name: those that it asks for, or that were asked for before. */
const namedBy = (edition: Edition, dossier: Dossier, event: DossierEvent): readonly string[] => {
  if (event.type === 'supplement-requested') return event.data.items.map(({ component }) => component);
  // Whoever reads these is in another dossier, where nothing of this was asked for.
  if (event.type === 'result-upheld') return [];
  const asked = dossier.supplement?.papers ?? [];
  // Nothing is asked for any more: it may say what was missing.
  return event.type === 'dossier-refused' ? [...asked, ...nameableIn(edition)] : asked;
};

/** Refuses an officer’s words for the citizen that ask for a paper which may not be asked for. */
export const requireLawfulNote = async (
  { catalogue }: Pick<DecideTools, 'catalogue'>,
  dossier: Dossier,
  event: DossierEvent,
  note: string,
  pointer = '/note',
): Promise<void> => {
  if (event.by.kind !== 'staff' || amongStaff.has(event.type)) return;
  const edition = catalogue.edition(dossier);
  const { components } = edition;
  const words = { text: note, pointer, components, named: namedBy(edition, dossier, event) };
  await requireLawfulWords(catalogue, dossier, words);
};

/** The event with the person’s own words, sealed to its place in the log. */
export const withNote = async <Event extends DossierEvent>(
  { catalogue, vault }: DecideTools,
  dossier: Dossier,
  event: Event,
  note: string | undefined,
): Promise<Event> => {
  if (note === undefined || note === '') return event;
  await requireLawfulNote({ catalogue }, dossier, event, note);
  return sealedIn({ vault }, dossier, event, note);
};

/** The event with words sealed to its place in the log. */
export const sealedIn = async <Event extends DossierEvent>(
  { vault }: Pick<DecideTools, 'vault'>,
  dossier: Dossier,
  event: Event,
  note: string,
): Promise<Event> => {
  const context = noteContext(dossier.code, dossier.version + 1);
  return { ...event, sealed: await vault.seal(dossier.applicant, context, { note }) };
};

export const decided = ({ code, version, phase, status }: Dossier): Reply<Decided> => ({
  status: 200,
  headers: etag(version),
  body: { code, version, phase, status },
});

/** Writes what `decide` answers. Whoever has done it already is told so, and nothing more happens, whatever they saw. */
export const decidedOnce = async (
  tools: DecideTools,
  request: Request,
  decide: (given: Case) => DossierEvent | undefined,
  write: (dossier: Dossier, event: DossierEvent) => Promise<Dossier> = async (dossier, event) =>
    tools.dossiers.append(dossier, event),
): Promise<Reply<Decided>> => {
  expectedVersion(request);
  const given = await presentCase(tools, request);
  const event = decide(given);
  if (event === undefined) return decided(given.dossier);
  await requireSeenVersion(tools, request, given.dossier);
  try {
    return decided(await write(given.dossier, event));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'changed-meanwhile') throw error;
    // Perhaps the same command, sent twice at once, has won.
    const now = await presentCase(tools, request);
    if (decide(now) === undefined) return decided(now.dossier);
    throw error;
  }
};
