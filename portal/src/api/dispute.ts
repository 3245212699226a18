import type { Answer } from '../form/answers.ts';
import type { Text } from '../words/text.ts';
import type { Flag } from './draft.ts';

/** What it means for a dossier that a value is called wrong. */
export type DisputePolicy = 'hold' | 'proceed-marked' | 'proceed-silent';

/** A value of a source that the citizen calls wrong, and what has become of that. */
export interface Dispute {
  readonly path: string;
  readonly source: string;
  readonly policy: DisputePolicy;
  readonly label: Text;
  readonly claim?: Flag;
  /** When the owner of the data was told, and until when they are expected to answer. */
  readonly sentAt?: string;
  readonly dueAt?: string;
  /** The unit of the province that looks at it, where the value is of a result that it issued. */
  readonly reviewer?: Text;
  readonly overdue?: true;
  /** What they say; `late`: after the decision. */
  readonly answer?: {
    readonly outcome: 'corrected' | 'kept';
    readonly at: string;
    readonly late?: true;
    readonly before?: Answer;
    readonly value?: Answer;
    readonly on?: string;
    readonly basis?: string;
  };
  /** An officer has seen a paper. */
  readonly settled?: { readonly by: 'source' | 'paper'; readonly at: string; readonly value?: Answer };
  readonly review?: 'open' | 'closed';
}

/** Nobody has said yet what is right. */
export const isUnclear = ({ answer, settled }: Dispute): boolean => answer === undefined && settled === undefined;
