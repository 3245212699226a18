import type { Actor } from '../../events/actor.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { link } from '../../core/chain.ts';
import type { DossierEvent } from '../../events/dossier-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import { fold } from '../../core/fold.ts';
import type { Particulars } from '../../core/particulars.ts';
import { agencyOf, type Province } from '../../core/province.ts';
import type { Catalogue } from '../catalogue.ts';
import { clockIn } from '../dossiers/clock.ts';
import { openNote, openParticulars } from '../dossiers/reader.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import type { Vault } from '../vault/vault.ts';
import type { FormMaterial } from './form-material.ts';
import { letterheadOf } from './letterhead.ts';

export interface MaterialTools {
  readonly catalogue: Catalogue;
  readonly staff: StaffDirectory;
  readonly vault: Vault;
}

const staffIn = (log: readonly RecordedEvent[]): string[] => {
  const actors: Actor[] = log.map(({ event }) => event.by);
  const named = log.flatMap(({ event }) => (event.type === 'task-reassigned' ? [event.data.to] : []));
  return [...new Set([...actors.filter(({ kind }) => kind === 'staff').map(({ id }) => id), ...named])];
};

const membersOf = async ({ staff }: MaterialTools, ids: readonly string[]): Promise<Map<string, StaffMember>> => {
  const members = await Promise.all(ids.map(async (id) => staff.member(id)));
  return new Map(members.flatMap((member) => (member === undefined ? [] : [[member.id, member]])));
};

const partnersIn = (province: Province, log: readonly RecordedEvent[]): ReadonlyMap<string, string> => {
  const units = log.flatMap(({ event }) => (event.type === 'opinions-requested' ? event.data.asked : []));
  return new Map(units.map(({ unit }) => [unit, agencyOf(province, unit)?.name.vi ?? unit]));
};

/** What people have said and written, opened. */
type Opened = Pick<FormMaterial, 'particulars' | 'note'>;

/** The form of the last event of a log. */
const materialOf = async (
  tools: MaterialTools,
  log: readonly RecordedEvent[],
  dossier: Dossier,
  open: (last: RecordedEvent) => Promise<Opened>,
): Promise<FormMaterial> => {
  const last = log.at(-1);
  if (last === undefined) throw new Error('there is no such event');
  const until = log.slice(0, Math.max(1, log.length - 1));
  const before = fold(until) ?? dossier;
  const { catalogue } = tools;
  // Machines’ clocks differ a little: the event before may bear a later instant than this one.
  const at = Math.max(...log.map(({ event }) => Date.parse(event.at)));
  return {
    before,
    dueAt: new Date(clockIn(catalogue, before, until, at).due).toISOString(),
    event: last.event,
    log,
    procedure: catalogue.procedure(before.procedure),
    edition: catalogue.edition(before),
    letterhead: letterheadOf(catalogue.province, before.unit),
    ...(await open(last)),
    staff: await membersOf(tools, staffIn(log)),
    partners: partnersIn(catalogue.province, log),
  };
};

/** Everything as it stood at the event, so that a form written again later says the same. */
export const materialAt = async (tools: MaterialTools, whole: readonly RecordedEvent[], sequence: number) => {
  const log = whole.slice(0, sequence);
  const dossier = fold(log);
  if (dossier === undefined) throw new Error('there is no such event');
  const material = await materialOf(tools, log, dossier, async (last) => ({
    particulars: await openParticulars(tools.vault, dossier, (wanted) => log[wanted - 1]),
    note: await openNote(tools.vault, dossier, last),
  }));
  return { dossier, material };
};

/** The same for an event that has not happened: what it would be made from, were it to happen now. */
export const materialIf = async (
  tools: MaterialTools,
  {
    dossier,
    log,
    event,
  }: { readonly dossier: Dossier; readonly log: readonly RecordedEvent[]; readonly event: DossierEvent },
  said: { readonly particulars: Particulars; readonly note: string | undefined },
): Promise<FormMaterial> =>
  materialOf(tools, [...log, link(dossier.code, log.at(-1), event)], dossier, async () => said);
