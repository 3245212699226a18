import * as z from 'zod/mini';
import { FiledOnBehalf } from '../../events/filling.ts';
import { Check } from '../../events/checks.ts';
import { Compared } from '../../core/comparison.ts';
import { Consent } from '../../core/consent.ts';
import { ResultClaim } from '../../core/dispute/contested-result.ts';
import { Dossier } from '../../core/dossier.ts';
import { Answers } from '../../core/form/answers.ts';
import { Hardship } from '../../core/hardship.ts';
import { Form } from '../../core/form/field.ts';
import { Conflict } from '../../core/particulars.ts';
import { Component } from '../../core/procedure/component.ts';
import { Sync } from '../../core/sync.ts';
import { Text } from '../../core/text.ts';
import { DossierView } from './dossier.ts';
import { Opinion } from './question.ts';
import { Reason } from './reason.ts';

const { task, parked, verifiedBy, assessors, assistants } = Dossier.shape;

const Act = z.enum([
  'claim',
  'release',
  'reassign',
  'propose',
  'ask-outside',
  'refuse',
  'keep-appointment',
  'miss-appointment',
  'approve',
  'decline',
  'resume',
  'assist',
  'request-supplement',
  'receive-supplement',
  'suspend',
  'continue',
  'extend',
  'reschedule',
  'request-payment',
  'record-payment',
  'waive-fee',
  'revoke-result',
  'correct-result',
  'settle-dispute',
  'close-review',
  'uphold-result',
  'hand-paper-copy',
]);
export type Act = z.infer<typeof Act>;

/** What staff see beside it: the task, the checks, and every value beside its source. */
export const StaffDossierView = z.extend(DossierView, {
  task: z.optional(z.extend(task.def.innerType, { mine: z.boolean() })),
  verifiedBy,
  /** What the officer has to establish for the result, and what was established last. */
  assessment: z.optional(z.strictObject({ form: Form, values: z.optional(Answers) })),
  /** Who ever assessed it, or helped to file it: none of them signs. */
  assessors,
  assistants,
  /** An officer filed it in the applicant’s place: what they saw of them, and why; the rest stands among the files. */
  onBehalf: z.optional(
    z.extend(z.pick(FiledOnBehalf, { idCheck: true, identity: true }), { hardship: z.optional(Hardship) }),
  ),
  parked,
  /** What this member of staff may do now. */
  allowed: z.array(Act),
  /** What its own result says and somebody calls wrong in another dossier, as long as nobody has looked at it. */
  contested: z.optional(z.array(z.extend(ResultClaim, { case: z.string(), at: z.string(), dueAt: z.string() }))),
  /** It names this very member of staff, so a colleague decides. */
  own: z.optional(z.literal(true)),
  /** Absent for whoever may not read it. */
  applicantName: z.optional(z.string()),
  checks: z.array(
    z.extend(Check, {
      outcome: z.enum([...Check.shape.outcome.options, ...Conflict.shape.outcome.options, 'refused']),
      label: z.optional(Text),
      /** Of one that was not asked: the question whose answer left it no bearing, by its path. */
      bearsOn: z.optional(z.string()),
    }),
  ),
  comparison: z.array(Compared),
  /** What whoever filed it said may be asked to fill in the form, by ids of look-ups. */
  consent: z.optional(Consent),
  /** Look-ups that have had no answer yet, and since when; they are asked again. */
  silent: z.optional(z.strictObject({ lookups: z.array(z.string()), since: z.string() })),
  /** How far the national portal knows of it. A change of this alone makes no new version. */
  synchronisation: z.extend(z.pick(Sync, { state: true, acknowledged: true, error: true }), {
    at: z.optional(z.string()),
  }),
  /** Between which days another one can be promised with an apology; left out where this reader cannot. */
  newDay: z.optional(z.strictObject({ first: z.iso.date(), last: z.iso.date() })),
  /** Other agencies that were asked, and what each said; left out where none was. */
  opinions: z.optional(z.array(Opinion)),
  refusalReasons: z.array(Reason),
  /** What can be asked for once: each component with the case it is for, its ground, and the fields that nobody else knows. */
  askable: z.array(
    z.extend(z.pick(Component, { id: true, name: true, when: true, ground: true }), {
      fields: z.array(z.strictObject({ path: z.string(), label: Text })),
    }),
  ),
  /** What may not be asked for, and why: which source, as of when, from when on after all, by what law. */
  withheld: z.optional(z.array(z.extend(z.pick(Component, { id: true, name: true }), { code: z.string(), why: Text }))),
  suspensions: z.array(Reason),
  extensions: z.array(Reason),
  exemptions: z.array(Reason),
  /** Results of other dossiers that were taken from the one of this, by their dossier; `outdated`: from one that does not stand. */
  resting: z.array(z.strictObject({ dossier: z.string(), outdated: z.boolean() })),
  /** For what a result can be taken back, and for what another can take its place; `alike` with the same content. */
  revocations: z.array(Reason),
  corrections: z.array(z.extend(Reason, { alike: z.boolean() })),
  /** Questions whose answers do not go together any more, since a value was put right. */
  unfit: z.optional(z.array(z.string())),
});
export type StaffDossierView = z.infer<typeof StaffDossierView>;

/** As a citizen sees it, or staff. */
export const SeenDossier = z.union([DossierView, StaffDossierView]);
export type SeenDossier = z.infer<typeof SeenDossier>;
