import type { NestedAnswers } from '../form/answers.ts';
import type { Form } from '../form/field.ts';
import type { Text } from '../words/text.ts';
import type { Appointment } from './appointment.ts';
import type { Dispute } from './dispute.ts';
import type { Flag, Prefill } from './draft.ts';
import { partAddress, type Part } from './part.ts';
import type { Rating } from './ratings.ts';
import type { Right } from './representation.ts';
import { ifMatch, read, readNewer, send, type Versioned } from './request.ts';

export interface DossierItem {
  readonly code: string;
  readonly name: Text;
  readonly status: number;
  readonly statusText: Text;
  readonly dueAt: string;
  readonly submittedAt: string;
  readonly phase: string;
  readonly action?: Action;
}

/** What the citizen is asked to do. */
export type Action = 'appointment' | 'confirm' | 'supplement';

/** Something particular about a dossier. */
export interface Mark {
  readonly id: string;
  readonly label: Text;
}

interface Moment {
  readonly type: string;
  readonly at: string;
  readonly text: Text;
}

/** What somebody wrote with one event. */
interface Note {
  readonly type: string;
  readonly at: string;
  readonly note: string;
}

/** A reason the procedure knows, with the law that allows it. */
export interface Reason {
  readonly code: string;
  readonly label: Text;
  readonly ground: string;
}

/** What is missing of one component: questions to answer anew by their paths, or, without any, a paper to bring. */
export interface SupplementItem {
  readonly component: string;
  readonly name: Text;
  readonly fields: readonly string[];
  readonly ground: string;
}

/** The one notice of what is missing. */
export interface Supplement {
  readonly items: readonly SupplementItem[];
  readonly answerBy: string;
  /** The questions among it are answered. */
  readonly answered: boolean;
  /** All that was asked for has come, as answers and files. */
  readonly sent: boolean;
  readonly received: boolean;
}

/** Into how many wallets a result has gone by itself, or that it is on its way. */
export interface Wallets {
  readonly pending?: true;
  readonly put: number;
  /** Who may use it and has no wallet. */
  readonly without: number;
  /** In the reader’s own. */
  readonly mine?: 'put' | 'no-wallet';
  /** In that of whoever it is about, where that is somebody else. */
  readonly holder?: 'no-wallet';
}

/** The result on paper, for whoever asks. */
export interface PaperCopy {
  /** It can be asked for now. */
  readonly offered: boolean;
  /** In đồng, and by what law. */
  readonly fee: number;
  readonly ground: string;
  readonly asked?: {
    readonly at: string;
    readonly way: 'counter' | 'post';
    /** `lapsed`: the result that it was asked for stands no more. */
    readonly state: 'open' | 'handed' | 'lapsed';
    readonly handedAt?: string;
    /** Its number at the post. */
    readonly item?: string;
  };
}

/** A dossier as everyone who may see it sees it. */
export interface Dossier {
  readonly code: string;
  /** The code of its procedure. */
  readonly procedure: string;
  readonly name: Text;
  /** It is one of several that a form began: the code of them all. */
  readonly linked?: string;
  readonly commune: { readonly code: string; readonly fullName: string };
  /** The names of those that answers and sources name by their codes. */
  readonly communes: readonly { readonly code: string; readonly fullName: string }[];
  readonly status: number;
  readonly statusText: Text;
  readonly phase: string;
  readonly version: number;
  readonly dueAt: string;
  readonly submittedAt: string;
  readonly changedAt: string;
  readonly marks: readonly Mark[];
  /** For whom it was filed by somebody else, by whom and by what right. */
  readonly for?: {
    readonly by: Right;
    readonly name: string;
    readonly filedBy: string;
    /** How the giver of a mandate calls whoever has it. */
    readonly kin?: 'relative' | 'other';
  };
  /** What happens now, and who must act. */
  readonly sentence: Text;
  readonly action?: Action;
  /** Until when the citizen has to do it. */
  readonly answerBy?: string;
  readonly answers: NestedAnswers;
  readonly prefill: Prefill;
  readonly flags: readonly Flag[];
  /** Left out when nothing is called wrong. */
  readonly disputes?: readonly Dispute[];
  /** Where it has ended and they may rate how it went: whether they still can, until when, and what they said. */
  readonly rating?: {
    readonly open: boolean;
    readonly until?: string;
    readonly given?: Rating & { readonly at: string };
  };
  readonly form: Form;
  readonly timeline: readonly Moment[];
  readonly notes: readonly Note[];
  readonly result?: {
    readonly number: string;
    readonly issuedAt: string;
    readonly wallet?: Wallets;
    /** It does not stand any more. */
    readonly revoked?: Reason & { readonly at: string };
    /** Another one is being signed in its place, or stands in that of an earlier one. */
    readonly corrected?: Reason & { readonly at: string };
    readonly former?: readonly { readonly number: string; readonly issuedAt: string; readonly replacedAt: string }[];
  };
  readonly paperCopy?: PaperCopy;
  readonly refusal?: readonly Reason[];
  readonly finance: 'none' | 'due' | 'paid' | 'waived';
  /** What it costs, in đồng. */
  readonly fee: number;
  /** The account into which it is paid, while it is waited for. */
  readonly payTo?: {
    readonly bank: string;
    readonly bin: string;
    readonly account: string;
    readonly holder: string;
    /** The text of a VietQR. */
    readonly qr?: string;
  };
  /** Whose officers record the payment, and where it can be brought. */
  readonly paidTo?: { readonly name: Text; readonly counter?: Text };
  readonly supplement?: Supplement;
  /** As long as somebody has to come in person. */
  readonly appointment?: Appointment;
  /** Why it is paused, and until when; or why it was stopped. */
  readonly halt?: Reason & { readonly until?: string };
  /** Each time that the term was made longer, and why. */
  readonly extended: readonly (Reason & { readonly at: string })[];
  /** The day `YYYY-MM-DD` that was promised with an apology. */
  readonly rescheduled?: { readonly day: string };
  /** The official forms about it that are written, by their number; `sentAt` when the applicant was told of it, `untold` why not. */
  readonly papers: readonly {
    readonly form: string;
    readonly name: Text;
    readonly sentAt?: string;
    readonly untold?: 'no-account';
  }[];
  /** The agency’s signed electronic copies of papers that were sent in or scanned. */
  readonly copies: readonly { readonly file: string; readonly name: Text }[];
  /** Whether the applicant can still take it back. */
  readonly withdrawable: boolean;
}

