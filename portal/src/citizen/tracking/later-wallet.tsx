import { later } from '../../ui/later.tsx';

export const LaterWallet = later('wallet', async () => (await import('./wallet/wallet.tsx')).Wallet);
