import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';

export const Outcome = ({ done, error }: { done: string | undefined; error: unknown }) => (
  <>
    {done !== undefined && (
      <Notice kind="info" live>
        <p>{done}</p>
      </Notice>
    )}
    {error !== undefined && <Failure error={error} />}
  </>
);
