import type { Session } from '../api/session.ts';

/** Figures are for leaders, each of their own unit and what is below it, and for operators. */
export const maySee = (session: Session | undefined): boolean =>
  session?.signedIn === true &&
  session.audience === 'staff' &&
  session.roles.some((role) => role === 'leader' || role === 'operator');
