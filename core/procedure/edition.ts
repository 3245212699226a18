import * as z from 'zod/mini';
import { Acting } from '../../events/acting.ts';
import { AgencyKind } from '../agency.ts';
import { Assessment, Condition, Form } from '../form/field.ts';
import { Term } from '../term.ts';
import { Text } from '../text.ts';
import { Component } from './component.ts';
import { External } from './external.ts';
import { Lookup, Question } from './lookup.ts';
import { RegisterKind } from './register-kind.ts';
import { RouteStep } from './route.ts';

/** A reason an officer may give, with the law that allows it. */
const Reason = z.strictObject({
  code: z.string(),
  label: Text,
  ground: z.string(),
  unverified: z.optional(z.string()),
});

/** What it costs, how long a request to pay waits for the citizen, and who is free of it. */
const Fee = z.strictObject({
  amount: z.int().check(z.nonnegative()),
  currency: z.literal('VND'),
  note: Text,
  ground: z.string(),
  /** Of what costs by the page: where the form has its pages and copies. `amount` is for each page before `from`. */
  byPage: z.optional(
    z.strictObject({
      pages: z.string(),
      copies: z.string(),
      /** From this page on each costs `later`, and a copy never more than `most`. */
      from: z.int().check(z.minimum(2)),
      later: z.int().check(z.nonnegative()),
      most: z.int().check(z.positive()),
    }),
  ),
  /** Of what costs by the rank in a household: `amount` is what its first pays for a month. */
  byRank: z.optional(
    z.strictObject({
      /** Where the form says their place in the household, in the order of paying, and for how many months. */
      rank: z.string(),
      months: z.string(),
      /** What each rank pays of what the first does, in percent; the last holds for all who come after. */
      shares: z.array(z.int().check(z.positive(), z.maximum(100))).check(z.minLength(1)),
    }),
  ),
  /** Of what the state itself has fixed for this person, such as a fine: the locked field with the amount; `amount` is 0. */
  ofRecord: z.optional(z.string()),
  term: Term,
  exemptions: z.array(Reason),
});

/** A fact about a case that the law attaches something to. */
const Mark = z.strictObject({
  id: z.string(),
  label: Text,
  /** True when the date at this path lies more than so many days before the day of submission. */
  when: z.strictObject({ field: z.string(), olderThanDays: z.int().check(z.nonnegative()) }),
  ground: z.string(),
});

const Result = z.strictObject({
  /** As the national catalogue of results numbers it, where a source names that. */
  code: z.optional(z.string()),
  name: Text,
  /** A file of `procedures/templates`, without its ending. */
  template: z.string(),
  /** Whose signatures make it valid, in the order they are given. */
  signatures: z.array(z.enum(['officer', 'seal'])).check(z.minLength(1)),
  /** The national register that gives the result its number; without one, the agency’s own `series` does. */
  register: z.optional(RegisterKind),
  series: z.optional(z.string()),
  /** What stands in the template: a place in its data, and the answers, or what was assessed, that make it, joined by spaces. */
  content: z.record(z.string(), z.array(z.string())),
  /** Lists in it, row by row, by the columns of each: the answers that make it. A row without an answer is left out. */
  rows: z.optional(z.record(z.string(), z.array(z.record(z.string(), z.array(z.string()))).check(z.minLength(1)))),
  /** Places where the day of issue stands. */
  issuedOn: z.optional(z.array(z.string())),
  /** The place of a list in which the edition’s grounds stand, as a decision cites them. */
  cites: z.optional(z.string()),
  /** What stands there in every case, in the same words. */
  says: z.optional(z.record(z.string(), z.string())),
  /** Where the register’s entry stands in it: whose register it is, its number there, and its day. */
  entry: z.optional(z.record(z.string(), z.enum(['office', 'number', 'date']))),
  /** Where the payment stands in it: its day, and the number of its receipt. */
  payment: z.optional(z.record(z.string(), z.enum(['date', 'receipt']))),
  /** Paths of the name of the person whose result it is. */
  holder: z.array(z.string()),
  /** Where their identifier stands, if no register gives it to them. */
  holderId: z.optional(z.string()),
  /** Where the identifiers of those stand who may use the result beside its holder: parents, spouses. */
  alsoFor: z.array(z.string()),
  /** Whoever asked for it may use it too. */
  forApplicant: z.optional(z.literal(true)),
  /** For what it may be taken back, by whoever issued it or their superior. */
  revocations: z.array(Reason),
  /** For what another one may be issued in its place; `alike`: with the same content, where only the file is of no use. */
  corrections: z.array(z.extend(Reason, { alike: z.optional(z.literal(true)) })),
});

