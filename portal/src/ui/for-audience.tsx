import type { ComponentChild } from 'preact';
import type { Session } from '../api/session.ts';
import { LoadedPage } from './loaded-page.tsx';
import { useLoadedSession } from './session.tsx';

type SignedIn<Audience> = Extract<Session, { signedIn: true; audience: Audience }>;

interface ForAudienceProps<Audience> {
  readonly audience: Audience;
  /** What others are shown instead. */
  readonly otherwise: ComponentChild;
  readonly children: (session: SignedIn<Audience>) => ComponentChild;
}

const isFor = <Audience extends 'citizen' | 'staff'>(
  session: Session,
  audience: Audience,
): session is SignedIn<Audience> => session.signedIn && session.audience === audience;

/** A page that only this audience may see. */
export const ForAudience = <Audience extends 'citizen' | 'staff'>(props: ForAudienceProps<Audience>) => {
  const [loaded, retry] = useLoadedSession();
  return (
    <LoadedPage loaded={loaded} retry={retry}>
      {(session) => (isFor(session, props.audience) ? props.children(session) : props.otherwise)}
    </LoadedPage>
  );
};
