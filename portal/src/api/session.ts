import type { Text } from '../words/text.ts';
import { dropLeaving, isLeaving, noteLeaving } from './leaving.ts';
import { isPassing } from './problem.ts';
import { read, send } from './request.ts';

export type StaffRole = 'officer' | 'leader' | 'operator';

/** Who of the staff opened a session on a machine of the counter’s, and the dossier for which it was used up. */
export interface CounterSession {
  readonly name: string;
  readonly agency: Text;
  readonly spent?: string | undefined;
}

export type Session =
  | { readonly signedIn: false }
  | {
      readonly signedIn: true;
      readonly audience: 'citizen';
      readonly name?: string;
      readonly level: 1 | 2;
      /** Differs from person to person, so that a device knows whose copies it has. */
      readonly who: string;
      /** They share the machine, and are signed out after so many minutes of doing nothing. */
      readonly shared?: { readonly minutes: number } | undefined;
      readonly counter?: CounterSession | undefined;
    }
  | {
      readonly signedIn: true;
      readonly audience: 'staff';
      readonly name?: string;
      readonly roles: readonly StaffRole[];
      readonly unit: string;
      readonly staffId: string;
    };

/** Noted for as long as the window is open: from then on nothing is kept on the device. */
const sharedNote = 'shared';
export const isSharedMachine = (): boolean => sessionStorage.getItem(sharedNote) !== null;
export const noteSharedMachine = (isShared: boolean): void =>
  isShared ? sessionStorage.setItem(sharedNote, '1') : sessionStorage.removeItem(sharedNote);

export const readSession = async (): Promise<Session> => {
  const session = await read<Session>('/auth/session');
  if ('shared' in session && session.shared !== undefined) noteSharedMachine(true);
  return session;
};

/** Tells the platform of a sign-out that it has not heard of; one that it refuses to hear of is over as well. */
export const tellLeaving = async (): Promise<void> => {
  if (!isLeaving()) return;
  await send('POST', '/auth/logout', { body: {} }).catch((error: unknown) => {
    if (isPassing(error)) throw error;
  });
  dropLeaving();
};

export const signOut = (): Promise<void> => {
  noteLeaving();
  return tellLeaving();
};

/** Where to sign in so as to come back to `path`. */
export const signInAddress = (audience: 'citizen' | 'staff', path: string): string =>
  `/auth/login?audience=${audience}&return=${encodeURIComponent(path)}${isSharedMachine() ? '&shared=yes' : ''}`;
