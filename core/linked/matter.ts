import * as z from 'zod/mini';
import { ChildOutcome, type LinkedEvent } from '../../events/linked.ts';

const Child = z.strictObject({
  procedure: z.string(),
  state: z.enum(['waiting', 'begun', 'acknowledged', ...ChildOutcome.options]),
  dossier: z.optional(z.string()),
  /** When it came to this state. */
  since: z.string(),
  /** When it was begun; the agency’s time to acknowledge runs from then. */
  begunAt: z.optional(z.string()),
  /** Until when it should have been acknowledged, and was not; stays on record. */
  late: z.optional(z.string()),
});
export type MatterChild = z.infer<typeof Child>;
export type ChildState = MatterChild['state'];

/** What a linked matter is now: the fold of its events. Holds nothing personal. Its code is that of its first dossier. */
export const LinkedMatter = z.strictObject({
  code: z.string(),
  procedure: z.string(),
  edition: z.string(),
  person: z.string(),
  /** Those that are part, in their order. */
  children: z.array(Child),
  version: z.int(),
  begunAt: z.string(),
  changedAt: z.string(),
});
export type LinkedMatter = z.infer<typeof LinkedMatter>;

export const isOver = ({ state }: Pick<MatterChild, 'state'>): boolean =>
  ChildOutcome.options.some((outcome) => outcome === state);

/** Which states an event about a child may follow; what has ended stays as it ended. */
const from = {
  'child-begun': ['waiting'],
  'child-acknowledged': ['begun'],
  'acknowledgement-late': ['begun'],
  'child-ended': ['waiting', 'begun', 'acknowledged'],
} as const satisfies Record<Exclude<LinkedEvent['type'], 'linked-begun'>, readonly ChildState[]>;

/** A change that was made already, or can be made no more: the matter was changed meanwhile. */
export class NotNow extends Error {}

const begin = ({ at, data }: Extract<LinkedEvent, { type: 'linked-begun' }>): LinkedMatter => {
  const { procedure, edition, person, parts, dossier } = data;
  return {
    code: dossier,
    procedure,
    edition,
    person,
    children: parts.map((part, place) =>
      place === 0
        ? { procedure: part, state: 'begun', dossier, since: at, begunAt: at }
        : { procedure: part, state: 'waiting', since: at },
    ),
    version: 1,
    begunAt: at,
    changedAt: at,
  };
};

const changed = (child: MatterChild, event: Exclude<LinkedEvent, { type: 'linked-begun' }>): MatterChild => {
  switch (event.type) {
    case 'child-begun':
      return { ...child, state: 'begun', dossier: event.data.dossier, since: event.at, begunAt: event.at };
    case 'child-acknowledged':
      return { ...child, state: 'acknowledged', since: event.at };
    case 'acknowledgement-late':
      return { ...child, late: event.data.dueAt };
    case 'child-ended':
      return { ...child, state: event.data.outcome, since: event.at };
  }
};

/** The matter after one more event; throws for one that does not follow here. */
export const afterLinked = (matter: LinkedMatter | undefined, event: LinkedEvent): LinkedMatter => {
  if (event.type === 'linked-begun') {
    if (matter !== undefined) throw new NotNow('it has begun already');
    return begin(event);
  }
  const found = matter?.children.find(({ procedure }) => procedure === event.data.child);
  if (matter === undefined || found === undefined) throw new NotNow(`${event.data.child} is not part of it`);
  const allowed: readonly ChildState[] = from[event.type];
  if (!allowed.includes(found.state) || (event.type === 'acknowledgement-late' && found.late !== undefined))
    throw new NotNow(`${event.type} does not follow ${found.state}`);
  return {
    ...matter,
    children: matter.children.map((child) => (child === found ? changed(child, event) : child)),
    version: matter.version + 1,
    changedAt: event.at,
  };
};

export const foldLinked = (events: readonly LinkedEvent[]): LinkedMatter | undefined =>
  events.reduce<LinkedMatter | undefined>((matter, event) => afterLinked(matter, event), undefined);
