import type { DossierEventType } from '../../events/dossier-event.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { appointmentIn } from '../../core/appear.ts';
import type { Dossier } from '../../core/dossier.ts';
import { allows } from '../../core/fold.ts';
import { answerAt, fieldsOf } from '../../core/form/answers.ts';
import type { Particulars } from '../../core/particulars.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import { answerBy as endOfWait } from '../../core/ending.ts';
import { nowSentence } from '../../core/now-sentence.ts';
import { eventText, stopTexts } from '../../core/sentences.ts';
import { statuses } from '../../core/status.ts';
import { agencyOf } from '../../core/province.ts';
import { isAllSent } from '../../core/supplement.ts';
import type { Text } from '../../core/text.ts';
import { vietQr } from '../../core/viet-qr.ts';
import type { DossierSummary, DossierView } from '../answers/dossier.ts';
import type { Catalogue } from '../catalogue.ts';
import { counterOf } from './counter-of.ts';

/** One line of a list of dossiers. */
export const summaryOf = (catalogue: Catalogue, dossier: Dossier): DossierSummary => {
  const { code, procedure, status, phase, dueAt, submittedAt, changedAt } = dossier;
  const { vi, en } = statuses[status];
  const asks =
    phase === 'confirm' ||
    (phase === 'supplement' && !isAllSent(dossier)) ||
    (phase === 'appointment' && dossier.appointment?.chosen === undefined);
  const action = asks && dossier.parked === undefined ? { action: phase } : {};
  const { name } = catalogue.procedure(procedure);
  return { code, procedure, name, status, statusText: { vi, en }, phase, dueAt, submittedAt, changedAt, ...action };
};

/** What the edition says is particular about the dossier, in words. */
export const marksOf = (edition: Edition, { marks }: Dossier): DossierView['marks'] =>
  edition.marks.filter(({ id }) => marks.includes(id)).map(({ id, label }) => ({ id, label }));

/** What everybody who may see the dossier sees of it. */
export const dossierView = (
  catalogue: Catalogue,
  dossier: Dossier,
  edition: Edition,
  particulars: Particulars,
  log: readonly RecordedEvent[],
): Omit<DossierView, 'notes' | 'papers' | 'copies'> => {
  const commune = catalogue.province.communes.find(({ code }) => code === dossier.commune);
  const { answers, prefill, flags } = particulars;
  const summary = summaryOf(catalogue, dossier);
  const refused = log.flatMap(({ event }) => (event.type === 'dossier-refused' ? event.data.reasons : []));
  return {
    ...summary,
    ...(summary.action === undefined ? {} : { answerBy: endOfWait(dossier) }),
    edition: dossier.edition,
    ...(dossier.linked === undefined ? {} : { linked: dossier.linked }),
    version: dossier.version,
    commune: { code: dossier.commune, fullName: commune?.fullName ?? dossier.commune },
    communes: communesIn(catalogue, edition, particulars),
    marks: marksOf(edition, dossier),
    ...forWhom(particulars),
    sentence: nowSentence(dossier),
    form: edition.form,
    answers,
    prefill,
    flags,
    timeline: log.map(({ event }) => ({
      type: event.type,
      at: event.at,
      text: eventText(event),
      by: event.by.kind,
    })),
    finance: dossier.finance,
    delivery: dossier.delivery,
    fee: feeIn(log),
    ...payToIn(dossier, log),
    ...paidToOf(catalogue, edition, dossier),
    ...supplementIn(edition, dossier, log),
    ...appointmentOf(edition, dossier),
    ...haltIn(edition, dossier, log),
    extended: extendedIn(edition, log),
    ...rescheduledIn(log),
    withdrawable: allows(dossier, 'dossier-withdrawn'),
    receipt: `/v1/dossiers/${dossier.code}/receipt`,
    ...resultIn(edition, dossier, log),
    ...(refused.length === 0
      ? {}
      : { refusal: refused.map((reason) => ({ ...reason, label: labelOf(edition, reason.code) })) }),
  };
};

const forWhom = ({ applicant, represented }: Particulars): Pick<DossierView, 'for'> =>
  represented === undefined
    ? {}
    : {
        for: {
          by: represented.by,
          name: applicant.name,
          filedBy: represented.actor.name,
          ...(represented.kin === undefined ? {} : { kin: represented.kin }),
        },
      };

/** The names of all that answers and sources name by code; those of another province are not known here. */
export const communesIn = (
  { province }: Catalogue,
  { form }: Pick<Edition, 'form'>,
  { answers, prefill }: Pick<Particulars, 'answers' | 'prefill'>,
): DossierView['communes'] => {
  const codes = fieldsOf(form).flatMap(({ path, field: { kind } }) =>
    kind === 'commune' ? [answerAt(answers, path), prefill[path]?.value] : [],
  );
  return province.communes.flatMap(({ code, fullName }) => (codes.includes(code) ? [{ code, fullName }] : []));
};

const lapses = new Map<DossierEventType, DossierEventType>([['result-correction-requested', 'correction-lapsed']]);

