import type { ActProps } from './act-props.ts';
import { Confirmation } from './confirmation.tsx';
import { PaperRequest } from './paper-request.tsx';
import { SupplementPanel } from './supplement.tsx';
import { Withdrawal } from './withdrawal.tsx';

/** Everything a citizen can do with a dossier that was filed. */
export const Act = ({
  act,
  ...props
}: ActProps & { readonly act: 'confirm' | 'supplement' | 'withdraw' | 'paper-copy' }) => {
  const { supplement } = props.dossier;
  if (act === 'confirm') return <Confirmation {...props} />;
  if (act === 'withdraw') return <Withdrawal {...props} />;
  if (act === 'paper-copy') return <PaperRequest {...props} />;
  return supplement === undefined ? null : <SupplementPanel {...props} supplement={supplement} />;
};
