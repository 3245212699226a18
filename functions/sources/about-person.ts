import * as z from 'zod/mini';
import { citizenId } from './wire.ts';

/** The question that most sources take: one person, by the personal identifier. */
export const AboutPerson = z.strictObject({ SoDinhDanh: citizenId });
export type AboutPerson = z.infer<typeof AboutPerson>;

/** All of a list, or nothing known when it is empty; one entry about somebody else spoils the answer. */
export const listAbout =
  <Entry>(isAbout: (entry: Entry, citizenId: string) => boolean) =>
  (entries: readonly Entry[], asked: AboutPerson): readonly Entry[] | null | undefined => {
    if (entries.length === 0) return null;
    return entries.every((entry) => isAbout(entry, asked.SoDinhDanh)) ? entries : undefined;
  };

/** The one record, if there is one and it is this person’s. */
export const recordOf = <Held extends { readonly citizenId: string }>(
  record: Held | null,
  asked: Pick<AboutPerson, 'SoDinhDanh'>,
): Held | null | undefined => (record === null || record.citizenId === asked.SoDinhDanh ? record : undefined);
