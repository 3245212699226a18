import * as z from 'zod/mini';
import { PayTo } from '../../events/pay-to.ts';
import { AgencyKind } from '../../core/agency.ts';
import { HolidayYear } from '../../core/calendar.ts';
import { Edition } from '../../core/procedure/edition.ts';
import { Lookup } from '../../core/procedure/lookup.ts';
import { Procedure } from '../../core/procedure/procedure.ts';
import { RouteStep } from '../../core/procedure/route.ts';
import { Simulated } from '../../core/procedure/simulated.ts';
import { Source } from '../../core/procedure/source.ts';
import { Text } from '../../core/text.ts';

const named = { code: z.string(), name: Text };
const doubts = z.array(z.strictObject({ place: z.string(), why: z.string() }));
const Standing = z.enum(['past', 'in-force', 'coming']);
const Freshness = z.enum(['fresh', 'stale', 'none']);

/** Every procedure with its editions and what is to be minded. */
export const EditionsList = z.strictObject({
  today: z.string(),
  items: z.array(
    z.extend(z.pick(Procedure, { code: true, slug: true, name: true, field: true }), {
      editions: z.array(z.extend(z.pick(Edition, { id: true, from: true, until: true }), { standing: Standing })),
      /** The first day for which there is no edition any more. */
      endsOn: z.optional(z.string()),
      doubts: z.int(),
      /** Of what is simulated by itself: whether that was done with the edition as it stands, and with how many faults. */
      simulated: z.optional(z.strictObject({ freshness: Freshness, faults: z.int() })),
      /** It is linked of these, each of which is simulated by itself. */
      parts: z.optional(z.array(z.string())),
    }),
  ),
});
export type EditionsList = z.infer<typeof EditionsList>;

/** What one edition has otherwise than the one before it. */
const Changes = z.strictObject({
  since: z.string(),
  items: z.array(
    z.strictObject({
      part: z.string(),
      change: z.enum(['added', 'removed', 'changed']),
      whom: z.enum(['citizen', 'staff', 'everybody']),
      id: z.optional(z.string()),
      label: z.optional(Text),
      members: z.optional(z.array(z.string())),
    }),
  ),
});

const { owner } = Source.shape;
const Fill = z.strictObject({ found: z.int(), silent: z.int() });

const EditionShown = z.extend(
  z.pick(Edition, {
    id: true,
    from: true,
    until: true,
    grounds: true,
    channels: true,
    applicants: true,
    term: true,
    fee: true,
    components: true,
  }),
  {
    standing: Standing,
    /** Which kind of agency decides, and how many there are. */
    decides: z.strictObject({ kind: AgencyKind, agencies: z.int() }),
    route: z.array(z.pick(RouteStep, { step: true, role: true, term: true, silence: true, uncounted: true })),
    lookups: z.array(z.extend(z.pick(Lookup, { id: true, label: true, why: true }), { owner, sourceName: Text })),
    fields: z.int(),
    /** The strict estimate, in seconds: all records found, and no source answering. */
    fill: Fill,
    result: z.pick(Edition.shape.result, { code: true, name: true, template: true, signatures: true, register: true }),
    /** Beside an earlier edition. */
    changes: z.optional(Changes),
  },
);

/** One procedure: its editions side by side, and what the last simulation found. */
export const EditionsView = z.extend(
  z.pick(Procedure, {
    code: true,
    slug: true,
    name: true,
    field: true,
    decider: true,
    sources: true,
  }),
  {
    today: z.string(),
    endsOn: z.optional(z.string()),
    editions: z.array(EditionShown),
    doubts,
    simulated: z.optional(z.strictObject({ freshness: Freshness, report: z.optional(Simulated) })),
    parts: z.optional(z.array(z.strictObject(named))),
  },
);
export type EditionsView = z.infer<typeof EditionsView>;

/** Days off and days worked for them, year by year, and which years nobody can be sure of yet. */
export const HolidayList = z.strictObject({
  today: z.string(),
  years: z.array(HolidayYear),
  unsure: z.array(
    z.strictObject({
      year: z.int(),
      because: z.enum(['missing', 'projected']),
      /** Of a year without a file: what the law alone tells. */
      days: z.array(z.strictObject({ date: z.string(), vi: z.string() })),
      /** How many procedures run into it with what is received today. */
      already: z.int(),
      /** The procedure that runs into it first, and with what is received on which day. */
      first: z.optional(z.strictObject({ ...named, on: z.string() })),
    }),
  ),
});
export type HolidayList = z.infer<typeof HolidayList>;

/** When what is received at an instant is due, and why. */
export const DueReckoned = z.strictObject({
  ...named,
  edition: z.string(),
  term: Edition.shape.term,
  received: z.string(),
  due: z.string(),
  lines: z.array(
    z.extend(Text, { at: z.string(), ground: z.optional(z.string()), unverified: z.optional(z.string()) }),
  ),
});
export type DueReckoned = z.infer<typeof DueReckoned>;

const AccountShown = z.strictObject({
  ...PayTo.shape,
  /** Of one agency alone: its code. */
  unit: z.optional(z.string()),
  /** It shows the shape of an account; no transfer to it arrives. */
  sample: z.boolean(),
  /** What a code for banking applications says: a transfer of ten thousand đồng. */
  code: z.optional(z.string()),
});

/** Where fees are paid, by the kind of agency that takes them. */
export const AccountList = z.strictObject({
  items: z.array(
    z.strictObject({
      kind: AgencyKind,
      agencies: z.int(),
      /** What they decide that costs something. */
      takes: z.array(z.strictObject(named)),
      accounts: z.array(AccountShown),
      without: z.array(z.strictObject(named)),
    }),
  ),
  /** Communes all whose agencies that take fees have an account, and how many of these have none but samples. */
  communes: z.strictObject({ all: z.int(), covered: z.int(), sample: z.int() }),
  doubts: z.array(z.string()),
});
export type AccountList = z.infer<typeof AccountList>;
