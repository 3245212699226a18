import { later } from '../../ui/later.tsx';

export const LaterCode = later(
  'transfer',
  async () => (await import('../tracking/payment/transfer-code.tsx')).TransferCode,
);
