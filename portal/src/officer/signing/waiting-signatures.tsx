import type { Signatures } from '../../api/signing.ts';
import { Link } from '../../router/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/language.tsx';
import { signingWords } from './words/words.ts';

/** Points a leader to what waits for their own signature. */
export const WaitingSignatures = ({ waiting }: { waiting: Signatures | undefined }) => {
  const words = useWords(signingWords);
  const count = waiting?.items.length ?? 0;
  if (count === 0) return null;
  return (
    <Notice kind="info" live>
      <p>
        {words.count(count)} <Link to="/can-bo/ky-so">{words.go}</Link>
      </p>
    </Notice>
  );
};
