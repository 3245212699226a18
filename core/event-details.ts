import type { DossierEvent } from '../events/dossier-event.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import type { Consulted } from './consulted.ts';
import { contestedAfter, endedAfter } from './dispute/contested-result.ts';
import { disputesAfter, reviewed } from './dispute/dispute.ts';
import type { Dossier } from './dossier.ts';
import { outsideAfter } from './outside/outside-after.ts';
import { opinionsProlonged, prolonged, waitedUntil } from './prolonged.ts';

const freed = ({ holder: _holder, ...task }: NonNullable<Dossier['task']>): Dossier['task'] => task;

type Answer = NonNullable<Consulted['answer']>;

/** The agency’s answer, or what its silence means. */
const answered = ({ consulted = [] }: Dossier, unit: string, answer: Answer): Partial<Dossier> => ({
  consulted: consulted.map((each) => (each.unit === unit && each.answer === undefined ? { ...each, answer } : each)),
});

/** An officer has them all before them from now on. */
const weighed = ({ consulted = [] }: Dossier): Partial<Dossier> => ({
  consulted: consulted.map(({ answer, ...each }) => ({
    ...each,
    ...(answer === undefined ? {} : { answer: { ...answer, weighed: true as const } }),
  })),
});

type Happened<Type extends DossierEvent['type']> = Extract<DossierEvent, { type: Type }>;

/** Until when it is answered, the components whose papers are to come, and whether there are questions. */
const asked = ({ items, answerBy }: Happened<'supplement-requested'>['data']) => {
  const papers = items.filter(({ fields }) => fields.length === 0).map(({ component }) => component);
  return {
    answerBy,
    ...(papers.length === 0 ? {} : { papers }),
    ...(papers.length < items.length ? { questions: true as const } : {}),
  };
};

/** Without the look-ups that were answered. */
const stillSilent = ({ silent }: Dossier, { data: { checks } }: Happened<'checks-repeated'>): Partial<Dossier> => {
  const lookups = silent?.lookups.filter((lookup) => !checks.some(({ id }) => id === lookup)) ?? [];
  return { silent: silent === undefined || lookups.length === 0 ? undefined : { ...silent, lookups } };
};

/** Where sources say something else; a look-up that was made again says it anew. */
const stillDoubted = (
  { doubted = [] }: Dossier,
  { data: { checks } }: Happened<'checks-recorded' | 'checks-repeated'>,
): Partial<Dossier> => {
  const now = [
    ...doubted.filter((each) => !checks.some(({ id }) => id === each.id)),
    ...checks.flatMap(({ id, source, outcome, fields }) =>
      outcome === 'differs' || outcome === 'contradicts' ? [{ id, source, outcome, fields }] : [],
    ),
  ];
  return { doubted: now.length === 0 ? undefined : now };
};

const withFile = (
  { files = [] }: Dossier,
  { by, data: { file, component } }: Happened<'file-received'>,
  received: number,
): Partial<Dossier> => ({ files: [...files, { file, component, received, by: by.kind }] });

/** The files with more known of one of them. */
const ofFile = ({ files = [] }: Dossier, id: string, more: object): Partial<Dossier> => ({
  files: files.map((each) => (each.file === id ? { ...each, ...more } : each)),
});

/** The new result; the one in whose place it stands is kept as a former one, and a correction is done. */
const issued = (dossier: Dossier, { at, data }: Happened<'result-issued'>): Partial<Dossier> => {
  const { number, sha256, key, versionId, document, status } = data;
  const { result: before, former = [], correction, corrected } = dossier;
  const result = {
    number,
    sha256,
    key,
    versionId,
    issuedAt: at,
    ...(document === undefined ? {} : { document }),
    ...(status === undefined ? {} : { status }),
  };
  if (before === undefined) return { result };
  const { revoked: _revoked, ...kept } = before;
  const answers = correction?.stands === undefined ? corrected : correction.requested;
  return {
    result,
    former: [...former, { ...kept, replacedAt: at }],
    correction: undefined,
    ...(correction?.stands === undefined ? {} : { representative: undefined, ...correction.stands }),
    ...(answers === undefined ? {} : { corrected: answers }),
  };
};

