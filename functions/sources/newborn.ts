import * as z from 'zod/mini';
import { citizenId, dayOnWire, genderOnWire, someText, text } from './wire.ts';

const Parent = z.strictObject({ fullName: someText, citizenId: z.optional(citizenId) });

/** A child as the registers are told of it. The parents are those the law lets be written down; either may be absent. */
export const Newborn = z.strictObject({
  familyName: someText,
  middleName: text,
  givenName: someText,
  gender: z.enum(['male', 'female']),
  birthDate: z.iso.date(),
  birthPlace: someText,
  ethnicity: someText,
  nationality: someText,
  father: z.optional(Parent),
  mother: z.optional(Parent),
});
export type Newborn = z.infer<typeof Newborn>;

const parent = ({ fullName, citizenId: id }: z.infer<typeof Parent>) => ({
  HoVaTen: fullName,
  ...(id !== undefined && { SoDinhDanh: id }),
});

/** The child itself, and apart from it the parents, in the registers' words. */
export const newbornOnWire = (newborn: Newborn) => {
  const { father, mother, ...child } = Newborn.parse(newborn);
  return {
    child: {
      HoVaTen: { Ho: child.familyName, ChuDem: child.middleName, Ten: child.givenName },
      GioiTinh: genderOnWire[child.gender],
      NgaySinh: dayOnWire(child.birthDate),
      NoiSinh: child.birthPlace,
      DanToc: child.ethnicity,
      QuocTich: child.nationality,
    },
    parents: { ...(father && { Cha: parent(father) }), ...(mother && { Me: parent(mother) }) },
  };
};
