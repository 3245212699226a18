import * as z from 'zod/mini';
import { Partner } from '../../core/province.ts';

/** Who decides outside the province, by the kind of agency, as the setting PARTNERS says. */
const Partners = z.record(z.string(), Partner);
export type Partners = z.infer<typeof Partners>;

export const partnersIn = (setting: string): Partners => Partners.parse(JSON.parse(setting));

const Passwords = z.record(z.string(), z.string());

/** The password of one of them, from the secret that holds all. */
export const passwordOf = (secret: string, partner: string): string => {
  const password = Passwords.parse(JSON.parse(secret))[partner];
  if (password === undefined) throw new Error(`the secret holds no password at ${partner}`);
  return password;
};