/** What the procedure is from one day on. A dossier keeps the edition of its day of receipt for good. */
export const Edition = z.strictObject({
  id: z.string(),
  from: z.iso.date(),
  /** First day on which it no longer applies. */
  until: z.optional(z.iso.date()),
  grounds: z.array(z.string()).check(z.minLength(1)),
  channels: z.array(z.enum(['online', 'counter', 'post'])).check(z.minLength(1)),
  term: Term,
  fee: Fee,
  components: z.array(Component),
  lookups: z.array(Lookup),
  /**
   * What whoever decides may look up themselves of the people whom a dossier names, beside what the platform asks: of a
   * firm’s worker, whom nobody is asked to agree for.
   */
  inOffice: z.optional(
    z
      .array(z.strictObject({ question: Question, ground: z.string(), unverified: z.optional(z.string()) }))
      .check(z.minLength(1)),
  ),
  form: Form,
  /** What the officer who verifies has to establish and the result says, such as an amount; paths differ from the form’s. */
  assessment: z.optional(Assessment),
  /** Which agency decides. */
  decides: AgencyKind,
  /** Field that names the commune in which the matter arises: its own agency decides, or the province’s. */
  commune: z.string(),
  /** Fields whose value may stand in one dossier only. */
  unique: z.array(z.string()),
  marks: z.array(Mark),
  /** Whom the law lets ask for it, as the procedure’s page names them; not said where it was not read. */
  applicants: z.optional(z.array(z.enum(['citizen', 'overseas', 'organisation', 'enterprise'])).check(z.minLength(1))),
  /** By what right somebody may file it online for another; nobody where nothing is said. */
  representation: z.optional(
    z.array(z.strictObject({ by: Acting.shape.by, ground: z.string(), unverified: z.optional(z.string()) })),
  ),
  /** Who acts for somebody else when this question has one of these answers. */
  represents: z.optional(Condition),
  /** The platform decides by itself where all of these look-ups agree with the dossier, and the law behind that. */
  onData: z.optional(
    z.strictObject({
      agreed: z.array(z.string()).check(z.minLength(1)),
      ground: z.string(),
      unverified: z.optional(z.string()),
    }),
  ),
  /** Somebody outside the province decides, of which its own officers only take note. */
  external: z.optional(External),
  route: z.array(RouteStep).check(z.minLength(1)),
  refusalReasons: z.array(
    z.extend(Reason, {
      /** What has to be put right in the one supplement first, and is refused only where it was not. */
      after: z.optional(z.literal('supplement')),
    }),
  ),
  /** How long the citizen has for the one supplement, after which the dossier stops. */
  supplement: z.strictObject({ term: Term }),
  /** By what law it stops when what was asked for, or the fee, does not come in time. */
  stop: z.strictObject({ ground: z.string(), unverified: z.optional(z.string()) }),
  /** For what the agency may pause, the clock standing still, and for how long at the most. */
  suspensions: z.array(z.strictObject({ ...Reason.shape, term: Term })),
  /** For what the law gives more time, and how much. */
  extensions: z.array(z.strictObject({ ...Reason.shape, term: Term })),
  result: Result,
});
export type Edition = z.infer<typeof Edition>;
