import * as z from 'zod/mini';
import { openOpinions } from '../../core/consulted.ts';
import { isOpen } from '../../core/dispute/contested-result.ts';
import { isAwaited } from '../../core/dispute/dispute.ts';
import { isInDoubt } from '../../core/dispute/in-doubt.ts';
import { Dossier } from '../../core/dossier.ts';
import { isEnd, isPause } from '../../core/lifecycle.ts';
import { isSilent } from '../../core/outside/decide-outside.ts';
import { timed, Timed } from '../../core/urgency.ts';

/** A row of the table of views: a list, and where in it. */
export interface Place {
  readonly pk: string;
  readonly sk: string;
}

export const lists = {
  citizen: (applicant: string) => `CITIZEN#${applicant}`,
  inbox: (unit: string, role: string) => `INBOX#${unit}#${role}`,
  /** Dossiers of a unit of which a value is in doubt, the oldest first. */
  doubted: (unit: string) => `DOUBTED#${unit}`,
  parked: 'PARKED',
  open: 'OPEN',
  /** By when the next deadline of the agency passes. */
  deadlines: 'DEADLINES',
  /** Dossiers of which an owner of data has not been told yet what is called wrong, and those of which one was. */
  untold: 'UNTOLD',
  disputed: 'DISPUTED',
  /** Dossiers of a unit whose result is called wrong in another one. */
  contested: (unit: string) => `CONTESTED#${unit}`,
  /** How often values of sources were in doubt, and what of that each dossier has said. Written beside the filing. */
  quality: 'QUALITY',
  counted: 'COUNTED',
  /** The figures of an agency and all below it, or of all units, by day; and what each dossier of a unit has said of them. */
  figures: (area: string) => `FIGURES#${area}`,
  measured: (unit: string) => `MEASURED#${unit}`,
  /** What each form has said of them. */
  forms: 'FORMS',
  /** Open dossiers of a unit: in which phase, and due when. */
  now: (unit: string) => `NOW#${unit}`,
  /** By dossier: what the national portal does not accept. Written by the synchronisation, not by the filing. */
  unsynchronised: 'UNSYNCHRONISED',
} as const;

/**
 * In the list a dossier never leaves: its row says which version is filed, and so where else. A row of its own for
 * that would cost two write units at every event.
 */
export const homeOf = ({ applicant, submittedAt, code }: Dossier): Place => ({
  pk: lists.citizen(applicant),
  sk: `${submittedAt}#${code}`,
});

/**
 * In other lists that show the dossier as it is. The filed row does not list these places, which would cost a write unit
 * more at every event: whoever changes this rule, or `marksOf`, takes away the rows that the old one left.
 */
