import { read, send } from './request.ts';

export type StaffRole = 'officer' | 'leader' | 'operator';

export type Session =
  | { readonly signedIn: false }
  | { readonly signedIn: true; readonly audience: 'citizen'; readonly name?: string; readonly level: 1 | 2 }
  | {
      readonly signedIn: true;
      readonly audience: 'staff';
      readonly name?: string;
      readonly roles: readonly StaffRole[];
      readonly unit: string;
      readonly staffId: string;
    };

export const readSession = (): Promise<Session> => read('/auth/session');

export const signOut = (): Promise<void> => send('POST', '/auth/logout', { body: {} });

/** Where to sign in so as to come back to `path`. */
export const signInAddress = (audience: 'citizen' | 'staff', path: string): string =>
  `/auth/login?audience=${audience}&return=${encodeURIComponent(path)}`;
