import type { Answer, NestedAnswers } from '../form/answers.ts';
import type { Form } from '../form/field.ts';
import type { Text } from '../words/text.ts';
import type { Dossier, Mark, Reason } from './dossier.ts';
import type { Opinion } from './opinions.ts';
import { partAddress, type Part } from './part.ts';
import { read } from './request.ts';
import type { StaffRole } from './session.ts';

export interface InboxItem {
  readonly code: string;
  readonly version: number;
  readonly name: Text;
  readonly step?: string;
  readonly dueAt: string;
  readonly holder?: string;
  readonly marks: readonly Mark[];
  readonly submittedAt: string;
  readonly late: boolean;
  /** Minutes until it is due, or since then, below zero; nothing while its clock stands still. */
  readonly left?: number;
  /** The step is, whatever is left of the whole term. */
  readonly stepLate: boolean;
  /** Its clock stands still. */
  readonly paused: boolean;
  /** The citizen has sent all that was asked for. */
  readonly sent: boolean;
  /** Since when somebody waits for its result on paper. */
  readonly paperAsked?: string;
  /** Data were corrected after its decision, and a leader has to look at it. */
  readonly review?: true;
  /** What its result says is called wrong in another dossier. */
  readonly contested?: true;
  /** A value of it is in doubt: somebody calls it wrong, or sources say different things. */
  readonly doubted?: true;
  /** Another agency asks the reader’s own, and shows no more than that. */
  readonly asked?: true;
  /** Whether the reader can go on with it; otherwise it waits for a colleague. */
  readonly turn: boolean;
  /** Nobody holds the task, and the reader can take it. */
  readonly claimable: boolean;
  /** The reader can approve it as it stands. */
  readonly approvable: boolean;
}

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly StaffRole[];
}

export interface Unit {
  readonly unit: Text;
  readonly items: readonly Colleague[];
}

export type StaffAct =
  | 'claim'
  | 'release'
  | 'reassign'
  | 'propose'
  | 'ask-outside'
  | 'refuse'
  | 'keep-appointment'
  | 'miss-appointment'
  | 'approve'
  | 'decline'
  | 'resume'
  | 'assist'
  | 'request-supplement'
  | 'receive-supplement'
  | 'suspend'
  | 'continue'
  | 'extend'
  | 'reschedule'
  | 'request-payment'
  | 'record-payment'
  | 'waive-fee'
  | 'revoke-result'
  | 'correct-result'
  | 'hand-paper-copy'
  | 'settle-dispute'
  | 'close-review'
  | 'uphold-result';
export type Match = 'yes' | 'no' | 'unknown';

export interface ComparedValue {
  readonly path: string;
  readonly label: Text;
  readonly dossier?: string | number;
  readonly source?: string | number;
  readonly sourceId?: string;
  readonly match: Match;
  /** When the source said so. */
  readonly asOf?: string;
  /** What another source says of the same. */
  readonly other?: string | number;
  readonly otherId?: string;
  /** Why it was not compared before it was filed; it has been since where there is a source’s value. */
  readonly later?: 'silent' | 'declined' | 'stale';
  /** What the citizen says instead. */
  readonly flagged?: string;
}

export interface Check {
  readonly id: string;
  /** Whom or what was looked up. */
  readonly label?: Text;
  readonly source: string;
  readonly outcome: 'matches' | 'differs' | 'missing' | 'unavailable' | 'contradicts' | 'taken' | 'refused';
  /** Of `contradicts`: the source that says something else. */
  readonly against?: string;
  /** What the source answers it with: who has taken it, why it was refused. */
  readonly evidence?: string;
  /** Why there is nothing that counts, where there was something. */
  readonly why?: 'revoked' | 'replaced' | 'another-name';
  /** It was not asked at all, because of the answer to this question. */
  readonly unasked?: true;
  readonly bearsOn?: string;
  /** The fields it stands behind. */
  readonly fields: readonly string[];
}

/** A component that the citizen can be asked for: questions to answer anew, or, without any, a paper to bring. */
export interface Askable {
  readonly id: string;
  readonly name: Text;
  /** The case it is for, where the law does not ask it of everybody. */
  readonly when?: Text;
  readonly ground: string;
  readonly fields: readonly { readonly path: string; readonly label: Text }[];
}