/** The result, and what has become of it since. */
const resultIn = (
  { result: { revocations, corrections } }: Edition,
  { code, result, former }: Dossier,
  log: readonly RecordedEvent[],
): Pick<DossierView, 'result'> => {
  if (result === undefined) return {};
  const because = (type: 'result-revoked' | 'result-correction-requested', reasons: typeof revocations) => {
    // A correction that lapsed has changed nothing.
    const event = log.findLast(({ event: { type: happened } }) => [type, lapses.get(type)].includes(happened))?.event;
    if (event?.type !== 'result-revoked' && event?.type !== 'result-correction-requested') return undefined;
    const label = reasons.find((reason) => reason.code === event.data.code)?.label ?? nameless(event.data.code);
    return { at: event.at, code: event.data.code, ground: event.data.ground, label };
  };
  const [revoked, corrected] = [
    because('result-revoked', revocations),
    because('result-correction-requested', corrections),
  ];
  return {
    result: {
      number: result.number,
      issuedAt: result.issuedAt,
      url: `/v1/dossiers/${code}/result`,
      ...(revoked === undefined ? {} : { revoked }),
      ...(corrected === undefined ? {} : { corrected }),
      ...(former === undefined
        ? {}
        : { former: former.map(({ number, issuedAt, replacedAt }) => ({ number, issuedAt, replacedAt })) }),
    },
  };
};

const nameless = (code: string): Text => ({ vi: code, en: code });

const paymentAsked = (log: readonly RecordedEvent[]) => {
  const asked = log.findLast(({ event }) => event.type === 'payment-requested')?.event;
  return asked?.type === 'payment-requested' ? asked.data : undefined;
};

/** What was asked for, else what it came to at submission. */
const feeIn = (log: readonly RecordedEvent[]): number => {
  const [first] = log;
  const frozen = first?.event.type === 'dossier-submitted' ? first.event.data.frozen.fee.amount : 0;
  return paymentAsked(log)?.amount ?? frozen;
};

/** Where it is to be paid, as long as it is waited for. */
const payToIn = ({ phase, code }: Dossier, log: readonly RecordedEvent[]): Pick<DossierView, 'payTo'> => {
  const { to } = paymentAsked(log) ?? {};
  if (phase !== 'payment' || to === undefined) return {};
  const qr = vietQr(to, feeIn(log), code);
  return { payTo: { ...to, ...(qr === undefined ? {} : { qr }) } };
};

/** Who records that it is paid, as long as it is waited for; a counter takes no money for what none receives. */
const paidToOf = (
  catalogue: Catalogue,
  { channels }: Pick<Edition, 'channels'>,
  { phase, unit }: Dossier,
): Pick<DossierView, 'paidTo'> => {
  if (phase !== 'payment') return {};
  const name = agencyOf(catalogue.province, unit)?.name ?? nameless(unit);
  return { paidTo: { name, ...(channels.includes('counter') ? { counter: counterOf(catalogue, { unit }) } : {}) } };
};

const supplementIn = (
  { components }: Edition,
  dossier: Dossier,
  log: readonly RecordedEvent[],
): Pick<DossierView, 'supplement'> => {
  const { supplement } = dossier;
  const asked = log.findLast(({ event }) => event.type === 'supplement-requested')?.event;
  if (asked?.type !== 'supplement-requested') return {};
  const named = (id: string): Text => components.find((component) => component.id === id)?.name ?? nameless(id);
  const { items, answerBy } = asked.data;
  return {
    supplement: {
      items: items.map((item) => ({ ...item, name: named(item.component) })),
      answerBy: supplement?.answerBy ?? answerBy,
      answered: supplement?.answered !== undefined,
      sent: dossier.parked === undefined && isAllSent(dossier),
      received: supplement?.received !== undefined,
    },
  };
};

/** For what somebody has to come, as long as they have not. */
const appointmentOf = (edition: Edition, { phase, appointment }: Dossier): Pick<DossierView, 'appointment'> => {
  if (phase !== 'appointment' || appointment === undefined) return {};
  const { takes, bring, ground, mostMissed } = appointmentIn(edition);
  return { appointment: { ...appointment, takes, ...(bring === undefined ? {} : { bring }), ground, mostMissed } };
};

/** Why it is paused or has stopped; reasons that the platform itself gives are not the edition’s. */
const haltIn = (
  { suspensions }: Edition,
  { phase, suspendedUntil }: Dossier,
  log: readonly RecordedEvent[],
): Pick<DossierView, 'halt'> => {
  const wanted = phase === 'suspended' ? 'dossier-suspended' : phase === 'stopped' ? 'dossier-stopped' : undefined;
  const event = log.findLast((recorded) => recorded.event.type === wanted)?.event;
  if (event?.type !== 'dossier-suspended' && event?.type !== 'dossier-stopped') return {};
  const { code, ground } = event.data;
  const label = suspensions.find((reason) => reason.code === code)?.label ?? stopTexts[code] ?? nameless(code);
  return { halt: { code, ground, label, ...(phase === 'suspended' ? { until: suspendedUntil } : {}) } };
};

const extendedIn = ({ extensions }: Edition, log: readonly RecordedEvent[]): DossierView['extended'] =>
  log.flatMap(({ event }) => {
    if (event.type !== 'term-extended') return [];
    const { code, ground } = event.data;
    const label = extensions.find((reason) => reason.code === code)?.label ?? nameless(code);
    return [{ at: event.at, code, ground, label }];
  });

const rescheduledIn = (log: readonly RecordedEvent[]): Pick<DossierView, 'rescheduled'> => {
  const event = log.findLast((recorded) => recorded.event.type === 'dossier-rescheduled')?.event;
  return event?.type === 'dossier-rescheduled' ? { rescheduled: { at: event.at, day: event.data.day } } : {};
};

const labelOf = (edition: Edition, code: string) =>
  edition.refusalReasons.find((reason) => reason.code === code)?.label ?? nameless(code);
