import * as z from 'zod/mini';
import { dateOf } from '../../core/vietnam-time.ts';
import { Conflict, type Operation } from './exchange.ts';
import { marriagesOf } from './marriages.ts';
import type { Entered, Person } from './people.ts';
import type { Province } from './province.ts';
import type { Registers } from './registers.ts';
import { dayOf, personalId } from './wire.ts';

const some = z.string().check(z.minLength(1));
const by = { MaHoSo: some, MaDonVi: some };
const Someone = z.object({ HoVaTen: some, SoDinhDanh: personalId });
const Died = z.looseObject({
  ...by,
  NguoiChet: z.object({ HoVaTen: some, SoDinhDanh: z.optional(personalId) }),
  NgayChet: z.string().check(z.regex(/^\d{8}$/)),
  NoiChet: some,
});
const Wed = z.looseObject({ ...by, Vo: Someone, Chong: Someone });

/** How an entry is answered, the first time and again. */
export const written = ({ book, number, registeredAt, unit }: Entered) => ({
  Quyen: book,
  So: number,
  NgayDangKy: registeredAt.replaceAll('-', ''),
  MaDonViDangKy: unit,
});

/** The next number of a unit’s register in this year. */
export const nextEntry = (all: readonly Partial<Entered>[], unit: string, now: number): Omit<Entered, 'dossier'> => {
  const registeredAt = dateOf(now);
  const year = registeredAt.slice(0, 4);
  const ofYear = all.filter((entry) => entry.unit === unit && entry.registeredAt?.startsWith(year));
  return { book: `01/${year}`, number: `${String(ofYear.length + 1)}/${year}`, unit, registeredAt };
};

/** A repeat for the same dossier is answered with its entry. */
const enteredBefore = (all: readonly { entered?: Entered }[], dossier: string): Entered | undefined =>
  all.find(({ entered }) => entered?.dossier === dossier)?.entered;

/** The registers of marriages and deaths of each unit and year; the population data follow them at once here. */
export const entryOperations = (
  registers: Registers,
  province: Province,
  now: () => number,
): Readonly<Record<string, Operation>> => {
  const { people, deaths, marriages } = registers;
  const officeOf = (unit: string): string => {
    const commune = province.communes.find((each) => each.unit === unit);
    return commune === undefined ? unit : `UBND ${commune.fullName}`;
  };
  const change = (citizenId: string | undefined, changed: Partial<Person>): void => {
    const person = people.get(citizenId ?? '');
    if (person !== undefined) people.put(person.citizenId, { ...person, ...changed });
  };
  const enteredNow = (all: readonly { entered?: Entered }[], dossier: string, unit: string): Entered => ({
    dossier,
    ...nextEntry(
      all.map(({ entered }) => entered ?? {}),
      unit,
      now(),
    ),
  });
  const widow = (citizenId: string): void => {
    const { inForce } = marriagesOf(registers, citizenId);
    const left = people.get((inForce?.husbandId === citizenId ? inForce.wifeId : inForce?.husbandId) ?? '');
    if (left === undefined) return;
    const { spouse: _died, ...alone } = left;
    people.put(left.citizenId, { ...alone, maritalStatus: 'widowed' });
  };
  const marry = (citizenId: string, to: z.infer<typeof Someone>): void =>
    change(citizenId, { maritalStatus: 'married', spouse: { citizenId: to.SoDinhDanh, fullName: to.HoVaTen } });
  return {
    GhiSoKhaiTu: (body) => {
      const { MaHoSo: dossier, MaDonVi: unit, NguoiChet, NgayChet } = Died.parse(body);
      return registers.transaction(() => {
        const all = deaths.all();
        const before = enteredBefore(all, dossier);
        if (before !== undefined) return written(before);
        const { HoVaTen: fullName, SoDinhDanh: citizenId = '' } = NguoiChet;
        if (deaths.get(citizenId) !== undefined) throw new Conflict('NGUOI_CHET_DA_KHAI_TU');
        const entered = enteredNow(all, dossier, unit);
        const { book, number, registeredAt } = entered;
        const died = dayOf(NgayChet);
        widow(citizenId);
        const entry = { citizenId, fullName, died, number, book, registeredAt, office: officeOf(unit), entered };
        deaths.put(citizenId === '' ? dossier : citizenId, entry);
        change(citizenId, { died });
        return written(entered);
      });
    },
    GhiSoKetHon: (body) => {
      const { MaHoSo: dossier, MaDonVi: unit, Vo, Chong } = Wed.parse(body);
      return registers.transaction(() => {
        const all = marriages.all();
        const before = enteredBefore(all, dossier);
        if (before !== undefined) return written(before);
        for (const { SoDinhDanh } of [Vo, Chong]) {
          if (deaths.get(SoDinhDanh) !== undefined) throw new Conflict('DA_KHAI_TU');
          if (marriagesOf(registers, SoDinhDanh).inForce !== undefined) throw new Conflict('DANG_CO_VO_CHONG');
        }
        const entered = enteredNow(all, dossier, unit);
        const { number, registeredAt: date } = entered;
        const couple = { husbandId: Chong.SoDinhDanh, wifeId: Vo.SoDinhDanh };
        marriages.put(dossier, { number, date, office: officeOf(unit), ...couple, entered });
        marry(Vo.SoDinhDanh, Chong);
        marry(Chong.SoDinhDanh, Vo);
        return written(entered);
      });
    },
  };
};
