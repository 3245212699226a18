import type { Acting } from '../events/acting.ts';
import type { DossierEvent } from '../events/dossier-event.ts';
import type { SourceFilled } from '../events/submission.ts';
import { askedAt, isTold } from './asked-again.ts';
import { frozenCalendar, type Calendar } from './calendar.ts';
import { answerAt, fieldsOf, isShown, withAnswer, type Answers, type PlacedField } from './form/answers.ts';
import { problemAt } from './form/check-answers.ts';
import { requireBeside } from './form/require-beside.ts';
import { disputedIn } from './dispute/disputed-in.ts';
import type { Draft, Flag, Prefilled } from './draft.ts';
import { fillingOf } from './filling.ts';
import { feeAtSubmission } from './fee-amount.ts';
import type { Form } from './form/field.ts';
import { identifiersIn, type Identifiers } from './identifiers.ts';
import { heldBeside } from './known.ts';
import { laterOf, type Later } from './later.ts';
import type { Citizen, Staff } from './person.ts';
import { channelOf, requireApplicant } from './procedure/filing.ts';
import { editionOn, type Procedure } from './procedure/procedure.ts';
import type { Edition } from './procedure/edition.ts';
import { keptFor, sourceNamed } from './procedure/source-named.ts';
import type { Source } from './procedure/source.ts';
import { decidingAgency, type Province } from './province.ts';
import { Refusal } from './refusal.ts';
import { rulesOn, type Rules } from './rules.ts';
import { standingOf, type Named } from './standing.ts';
import { endOf } from './term.ts';
import { uniqueIn, type UniqueValue } from './unique.ts';
import { dateOf, day } from './vietnam-time.ts';
import { createWorkingTime } from './working-time.ts';

