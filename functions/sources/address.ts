import * as z from 'zod/mini';
import { text } from './wire.ts';

/** `province` two digits, `commune` five; `detail` is the rest of the address. There are no districts. */
export interface Address {
  readonly province: string;
  readonly commune: string;
  readonly detail: string;
}

export const AddressOnWire = z.pipe(
  z.object({
    MaTinhThanh: z.string().check(z.regex(/^\d{2}$/)),
    MaPhuongXa: z.string().check(z.regex(/^\d{5}$/)),
    ChiTiet: text,
  }),
  z.transform((wire): Address => ({ province: wire.MaTinhThanh, commune: wire.MaPhuongXa, detail: wire.ChiTiet })),
);
