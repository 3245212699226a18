import { useEffect, useRef } from 'preact/hooks';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';

interface OutcomeProps {
  readonly done: string | undefined;
  readonly error: unknown;
  /** What was pressed may be gone with what it was about: whoever uses a keyboard goes on from here. */
  readonly focused?: boolean;
}

/** What became of an act. */
export const Outcome = ({ done, error, focused = false }: OutcomeProps) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focused && (done !== undefined || error !== undefined)) box.current?.focus();
  }, [done, error]);
  return (
    <div ref={box} tabIndex={focused ? -1 : undefined}>
      {done !== undefined && (
        <Notice kind="info" live>
          <p>{done}</p>
        </Notice>
      )}
      {error !== undefined && <Failure error={error} />}
    </div>
  );
};
