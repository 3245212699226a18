import type { WalletView } from '../answers/wallet.ts';
import type { Carried } from './carried.ts';

/** How long a result is tried to be put into wallets: as often as its queue says, three minutes apart. */
const triedMs = 480 * 180_000;

interface Seen {
  /** Keyed hash of whoever asks, where that is a citizen. */
  readonly person: string | undefined;
  /** Whether results of this kind go into wallets by themselves. */
  readonly byItself: boolean;
  readonly issuedAt: string;
  /** Now, in milliseconds. */
  readonly at: number;
}

/** Into whose wallets a result has gone; nothing where it goes by itself into none, or nobody tries any more. */
export const walletView = (
  carried: Carried | undefined,
  { person, byItself, issuedAt, at }: Seen,
): WalletView | undefined => {
  if (carried === undefined)
    return byItself && at < Date.parse(issuedAt) + triedMs ? { pending: true, put: 0, without: 0 } : undefined;
  const mine = carried.wallets.find((each) => each.person === person)?.outcome;
  const isHolderWithout = carried.wallets.some(
    (each) => each.role === 'holder' && each.person !== person && each.outcome === 'no-wallet',
  );
  const put = carried.wallets.filter(({ outcome }) => outcome === 'put').length;
  return {
    at: carried.at,
    put,
    without: carried.wallets.length - put,
    ...(mine === undefined ? {} : { mine }),
    ...(isHolderWithout ? { holder: 'no-wallet' as const } : {}),
  };
};
