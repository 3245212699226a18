import type { ComponentChildren } from 'preact';
import { useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { useSession } from './session.tsx';

interface AccountProps {
  readonly audience: 'citizen' | 'staff';
  /** Where the person works. */
  readonly place?: string | undefined;
  /** What else there is about them. */
  readonly more?: ComponentChildren;
  readonly leave: () => void;
}

/** Who is signed in, and the way out. */
export const Account = ({ audience, place, more, leave }: AccountProps) => {
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
      {more}
      <button type="button" class="plain" onClick={leave}>
        {words.signOut}
      </button>
    </div>
  );
};
