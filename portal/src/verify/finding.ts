import type { CodeVerdict } from '../../../verification/code/verify-code.ts';
import type { TrustList } from '../../../verification/trust-list.ts';
import type { GenuineCopy } from '../../../verification/verify-copy.ts';
import type { Verdict } from '../../../verification/verify-result.ts';

/** Whether a genuine result still stands, as far as anybody here can say. */
export type Standing =
  | {
      readonly state: 'valid' | 'revoked' | 'replaced';
      /** When the list that says so was signed, and until when it counts as fresh: instants. */
      readonly listAt: string;
      readonly freshUntil: string;
    }
  | { readonly state: 'unknown'; readonly because: 'no-list' | 'unreachable' | 'not-accepted' };

export type Checked =
  | { readonly of: 'code'; readonly verdict: CodeVerdict; readonly standing: Standing }
  | { readonly of: 'file'; readonly name: string; readonly verdict: Verdict; readonly standing: Standing }
  | { readonly of: 'copy'; readonly name: string; readonly verdict: GenuineCopy };

/** What was found out, when, and by which trust list. */
export type Finding = Checked & { readonly at: string; readonly trust: TrustList };

/** Why nothing was found out. */
export type Trouble = 'no-code' | 'no-trust' | 'no-part' | 'no-reader' | 'too-large' | 'other-file';

export class Unfound extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, cause?: unknown) {
    super(trouble, { cause });
    this.name = 'Unfound';
    this.trouble = trouble;
  }
}