/** What staff see of a dossier beyond the citizen's view. */
export interface StaffDossier extends Dossier {
  readonly task?: {
    readonly step: string;
    readonly role: string;
    readonly dueAt: string;
    readonly holder?: string;
    readonly mine: boolean;
  };
  /** What its result says and somebody calls wrong in another dossier, and nobody has looked at. */
  readonly contested?: readonly {
    readonly case: string;
    readonly dossier: string;
    readonly label: Text;
    readonly held: Answer;
    readonly claimed: string;
    readonly why?: string;
    readonly at: string;
    readonly dueAt: string;
  }[];
  /** What the officer has to establish for the result, and what was established last. */
  readonly assessment?: { readonly form: Form; readonly values?: NestedAnswers };
  /** Who verified it last. */
  readonly verifiedBy?: string;
  readonly assessors: readonly string[];
  readonly assistants: readonly string[];
  /** An officer filed it in the applicant’s place. */
  readonly onBehalf?: {
    readonly idCheck: 'chip-read' | 'card-seen';
    readonly identity: 'confirmed' | 'unconfirmed';
    readonly hardship?: 'no-phone' | 'no-account' | 'elderly' | 'disability' | 'cannot-read' | 'other';
  };
  /** An error has stopped it. */
  readonly parked?: object;
  readonly allowed: readonly StaffAct[];
  /** The dossier names this member of staff as a citizen: a colleague decides. */
  readonly own?: true;
  /** Absent for whoever may not read it: an operator reads no names. */
  readonly applicantName?: string;
  readonly checks: readonly Check[];
  readonly comparison: readonly ComparedValue[];
  /** Questions whose answers do not go together any more, since a value was put right. */
  readonly unfit?: readonly string[];
  /** What whoever filed it did not want asked to fill in the form, by ids of look-ups. */
  readonly consent?: { readonly at: string; readonly agreed: readonly string[]; readonly declined: readonly string[] };
  /** Look-ups without an answer so far; they are asked again. */
  readonly silent?: { readonly lookups: readonly string[]; readonly since: string };
  /** Between which days a new one can be promised, as long as it can. */
  readonly newDay?: { readonly first: string; readonly last: string };
  /** Other agencies that were asked, and what each said. */
  readonly opinions?: readonly Opinion[];
  readonly refusalReasons: readonly Reason[];
  readonly askable: readonly Askable[];
  /** What may not be asked for, and why. */
  readonly withheld?: readonly {
    readonly id: string;
    readonly name: Text;
    readonly code: string;
    readonly why: Text;
  }[];
  readonly suspensions: readonly Reason[];
  readonly extensions: readonly Reason[];
  /** Who the law frees from the fee. */
  readonly exemptions: readonly Reason[];
  /** Dossiers whose results were taken from this one’s; `outdated`: from one that does not stand any more. */
  readonly resting: readonly { readonly dossier: string; readonly outdated: boolean }[];
  /** For what a result is taken back; for what another one is signed in its place, `alike` with the same content. */
  readonly revocations: readonly Reason[];
  readonly corrections: readonly (Reason & { readonly alike: boolean })[];
}

/** Whether this member of staff ever assessed the dossier, or helped to file it: somebody else signs. */
export const isFirstPerson = (
  { assessors, assistants }: Pick<StaffDossier, 'assessors' | 'assistants'>,
  id: string | undefined,
): boolean => [...assessors, ...assistants].some((first) => first === id);

interface LogEntry {
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly by: { readonly kind: 'citizen' | 'staff' | 'machine'; readonly id: string };
  readonly hash: string;
}

export interface Log {
  readonly items: readonly LogEntry[];
  readonly intact: boolean;
}

export interface Parked {
  readonly code: string;
  readonly step: string;
  readonly error: string;
  readonly at: string;
}

export const readUnit = (): Promise<Unit> => read('/v1/colleagues');
export const readLog = (code: string): Promise<Log> => read(`/v1/dossiers/${encodeURIComponent(code)}/events`);
export const readParked = (cursor: string | undefined): Promise<Part<Parked>> =>
  read(partAddress('/v1/parked', cursor));