/** When the questions of the notice were answered, if they are; a paper may be awaited still. */
export const answeredAt = ({ timeline }: Pick<Dossier, 'timeline'>): string | undefined =>
  timeline.find(({ type }) => type === 'supplement-answered')?.at;

/** A paper has to be brought; everything else is a question. */
export const isPaper = ({ fields }: { readonly fields: readonly unknown[] }): boolean => fields.length === 0;

/** Nothing more will happen to it. */
export const isOver = ({ phase }: Pick<Dossier, 'phase'>): boolean =>
  ['closed', 'refused', 'withdrawn', 'stopped'].includes(phase);

/** It waits, and the time until it goes on is not counted: when the result is due is not known before. */
export const isPaused = ({ phase }: Pick<Dossier, 'phase'>): boolean =>
  ['supplement', 'payment', 'suspended'].includes(phase);

/** What was written with the newest event of this type, if anything. */
export const lastNote = ({ notes }: Dossier, wanted: string): string | undefined =>
  notes.filter(({ type }) => type === wanted).pop()?.note;

/** What was written with the event, if anything. */
export const noteOf = ({ notes }: Dossier, { type, at }: Pick<Moment, 'type' | 'at'>): string | undefined =>
  notes.find((note) => note.type === type && note.at === at)?.note;

export const addressOf = (code: string): string => `/v1/dossiers/${encodeURIComponent(code)}`;

export const listOwnDossiers = (cursor: string | undefined): Promise<Part<DossierItem>> =>
  read(partAddress('/v1/me/dossiers', cursor));

/** Of the organisations that the person represents now by the business register. */
export const listOrganisationDossiers = (cursor: string | undefined): Promise<Part<DossierItem>> =>
  read(partAddress('/v1/me/dossiers?of=organisations', cursor));

export const readDossier = <View extends Dossier>(code: string, etag?: string): Promise<Versioned<View> | undefined> =>
  readNewer(addressOf(code), etag);

export type Deed =
  | 'claim'
  | 'release'
  | 'reassignment'
  | 'verification'
  | 'confirmation'
  | 'appointment'
  | 'appearance'
  | 'approval'
  | 'assistance'
  | 'supplement-request'
  | 'supplement'
  | 'supplement-receipt'
  | 'dispute-settlement'
  | 'review-closure'
  | 'withdrawal'
  | 'suspension'
  | 'continuation'
  | 'extension'
  | 'rescheduling'
  | 'payment-request'
  | 'payment'
  | 'fee-waiver'
  | 'result-revocation'
  | 'result-correction'
  | 'paper-copy'
  | 'paper-copy-handing'
  | 'resume';

/** One act on a dossier, let through only while it still is at `version`. */
export const actOn = (code: string, act: Deed, version: number, body: object = {}): Promise<void> =>
  send('POST', `${addressOf(code)}/${act}`, { body, headers: ifMatch(version) });

export type Paper = 'receipt' | 'result' | `papers/${string}` | `files/${string}/copy`;

/** A short-lived address of a signed paper of the dossier. */
export const readPaper = async (code: string, paper: Paper): Promise<string> => {
  const { url } = await read<{ readonly url: string }>(`${addressOf(code)}/${paper}`);
  return url;
};
