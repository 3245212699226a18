import * as z from 'zod/mini';
import type { DossierEvent } from '../events/dossier-event.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { Step } from '../events/step.ts';
import { movesOf, phases, type Phase } from './lifecycle.ts';
import { Refusal } from './refusal.ts';

/** What a dossier is now: the fold of its events. Holds nothing personal. */
export const Dossier = z.strictObject({
  code: z.string(),
  procedure: z.string(),
  edition: z.string(),
  commune: z.string(),
  unit: z.string(),
  /** Keyed hash of the applicant's identifier. */
  applicant: z.string(),
  /** Keyed hashes of everybody whose data a source gave for it. */
  concerned: z.array(z.string()),
  /** Keyed hashes of everybody whose identifier stands in it. */
  named: z.array(z.string()),
  draft: z.string(),
  /** Keyed hashes of the values that may stand in one dossier only. */
  unique: z.array(z.strictObject({ path: z.string(), hash: z.string() })),
  route: z.array(Step),
  marks: z.array(z.string()),
  phase: z.enum(phases),
  status: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(9), z.literal(10)]),
  /** Number of events so far; the sequence of the last one. */
  version: z.int(),
  hash: z.string(),
  submittedAt: z.string(),
  dueAt: z.string(),
  changedAt: z.string(),
  /** The open task that a person is expected to answer. */
  task: z.optional(z.strictObject({ step: Step, role: z.string(), dueAt: z.string(), holder: z.optional(z.string()) })),
  verifiedBy: z.optional(z.string()),
  approvedBy: z.optional(z.string()),
  parked: z.optional(z.strictObject({ step: Step, error: z.string(), at: z.string() })),
  register: z.optional(z.strictObject({ book: z.string(), number: z.string() })),
  result: z.optional(
    z.strictObject({
      number: z.string(),
      sha256: z.string(),
      key: z.string(),
      versionId: z.string(),
      issuedAt: z.string(),
    }),
  ),
});
export type Dossier = z.infer<typeof Dossier>;

const nextOn = (route: readonly Step[], phase: Phase | undefined): Phase => {
  const here = route.findIndex((step) => step === phase);
  return route[here + 1] ?? 'closed';
};

const freed = ({ holder: _holder, ...task }: NonNullable<Dossier['task']>): Dossier['task'] => task;

/** What the event itself adds to the dossier, beside its new phase and status. */
const detailsOf = (dossier: Dossier, event: DossierEvent): Partial<Dossier> => {
  switch (event.type) {
    case 'task-opened':
      return { task: { ...event.data } };
    case 'task-claimed':
      return dossier.task === undefined ? {} : { task: { ...dossier.task, holder: event.by.id } };
    case 'task-released':
      return dossier.task === undefined ? {} : { task: freed(dossier.task) };
    case 'task-reassigned':
      return dossier.task === undefined ? {} : { task: { ...dossier.task, holder: event.data.to } };
    case 'verification-completed':
      return { verifiedBy: event.by.id };
    case 'dossier-approved':
      return { approvedBy: event.by.id };
    case 'register-entered':
      return { register: event.data };
    case 'result-issued': {
      const { number, sha256, key, versionId } = event.data;
      return { result: { number, sha256, key, versionId, issuedAt: event.at } };
    }
    case 'dossier-parked':
      return { parked: { ...event.data, at: event.at } };
    default:
      return {};
  }
};

const begin = (recorded: RecordedEvent): Dossier => {
  const { event } = recorded;
  if (event.type !== 'dossier-submitted') throw new Refusal('not-now');
  const { procedure, edition, commune, unit, applicant, concerned, named, route, marks, dueAt, draft, unique } =
    event.data;
  return {
    code: recorded.dossier,
    procedure,
    edition,
    commune,
    unit,
    applicant,
    concerned,
    named,
    draft,
    unique,
    route,
    marks,
    dueAt,
    phase: nextOn(route, undefined),
    status: 1,
    version: recorded.sequence,
    hash: recorded.hash,
    submittedAt: event.at,
    changedAt: event.at,
  };
};

/** Whether an event of this type may happen to the dossier now. */
export const allows = (dossier: Dossier, type: DossierEvent['type']): boolean => {
  if (type === 'dossier-resumed') return dossier.parked !== undefined;
  return movesOf(type).from.includes(dossier.phase);
};

/** The dossier after one more event; refuses an event that the lifecycle does not allow here. */
export const after = (dossier: Dossier | undefined, recorded: RecordedEvent): Dossier => {
  if (dossier === undefined) return begin(recorded);
  const { event } = recorded;
  const move = movesOf(event.type);
  if (!allows(dossier, event.type)) throw new Refusal('not-now');
  const phase =
    move.to === 'stay' ? dossier.phase : move.to === 'next' ? nextOn(dossier.route, dossier.phase) : move.to;
  const { task, parked, ...lasting } = dossier;
  const stays = phase === dossier.phase;
  return {
    ...lasting,
    ...(stays && task !== undefined ? { task } : {}),
    ...(stays && parked !== undefined && event.type !== 'dossier-resumed' ? { parked } : {}),
    ...detailsOf(dossier, event),
    phase,
    status: move.status ?? dossier.status,
    version: recorded.sequence,
    hash: recorded.hash,
    changedAt: event.at,
  };
};

/** The dossier that a whole log tells of. */
export const fold = (log: readonly RecordedEvent[]): Dossier | undefined =>
  log.reduce<Dossier | undefined>((dossier, recorded) => after(dossier, recorded), undefined);
