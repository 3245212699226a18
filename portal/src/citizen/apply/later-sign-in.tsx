import { later } from '../../ui/later.tsx';

/** The way to VNeID and back. */
export const SignIn = later('sign-in', async () => (await import('./sign-in/sign-in.tsx')).SignIn);
