import { useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { useSession } from './session.tsx';

interface AccountProps {
  readonly audience: 'citizen' | 'staff';
  /** Where the person works. */
  readonly place?: string | undefined;
  readonly leave: () => void;
}

/** Who is signed in, and the way out. */
export const Account = ({ audience, place, leave }: AccountProps) => {
  const session = useSession();
  const words = useWords(shared);
  if (session?.signedIn !== true || session.audience !== audience) return null;
  return (
    <div class="inner account">
      <span>
        <span class="unseen">{words.signedInAs} </span>
        {session.name}
        {place !== undefined && ` · ${place}`}
      </span>
      <button type="button" class="plain" onClick={leave}>
        {words.signOut}
      </button>
    </div>
  );
};
