import type { Means } from '../../api/signing.ts';
import { Link } from '../../router/link.tsx';
import { useWords } from '../../words/language.tsx';
import { signingWords } from './words/words.ts';

/** What a leader whose key the province does not hold still has to do after an approval. */
export const NextSignature = ({ means }: { means: Means | undefined }) => {
  const { next, go } = useWords(signingWords);
  if (means === 'service') return <>{next.service}</>;
  if (means !== 'device') return null;
  return (
    <>
      {next.device} <Link to="/can-bo/ky-so">{go}</Link>
    </>
  );
};
