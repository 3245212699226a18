import { readSignatures, type Signatures } from '../../api/signing.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useWatched, type Watched } from '../../ui/use-watched.ts';
import { useStaff } from '../unit.tsx';

/** What waits for a leader’s own signature, and where their key is; it asks again when `since` changes. */
export const useWaiting = (since: string): Signatures | undefined => {
  const signs = useStaff()?.roles.includes('leader') === true;
  const [loaded] = useLoaded(signs ? () => readSignatures(undefined) : undefined, `${signs} ${since}`);
  return loaded.state === 'ready' ? loaded.value?.value : undefined;
};

/** The same, asked for again by itself: a phone answers elsewhere, and what was approved just now comes a little later. */
export const useWaitingNow = (): Watched<Signatures> => useWatched(readSignatures, 'signatures');
