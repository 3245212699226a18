import type { Text } from '../words/text.ts';
import type { Urgency } from './inbox.ts';
import { partAddress, type Part } from './part.ts';
import { ifMatch, read, send } from './request.ts';
import type { TemplatePreview } from './templates.ts';

/** A dossier of the reader’s unit that is late or about to be, whoever has it. */
export interface LateDossier {
  readonly code: string;
  readonly name: Text;
  readonly dueAt: string;
  readonly step?: string;
  readonly holder?: string;
  readonly urgency: Urgency;
  /** Minutes until it is due, or since then, below zero. */
  readonly left: number;
  readonly rescheduledAt?: string;
}

export interface LateDossiers {
  readonly items: readonly LateDossier[];
  /** All there are, however many are listed. */
  readonly late: number;
  readonly soon: number;
  readonly complete: boolean;
}

/** A dossier of the reader’s unit of which a value is in doubt. */
export interface Discrepancy {
  readonly code: string;
  readonly name: Text;
  readonly submittedAt: string;
  readonly dueAt: string;
  readonly step?: string;
  readonly holder?: string;
  readonly disputes: readonly {
    readonly path: string;
    readonly label: Text;
    readonly source: string;
    readonly holds: boolean;
    readonly state: 'untold' | 'told' | 'overdue' | 'corrected' | 'kept' | 'settled';
    readonly sentAt?: string;
    readonly dueAt?: string;
    readonly reviewer?: Text;
    readonly review?: true;
  }[];
  readonly doubts: readonly {
    readonly path: string;
    readonly label: Text;
    readonly source: string;
    readonly kind: 'differs' | 'contradicts';
  }[];
}

/** A letter that an act would send, or the result that it would lead to. */
export type Paper = 'supplement-request' | 'refusal-notice' | 'apology' | 'result';

export const readLate = (): Promise<LateDossiers> => read('/v1/late-dossiers');
export const readDiscrepancies = (cursor: string | undefined): Promise<Part<Discrepancy>> =>
  read(partAddress('/v1/discrepancies', cursor));

/** The paper as it would be now; nothing of it is kept. */
export const previewPaper = (code: string, version: number, paper: Paper, body: object): Promise<TemplatePreview> =>
  send('POST', `/v1/dossiers/${encodeURIComponent(code)}/paper-preview`, {
    body: { ...body, paper },
    headers: ifMatch(version),
  });
