import * as z from 'zod/mini';
import { AboutPerson } from './about-person.ts';
import type { Reading } from './reader.ts';
import { citizenId, day, listOf, someText, word, year } from './wire.ts';

/** A child as the register of civil status knows it; `diedOn` when the register has the death too. */
export interface Child {
  readonly citizenId?: string;
  readonly fullName: string;
  /** A day, or the year where nothing else is known. */
  readonly born: string;
  readonly relation: 'birth' | 'adopted';
  readonly diedOn?: string;
}

const relation = word(
  new Map([
    ['Con đẻ', 'birth'],
    ['Con nuôi', 'adopted'],
  ] as const),
);

const ChildOnWire = z.pipe(
  z.object({
    SoDinhDanh: z.nullish(citizenId),
    HoVaTen: someText,
    NgaySinh: z.union([day, year]),
    QuanHe: relation,
    DaChet: z.nullish(z.object({ Ngay: day })),
  }),
  z.transform((wire): Child => ({
    ...(wire.SoDinhDanh && { citizenId: wire.SoDinhDanh }),
    fullName: wire.HoVaTen,
    born: wire.NgaySinh,
    relation: wire.QuanHe,
    ...(wire.DaChet && { diedOn: wire.DaChet.Ngay }),
  })),
);

const Answered = z.object({ Con: listOf(ChildOnWire) });

/** A child is not its own parent: an answer that says so is about somebody else. */
export const childrenOf: Reading<AboutPerson, z.infer<typeof Answered>, readonly Child[]> = {
  operation: 'TraCuuCon',
  question: AboutPerson,
  answer: Answered,
  said: ({ Con: children }, { SoDinhDanh }) => {
    if (children.some((child) => child.citizenId === SoDinhDanh)) return undefined;
    return children.length === 0 ? null : children;
  },
};
