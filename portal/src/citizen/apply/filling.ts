import type { FormAnswer } from '../../api/catalogue.ts';
import type { Draft, Prefill } from '../../api/draft.ts';
import type { Problem } from '../../api/problem.ts';
import type { Content } from '../../draft/content.ts';
import type { Keeping } from '../../draft/draft-keeper.ts';

/** Everything the pages of one draft share. */
export interface Filling {
  readonly slug: string;
  readonly answer: FormAnswer;
  /** With what the state holds beside the answers as they are. */
  readonly draft: Draft;
  /** What it would hold beside other answers too. */
  readonly offered: Prefill;
  readonly content: Content;
  readonly keeping: Keeping;
  readonly change: (content: Content) => void;
  /** Stores at once, before the person goes on. */
  readonly flush: () => Promise<void>;
  readonly end: () => Promise<void>;
  /** They pressed to submit it, and nobody has heard them. */
  readonly unsent: boolean;
  readonly missed: () => Promise<void>;
  /** What the API found wrong at the last submission. */
  readonly refused: Problem | undefined;
  readonly refuse: (problem: Problem | undefined) => void;
}

/** The last part of the address of the page with all answers; no step can have this id. */
export const checkPage = 'kiem-tra';
/** And that of the page with what the state holds already. */
export const heldPage = 'da-co';
