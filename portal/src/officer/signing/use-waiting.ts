import { useRef } from 'preact/hooks';
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

/** A phone answers elsewhere, and what was approved just now comes a little later. */
const isMoving = ({ items }: Signatures): boolean =>
  items.length === 0 || items.some(({ means }) => means === 'service');

/** The same, asked for again by itself as long as it can change without the reader’s doing. */
export const useWaitingNow = (): Watched<Signatures> => {
  const last = useRef<Signatures | undefined>(undefined);
  return useWatched(async (etag) => {
    if (etag !== undefined && last.current !== undefined && !isMoving(last.current)) return undefined;
    const newer = await readSignatures(etag);
    last.current = newer?.value ?? last.current;
    return newer;
  }, 'signatures');
};
