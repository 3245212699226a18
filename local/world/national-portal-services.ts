import * as z from 'zod/mini';
import { exchangeTime } from './exchange-time.ts';
import type { Registers } from './registers.ts';

const some = z.string().check(z.minLength(1));
const time = z.string().check(z.regex(/^\d{14}$/));
const status = z.string().check(z.regex(/^([1-9]|10)$/));

const Dossier = z.looseObject({
  MaHoSo: some,
  MaTTHC: some,
  TenTTHC: some,
  TrangThaiHoSo: status,
  NgayTiepNhan: time,
  NgayHenTra: time,
  NgayKetThucXuLy: z.optional(time),
  NgayTra: z.optional(time),
  DonViXuLy: some,
  DanhSachGiayToKetQua: z.array(z.looseObject({ TenGiayTo: some, GiayToId: some })),
});

const Progress = z.looseObject({
  MaHoSo: some,
  NguoiXuLy: some,
  ThoiDiemXuLy: time,
  PhongBanXuLy: some,
  NoiDungXuLy: some,
  TrangThai: status,
  NgayBatDau: time,
  NgayKetThucTheoQuyDinh: time,
});
type Progress = z.infer<typeof Progress>;

const Question = z.looseObject({ MaHoSo: some });

/** What the portal knows of a dossier: what it was told last, how often, and each line of progress once. */
export interface PortalDossier {
  readonly dossier: z.infer<typeof Dossier>;
  readonly progress: readonly Progress[];
  readonly toldAt: string;
  readonly told: number;
}

/** The code of success, read in provinces’ code; all others are our own words, as no list of them was found. */
export const done = '0';
const unknown = 'KHONG_CO_HO_SO';

export type PortalAnswer = Readonly<Record<string, unknown>> & { readonly error_code: string };
type Service = (data: unknown) => PortalAnswer;

const isSame = (one: Progress, other: Progress): boolean =>
  one.ThoiDiemXuLy === other.ThoiDiemXuLy && one.TrangThai === other.TrangThai;

/** What comes last is what the portal shows: no rule of the real one was found that would keep a newer state. */
export const portalServices = ({ portal }: Registers, now: () => number): ReadonlyMap<string, Service> =>
  new Map<string, Service>([
    [
      'DongBoHoSoMC',
      (data) => {
        const dossier = Dossier.parse(data);
        const { progress = [], told = 0 } = portal.get(dossier.MaHoSo) ?? {};
        portal.put(dossier.MaHoSo, { dossier, progress, toldAt: exchangeTime(now()), told: told + 1 });
        return { error_code: done };
      },
    ],
    [
      'CapNhatTienDoHoSoMC',
      (data) => {
        const line = Progress.parse(data);
        const known = portal.get(line.MaHoSo);
        if (known === undefined) return { error_code: unknown };
        const { progress } = known;
        if (!progress.some((each) => isSame(each, line)))
          portal.put(line.MaHoSo, { ...known, progress: [...progress, line] });
        return { error_code: done };
      },
    ],
    [
      'TraCuuHoSo',
      (data) => {
        const known = portal.get(Question.parse(data).MaHoSo);
        return known === undefined ? { error_code: unknown } : { error_code: done, data: [known.dossier] };
      },
    ],
  ]);
