import * as z from 'zod/mini';
import { Refusal } from '../../core/refusal.ts';

/** A unit, and a place in its list. Names no more than whoever was given it may ask for anyway. */
const Cursor = z.tuple([z.string(), z.string()]);

export const cursorIn = (cursor: string): z.infer<typeof Cursor> => {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (error) {
    throw new Refusal('bad-cursor', [], { cause: error });
  }
};
export const cursorOf = (place: z.infer<typeof Cursor>): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');
