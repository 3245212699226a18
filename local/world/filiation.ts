import * as z from 'zod/mini';
import { type BirthEntry, type Filiation, fullName } from './people.ts';
import type { Registers } from './registers.ts';
import { personalId } from './wire.ts';

const Newborn = z.looseObject({
  HoVaTen: z.object({ Ho: z.string(), ChuDem: z.string(), Ten: z.string() }),
  NgaySinh: z.string(),
  SoDinhDanh: z.optional(personalId),
});

const told = ({ child, born, adopted, died }: Filiation) => ({
  ...(child.citizenId && { SoDinhDanh: child.citizenId }),
  HoVaTen: child.fullName,
  NgaySinh: born.replaceAll('-', ''),
  QuanHe: adopted ? 'Con nuôi' : 'Con đẻ',
  ...(died && { DaChet: { Ngay: died.replaceAll('-', '') } }),
});

const entered = ({ child }: BirthEntry) => {
  const { HoVaTen: name, NgaySinh, SoDinhDanh } = Newborn.parse(child);
  const whole = fullName({ family: name.Ho, middle: name.ChuDem, given: name.Ten });
  return { ...(SoDinhDanh && { SoDinhDanh }), HoVaTen: whole, NgaySinh, QuanHe: 'Con đẻ' };
};

/** Somebody’s children as civil status knows them: of its old books and of the births it has entered since. */
export const childrenOf = ({ filiations, births, deaths }: Registers, parent: string) => {
  const isParent = ({ fatherId, motherId }: Pick<Filiation, 'fatherId' | 'motherId'>): boolean =>
    fatherId === parent || motherId === parent;
  const children = [...filiations.all().filter(isParent).map(told), ...births.all().filter(isParent).map(entered)];
  return children.map((child) => {
    const death = deaths.get(child.SoDinhDanh ?? '');
    return death ? { ...child, DaChet: { Ngay: death.died.replaceAll('-', '') } } : child;
  });
};
