import { readSignatures } from '../../api/signing.ts';
import { Link } from '../../router/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useWords } from '../../words/language.tsx';
import { useStaff } from '../unit.tsx';
import { signingWords } from './words/words.ts';

/** Points a leader to what waits for their own signature; it asks again when `since` changes. */
export const WaitingSignatures = ({ since }: { since: string }) => {
  const words = useWords(signingWords);
  const signs = useStaff()?.roles.includes('leader') === true;
  const [loaded] = useLoaded(signs ? readSignatures : undefined, `${signs} ${since}`);
  const count = loaded.state === 'ready' ? loaded.value.items.length : 0;
  if (count === 0) return null;
  return (
    <Notice kind="info" live>
      <p>
        {words.count(count)} <Link to="/can-bo/ky-so">{words.go}</Link>
      </p>
    </Notice>
  );
};
