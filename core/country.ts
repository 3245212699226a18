import * as z from 'zod/mini';
import { Commune, Province } from './province.ts';

/** The administrative units of both levels, by the codes of the National Statistics Office. */
export const Country = z.object({
  provinces: z.array(z.pick(Province, { code: true, fullName: true })),
  communes: z.array(z.extend(z.pick(Commune, { code: true, fullName: true }), { province: Province.shape.code })),
});
export type Country = z.infer<typeof Country>;
