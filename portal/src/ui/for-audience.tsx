import type { ComponentChild } from 'preact';
import type { Session } from '../api/session.ts';
import { useSession } from './session.tsx';
import { Waiting } from './waiting.tsx';

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
  const session = useSession();
  if (session === undefined) return <Waiting />;
  return <>{isFor(session, props.audience) ? props.children(session) : props.otherwise}</>;
};
