import type { Keeping } from '../../draft/draft-keeper.ts';
import { Link } from '../../router/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/language.tsx';
import { citizen } from '../words/words.ts';

/** Says at every moment where the newest input is kept, and that nothing is submitted. */
export const KeepingLine = ({ keeping }: { keeping: Keeping }) => {
  const { form } = useWords(citizen);
  // The box above the form says that.
  if (keeping === 'signed-out') return null;
  const calm = keeping === 'stored' || keeping === 'storing';
  return (
    <>
      <div role="status">
        {calm ? (
          <p class="keeping">{form.keeping[keeping]}</p>
        ) : (
          <Notice kind="warning">
            <p>
              <strong>{form.keeping[keeping]}</strong>
            </p>
          </Notice>
        )}
      </div>
      <p>
        <Link to="bo-to-khai">{form.leave}</Link>
      </p>
    </>
  );
};