/** A request for paper that is still open ends with the result it was for. */
const withoutRequest = ({ paperCopy }: Dossier): Partial<Dossier> =>
  paperCopy?.handed === undefined ? { paperCopy: undefined } : {};

/** What the event itself adds to the dossier, beside its new states. */
export const detailsOf = (dossier: Dossier, { event, sequence }: RecordedEvent): Partial<Dossier> => {
  switch (event.type) {
    case 'assistance-recorded':
      return { assistants: [...new Set([...dossier.assistants, event.by.id])] };
    case 'representation-ended':
      return dossier.acting === undefined ? {} : { acting: { ...dossier.acting, ended: true } };
    case 'checks-postponed':
      return { silent: { lookups: event.data.lookups, since: event.at } };
    case 'checks-recorded':
      return stillDoubted(dossier, event);
    case 'checks-repeated':
      return { ...stillSilent(dossier, event), ...stillDoubted(dossier, event) };
    case 'supplement-requested':
      return { supplement: { requested: sequence, ...asked(event.data) } };
    case 'file-received':
      return withFile(dossier, event, sequence);
    case 'file-confirmed':
      return ofFile(dossier, event.data.file, { confirmed: sequence });
    case 'file-copied': {
      const { file, key, versionId, sha256 } = event.data;
      return ofFile(dossier, file, { copy: { key, versionId, sha256 } });
    }
    case 'supplement-answered':
    case 'supplement-received': {
      const { supplement } = dossier;
      const { stands } = event.data;
      if (supplement === undefined) return {};
      return {
        ...(stands === undefined
          ? {}
          : { representative: undefined, unfit: undefined, consulted: undefined, ...stands }),
        supplement: {
          ...supplement,
          ...(stands === undefined ? {} : { answered: sequence }),
          ...(event.type === 'supplement-received' ? { received: sequence } : {}),
        },
      };
    }
    case 'dossier-suspended':
      return { suspensions: [...dossier.suspensions, event.data.code], suspendedUntil: event.data.until };
    case 'payment-requested':
      return { payBy: event.data.payBy, paysAt: dossier.phase === 'decide' ? 'decide' : 'verify' };
    case 'outage-credited':
      return { ...prolonged(dossier, event), ...opinionsProlonged(dossier, event) };
    case 'dossier-resumed':
      return prolonged(dossier, event);
    case 'dossier-rescheduled':
      return { rescheduledAt: event.at, ...prolonged(dossier, event) };
    case 'term-extended':
      return { extensions: [...dossier.extensions, event.data.code], ...prolonged(dossier, event) };
    case 'task-opened':
      return {
        task: { ...event.data },
        ...(event.data.step === 'appointment' ? { appointment: { until: event.data.dueAt, missed: 0 } } : {}),
      };
    case 'appointment-made': {
      const { answerBy, ...chosen } = event.data;
      if (dossier.appointment === undefined) return {};
      const { until, missed } = dossier.appointment;
      return { ...waitedUntil(dossier, answerBy ?? until), appointment: { until, missed, chosen } };
    }
    case 'appointment-missed': {
      if (dossier.appointment === undefined) return {};
      const { until, missed } = dossier.appointment;
      return { ...waitedUntil(dossier, event.data.answerBy), appointment: { until, missed: missed + 1 } };
    }
    case 'task-claimed':
      return dossier.task === undefined ? {} : { task: { ...dossier.task, holder: event.by.id } };
    case 'task-released':
      return dossier.task === undefined ? {} : { task: freed(dossier.task) };
    case 'task-reassigned':
      return dossier.task === undefined ? {} : { task: { ...dossier.task, holder: event.data.to } };
    case 'task-overdue':
      if (event.data.step === 'external') return outsideAfter(dossier, event);
      return dossier.task === undefined ? {} : { task: { ...dossier.task, overdue: true } };
    case 'decision-requested':
    case 'external-accepted':
    case 'outside-asked-again':
    case 'left-to-officer':
    case 'dossier-refused':
      return outsideAfter(dossier, event);
    case 'deadline-passed':
      return {
        passed: [...new Set([...(dossier.passed ?? []), event.data.what])],
        ...(event.data.what === 'notice' ? { untoldSince: dossier.untoldSince ?? event.data.dueAt } : {}),
      };
    case 'verification-completed':
      return {
        verifiedBy: event.by.id,
        assessors: [...new Set([...dossier.assessors, event.by.id])],
        ...(event.sealed === undefined ? {} : { assessed: sequence }),
      };
    case 'opinions-requested':
      return { consulted: event.data.asked.map((each) => ({ ...each, askedAt: event.at })) };
    case 'opinion-given': {
      const { unit, agrees } = event.data;
      return answered(dossier, unit, { said: agrees ? 'agrees' : 'objects', at: event.at, by: event.by.id });
    }
    case 'opinion-lapsed': {
      const { unit, means } = event.data;
      return answered(dossier, unit, { said: means, at: event.at, by: event.by.id });
    }
    case 'consultation-objected':
      return weighed(dossier);
    case 'dossier-approved':
      return { approvedBy: event.by.id };
    case 'register-entered': {
      const { book, number, subject } = event.data;
      return { register: { book, number }, ...(subject === undefined ? {} : { subject }) };
    }
    case 'signature-requested': {
      const { dueAt, ...signing } = event.data;
      return { task: { step: 'issue', role: 'leader', dueAt, holder: signing.signer }, signing };
    }
    case 'signature-given':
      return dossier.signing === undefined ? {} : { task: undefined, signing: { ...dossier.signing, given: sequence } };
    case 'result-issued':
      return { ...issued(dossier, event), ...endedAfter(dossier, { as: 'replaced', at: event.at, event: sequence }) };
    case 'result-disputed':
      return { contested: contestedAfter(dossier, event, sequence) };
    case 'result-upheld':
      return endedAfter(dossier, { as: 'upheld', at: event.at, event: sequence }, event.data.case);
    case 'result-returned':
      return { returnedAt: dossier.returnedAt ?? event.at };
    case 'paper-copy-requested':
      return { paperCopy: { requested: sequence, at: event.at, way: event.data.way } };
    case 'paper-copy-handed':
      return dossier.paperCopy === undefined ? {} : { paperCopy: { ...dossier.paperCopy, handed: event.at } };
    case 'result-revoked':
      return dossier.result === undefined
        ? {}
        : {
            ...withoutRequest(dossier),
            result: { ...dossier.result, revoked: { at: event.at, code: event.data.code } },
            ...reviewed(dossier),
            ...endedAfter(dossier, { as: 'revoked', at: event.at, event: sequence }),
          };
    case 'result-correction-requested': {
      const { code, stands } = event.data;
      const before = dossier.approvedBy === undefined ? {} : { approvedBefore: dossier.approvedBy };
      return {
        approvedBy: event.by.id,
        ...reviewed(dossier),
        ...withoutRequest(dossier),
        correction: { requested: sequence, code, ...before, ...(stands === undefined ? {} : { stands }) },
      };
    }
    case 'correction-lapsed':
      return { approvedBy: dossier.correction?.approvedBefore, correction: undefined };
    case 'dispute-sent':
    case 'dispute-overdue':
    case 'dispute-noted':
    case 'review-opened':
    case 'review-closed':
      return { disputes: disputesAfter(dossier, event, sequence) };
    case 'dispute-answered':
    case 'assessment-lapsed':
    case 'dispute-settled': {
      const { stands, unfit } = event.data;
      return {
        ...(stands === undefined ? {} : { representative: undefined, consulted: undefined, ...stands, unfit }),
        disputes: disputesAfter(dossier, event, sequence),
      };
    }
    case 'dossier-rated':
      return {
        rated: { first: dossier.rated?.first ?? event.at, last: sequence, times: (dossier.rated?.times ?? 0) + 1 },
      };
    case 'dossier-parked':
      return { parked: { ...event.data, at: event.at } };
    default:
      return {};
  }
};