export const shownIn = ({
  code,
  phase,
  task,
  appointment,
  unit,
  parked,
  consulted,
  dueAt,
  delivery,
  paperCopy,
  applicant,
  transactor,
  acting,
  submittedAt,
  ...more
}: Dossier): Place[] => [
  // Whoever filed it for somebody else finds it among their own, as long as they have the right. What was filed for an
  // organisation is in the organisation’s list only, for whoever the register names.
  ...(transactor === applicant || acting?.ended === true || acting?.by === 'organisation'
    ? []
    : [{ pk: lists.citizen(transactor), sk: `${submittedAt}#${code}` }]),
  ...(task === undefined || task.role === 'citizen'
    ? []
    : [{ pk: lists.inbox(unit, task.role), sk: `${dueAt}#${code}` }]),
  // Officers see what waits beside the route too: they take it up again, or have what was brought.
  ...(isPause(phase) ? [{ pk: lists.inbox(unit, 'officer'), sk: `${dueAt}#${code}` }] : []),
  // And what somebody outside the province has let lie.
  ...(isSilent({ phase, outside: more.outside }) ? [{ pk: lists.inbox(unit, 'officer'), sk: `${dueAt}#${code}` }] : []),
  ...(isInDoubt({ phase, disputes: more.disputes, doubted: more.doubted })
    ? [{ pk: lists.doubted(unit), sk: `${submittedAt}#${code}` }]
    : []),
  // Who has chosen a time is expected then.
  ...(appointment?.chosen === undefined
    ? []
    : [{ pk: lists.inbox(unit, 'officer'), sk: `${appointment.chosen.at}#${code}` }]),
  // Whoever wants their result on paper waits for an officer; nothing is due, so the longest waiting comes first.
  ...(delivery === 'paper-asked'
    ? [{ pk: lists.inbox(unit, 'officer'), sk: `${paperCopy?.at ?? dueAt}#${code}` }]
    : []),
  // Each agency that was asked finds it by its own term, whoever of its officers and leaders is there, until it answers.
  ...openOpinions({ consulted }).flatMap((each) =>
    ['officer', 'leader'].map((role) => ({ pk: lists.inbox(each.unit, role), sk: `${each.dueAt}#${code}` })),
  ),
  ...(parked === undefined ? [] : [{ pk: lists.parked, sk: `${parked.at}#${code}` }]),
  // What was corrected after the decision waits for a leader.
  ...(more.disputes ?? [])
    .filter(({ review }) => review === 'open')
    .slice(0, 1)
    .map(({ answer }) => ({ pk: lists.inbox(unit, 'leader'), sk: `${answer?.at ?? dueAt}#${code}` })),
  // So does what is called wrong of its own result, by when an answer is promised; and it is in a list of its own.
  ...(more.contested ?? [])
    .filter(isOpen)
    .slice(0, 1)
    .flatMap((each) =>
      [lists.inbox(unit, 'leader'), lists.contested(unit)].map((pk) => ({ pk, sk: `${each.dueAt}#${code}` })),
    ),
];

/** In which list a dossier waits for owners of data, if for any: as long as one was not told, there. */
const waiting = ({ disputes = [] }: Pick<Dossier, 'disputes'>): string[] => {
  const awaited = disputes.filter(isAwaited);
  if (awaited.length === 0) return [];
  return [awaited.some((dispute) => dispute.case === undefined) ? lists.untold : lists.disputed];
};

/**
 * Marks that an owner of data is waited for, that the dossier has not ended, and when its next deadline passes, in ISO
 * 8601. A mark is written once: it says nothing but its place.
 */
export const marksOf = ({ code, phase, disputes }: Dossier, passes: string | undefined): Place[] => [
  ...waiting({ disputes }).map((pk) => ({ pk, sk: code })),
  ...(isEnd(phase) ? [] : [{ pk: lists.open, sk: code }]),
  ...(passes === undefined ? [] : [{ pk: lists.deadlines, sk: `${passes}#${code}` }]),
];

/** How an open dossier stands in time, and who has it: written when any of that changes. */
export const NowRow = z.extend(
  z.pick(Dossier, {
    procedure: true,
    edition: true,
    channel: true,
    unit: true,
    submittedAt: true,
    rescheduledAt: true,
  }),
  {
    ...Timed.shape,
    /** Staff id of whoever has the task. */
    holder: z.optional(z.string()),
  },
);
export type NowRow = z.infer<typeof NowRow>;

export const nowOf = (dossier: Dossier): (Place & NowRow) | undefined => {
  const { code, procedure, edition, channel, unit, phase, task, submittedAt, rescheduledAt } = dossier;
  if (isEnd(phase)) return undefined;
  return {
    pk: lists.now(unit),
    sk: code,
    procedure,
    edition,
    channel,
    unit,
    submittedAt,
    ...timed(dossier),
    ...(rescheduledAt === undefined ? {} : { rescheduledAt }),
    ...(task?.holder === undefined ? {} : { holder: task.holder }),
  };
};

const Passes = z.optional(z.string());

/** What a row says is filed; `places` stands in older ones. */
export const filedIn = (
  row: Readonly<Record<string, unknown>>,
): { readonly dossier: Dossier; readonly passes: string | undefined } => {
  const { pk: _pk, sk: _sk, places: _places, passes, ...dossier } = row;
  return { dossier: Dossier.parse(dossier), passes: Passes.parse(passes) };
};