/** What the law needs to know to take a dossier in. */
export interface Submission {
  readonly procedure: Procedure;
  readonly province: Province;
  readonly calendar: Calendar;
  readonly rules: readonly Rules[];
  readonly draft: Draft;
  readonly citizen: Citizen;
  /** The officer who files it in their place. */
  readonly officer?: Pick<Staff, 'kind' | 'id'>;
  /** Answers as sent, unchecked. */
  readonly answers: unknown;
  /** What the citizen calls wrong. */
  readonly flags: readonly Flag[];
  /** How long what each source said may be used. */
  readonly sources: readonly Source[];
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Keyed hashes: of the identifiers that sources gave, of all identifiers, and of unique values. */
export interface Hashed extends Named {
  readonly concerned: readonly string[];
  /** The linked matter of which the dossier is a child. */
  readonly linked?: string;
}

export interface Submitted {
  readonly identifiers: Identifiers;
  /** The dossier’s first event, given the keyed hashes of what it names. */
  readonly event: (hashed: Hashed) => DossierEvent;
  readonly answers: Answers;
  /** What the sources hold of them. */
  readonly prefill: Draft['prefill'];
  /** What is compared with its source after submission. */
  readonly later: readonly Later[];
  readonly unit: string;
  readonly unique: readonly UniqueValue[];
}

/**
 * Locked values come from the national source; a body that says otherwise is refused, field by field. What is not
 * shown, such as the details of a parent who is not declared, stays out.
 */
const withLocked = (form: Form, answers: Answers, prefill: Readonly<Record<string, Prefilled>>): Answers => {
  const locked = Object.entries(prefill).filter(([, { lock }]) => lock);
  const changed = locked.filter(([path, { value }]) => ![undefined, value].includes(answerAt(answers, path)));
  if (changed.length > 0)
    throw new Refusal(
      'invalid-fields',
      changed.map(([path]) => problemAt(`/answers/${path.replace('.', '/')}`, 'locked')),
    );
  return fieldsOf(form).reduce((all, { path, field }) => {
    const held = prefill[path];
    return held?.lock === true && isShown(field, all) ? withAnswer(all, path, held.value) : all;
  }, answers);
};

/** Each step as it was sent, under its own name whatever that is: an assignment would take `__proto__` for more. */
const answersOf = (raw: unknown): Answers => {
  const steps = Object.entries<unknown>(Object(raw)).filter(([, fields]) => typeof fields === 'object');
  return Object.fromEntries(steps.map(([step, fields]): [string, Answers[string]] => [step, { ...Object(fields) }]));
};

/** A flag stands beside one of the form’s own questions, one beside each. */
const requireKnown = (form: Form, flags: readonly Flag[]): void => {
  const known = new Set(fieldsOf(form).map(({ path }) => path));
  const strays = flags.flatMap(({ path }, index) =>
    known.has(path) ? [] : [problemAt(`/flags/${index}/path`, 'unknown')],
  );
  if (strays.length > 0) throw new Refusal('unknown-field', strays);
  // Of two, one would be lost.
  const repeated = flags.flatMap(({ path }, index) =>
    flags.findIndex((flag) => flag.path === path) < index ? [problemAt(`/flags/${index}/path`, 'invalid')] : [],
  );
  if (repeated.length > 0) throw new Refusal('invalid-fields', repeated);
};

/** By what right it is filed for somebody else, without what is personal. */
const actingIn = (represented: Draft['represented']): { acting?: Acting } => {
  if (represented === undefined) return {};
  const { by, mandate, until } = represented;
  const over = until === undefined ? {} : { until };
  return { acting: { by, ...(mandate === undefined ? {} : { mandate }), ...over } };
};

/**
 * Whether a form still has what it was told longer ago than the source’s answers may be used, and a day, so that the
 * answers of the day before count for who fills it in over night.
 */
const hasOld = (draft: Draft, edition: Edition, sources: readonly Source[], at: number): boolean =>
  edition.lookups.some(
    ({ id, source }) =>
      isTold(edition, id) &&
      draft.lookups[id] !== 'declined' &&
      at - askedAt(draft, id) > keptFor(sourceNamed(sources, source)) + day,
  );

/** How many questions were put, and how many of those the sources had answered as they are sent; of each source by itself. */
const fieldsIn = ({ form, lookups }: Edition, answers: Answers, prefill: Readonly<Record<string, Prefilled>>) => {
  const put = fieldsOf(form).filter(({ field }) => isShown(field, answers));
  const isHeld = ({ path }: PlacedField) =>
    prefill[path] !== undefined && prefill[path].value === answerAt(answers, path);
  const isEmpty = ({ path }: PlacedField) => prefill[path] === undefined || prefill[path].unusable === true;
  const sourceOf = ({ path, field }: PlacedField) =>
    prefill[path]?.source ?? lookups.find(({ id }) => id === field.prefill?.from)?.source;
  const sources = new Set(put.flatMap((each) => sourceOf(each) ?? []));
  const from = [...sources].map((source): SourceFilled => {
    const its = put.filter((each) => sourceOf(each) === source);
    const empty = its.filter(isEmpty).map(({ path }) => path);
    return {
      source,
      put: its.length,
      held: its.filter(isHeld).length,
      ...(empty.length === 0 ? {} : { empty }),
    };
  });
  return { put: put.length, held: put.filter(isHeld).length, ...(from.length === 0 ? {} : { from }) };
};

/** Decides a submission: the first event of a dossier, or a Refusal naming what is not right. */
export const submit = ({
  procedure,
  province,
  calendar,
  rules,
  draft,
  citizen,
  officer,
  answers,
  flags,
  sources,
  at,
}: Submission): Submitted => {
  if (citizen.level < 2) throw new Refusal('level-2-required');
  const today = dateOf(at);
  const edition = editionOn(procedure, today);
  if (draft.edition !== edition.id || hasOld(draft, edition, sources, at)) throw new Refusal('prefill-expired');
  requireApplicant(edition, draft.represented);
  requireKnown(edition.form, flags);
  const sent = answersOf(answers);
  const prefill = heldBeside(draft.prefill, sent);
  const checked = requireBeside(edition.form, prefill, withLocked(edition.form, sent, prefill), today);
  const commune = province.communes.find(({ code }) => code === answerAt(checked, edition.commune));
  if (commune === undefined)
    throw new Refusal('invalid-fields', [problemAt(`/answers/${edition.commune.replace('.', '/')}`, 'invalid')]);
  const unit = decidingAgency(province, edition.decides, commune).code;
  const law = frozenCalendar(calendar, today);
  const submittedAt = new Date(at).toISOString();
  const { represented } = draft;
  const disputed = disputedIn(edition.form, prefill, flags);
  const behind = { applicant: represented?.subject ?? citizen.id, transactor: citizen.id };
  return {
    answers: checked,
    prefill,
    // Receipt waits for no other system: what is too old by now is asked again right after, before anybody decides.
    later: laterOf(edition, { ...draft, prefill }, checked, ({ source, asOf }) => {
      const known = sources.find(({ id }) => id === source);
      return known !== undefined && at - Date.parse(asOf) > keptFor(known);
    }),
    unit,
    unique: uniqueIn(edition, checked, prefill),
    identifiers: identifiersIn(edition.form, checked, prefill),
    event: (hashed) => ({
      v: 1,
      type: 'dossier-submitted',
      at: submittedAt,
      by: { kind: officer?.kind ?? 'citizen', id: officer?.id ?? citizen.id },
      data: {
        procedure: procedure.code,
        edition: edition.id,
        frozen: {
          calendar: law,
          rules: rulesOn(rules, today).id,
          fee: { amount: feeAtSubmission(edition.fee, checked, prefill), ground: edition.fee.ground },
        },
        ...(disputed.length === 0 ? {} : { disputed }),
        commune: commune.code,
        unit,
        channel: channelOf(edition, draft),
        ...behind,
        ...actingIn(represented),
        concerned: [...new Set([behind.applicant, citizen.id, ...hashed.concerned])],
        ...standingOf(edition, checked, { ...behind, on: today }, hashed),
        route: edition.route.map(({ step }) => step),
        draft: draft.id,
        fields: fieldsIn(edition, checked, prefill),
        ...(hashed.linked === undefined ? {} : { linked: hashed.linked }),
        ...(draft.filling === undefined ? {} : { filling: fillingOf(draft.filling, submittedAt) }),
        ...(draft.assisted === undefined ? {} : { assisted: draft.assisted }),
      },
      due: new Date(endOf(createWorkingTime(law), edition.term, at)).toISOString(),
    }),
  };
};
