import type { Flag } from '../../../api/draft.ts';
import { anyLine, tidied } from '../../../form/writing.ts';

/** What the citizen says is right in the place of a value that a source holds, why, and whether a paper shows it; as typed. */
export type Claim = Omit<Flag, 'path'>;
export type Claims = Readonly<Record<string, Claim | undefined>>;

export const claimsOf = (flags: readonly Flag[]): Claims =>
  Object.fromEntries(flags.map(({ path, ...claim }) => [path, claim]));

/** Equal to what the API takes. */
const longestClaim = 300;
const longestNote = 1000;

/** Why the API would not take it. */
export const claimFault = ({ claimed, note = '' }: Claim): 'missing' | 'odd' | 'long' | undefined => {
  const [right, why] = [tidied(claimed), tidied(note)];
  if (right === '') return 'missing';
  if (!anyLine.test(right) || (why !== '' && !anyLine.test(why))) return 'odd';
  return right.length > longestClaim || why.length > longestNote ? 'long' : undefined;
};

export const flagsOf = (claims: Claims): Flag[] =>
  Object.entries(claims).flatMap(([path, claim]) => {
    if (claim === undefined || claimFault(claim) !== undefined) return [];
    const note = tidied(claim.note ?? '');
    const paper = claim.paper === true ? { paper: true } : {};
    return [{ path, claimed: tidied(claim.claimed), ...(note === '' ? {} : { note }), ...paper }];
  });
