import * as z from 'zod/mini';
import { Refusal } from '../../core/refusal.ts';
import type { Request } from '../edge/request.ts';

/** The identifier of a help in the path; what cannot be one is looked for nowhere. */
export const helpIn = (request: Request): string => {
  const id = z.uuid().safeParse(request.path['id']).data;
  if (id === undefined) throw new Refusal('not-found');
  return id;
};

/** Under a name of its own, so that no other value of the platform has the same hash. */
export const codeToHash = (code: string): string => `help-code:${code}`;
