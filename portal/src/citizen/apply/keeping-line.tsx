import type { ComponentChildren } from 'preact';
import type { Keeping } from '../../draft/draft-keeper.ts';
import { Link } from '../../router/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/language.tsx';
import { citizen } from '../words/words.ts';

interface KeepingLineProps {
  readonly keeping: Keeping;
  /** The way on; the way out stands after it. */
  readonly children: ComponentChildren;
}

/** Says at every moment where the newest input is kept, and that nothing is submitted. */
export const KeepingLine = ({ keeping, children }: KeepingLineProps) => {
  const { form } = useWords(citizen);
  const calm = keeping === 'stored' || keeping === 'storing';
  // Where they are signed out, the box above the form says that.
  const isHere = keeping !== 'signed-out';
  return (
    <>
      {isHere && (
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
      )}
      {children}
      {isHere && (
        <p>
          <Link to="bo-to-khai">{form.leave}</Link>
        </p>
      )}
    </>
  );
};
