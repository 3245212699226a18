/** Noted on the device while somebody has signed out and the platform has not heard of it; every window is told. */
export const leavingNote = 'leaving';

export const isLeaving = (): boolean => localStorage.getItem(leavingNote) !== null;
export const noteLeaving = (): void => localStorage.setItem(leavingNote, '1');
export const dropLeaving = (): void => localStorage.removeItem(leavingNote);
