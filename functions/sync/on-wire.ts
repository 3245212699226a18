import type { PortalRecord } from '../../core/portal-record.ts';
import { agencyOf, type Province } from '../../core/province.ts';
import { statuses } from '../../core/status.ts';
import type { Catalogue } from '../catalogue.ts';
import { exchangeTimeOnWire as onWire } from '../sources/wire.ts';

/** What the record alone does not say: names as people read them. */
export type Offered = Pick<Catalogue, 'procedure' | 'province'>;

const unitName = (province: Province, unit: string): string => agencyOf(province, unit)?.name.vi ?? unit;

const statusText = (status: number): string =>
  Object.entries(statuses).find(([code]) => Number(code) === status)?.[1].vi ?? String(status);

/**
 * The dossier as `DongBoHoSoMC` takes it. `ChuHoSo`, `Email`, `SoDienThoai` and the papers are left out: whoever looks a
 * dossier up has its code, and to say where it stands nobody has to be named.
 */
export const dossierOnWire = ({ procedure, province }: Offered, record: PortalRecord): object => {
  const { code, name, field } = procedure(record.procedure);
  const { finishedAt, returnedAt, result } = record;
  return {
    MaHoSo: record.code,
    MaTTHC: code,
    TenTTHC: name.vi,
    TenLinhVuc: field.vi,
    TrangThaiHoSo: String(record.status),
    NgayTiepNhan: onWire(record.receivedAt),
    NgayHenTra: onWire(record.dueAt),
    ...(finishedAt === undefined ? {} : { NgayKetThucXuLy: onWire(finishedAt) }),
    ...(returnedAt === undefined ? {} : { NgayTra: onWire(returnedAt) }),
    DonViXuLy: unitName(province, record.unit),
    // Its number only: the file holds personal data, and is handed over by the province.
    DanhSachGiayToKetQua: result === undefined ? [] : [{ TenGiayTo: name.vi, GiayToId: result }],
  };
};

/** One line of progress as `CapNhatTienDoHoSoMC` takes it. The unit stands for its officers, who are not named. */
export const progressOnWire = ({ province }: Offered, record: PortalRecord, at: string): object => ({
  MaHoSo: record.code,
  NguoiXuLy: unitName(province, record.unit),
  ThoiDiemXuLy: onWire(at),
  PhongBanXuLy: unitName(province, record.unit),
  NoiDungXuLy: statusText(record.status),
  TrangThai: String(record.status),
  NgayBatDau: onWire(record.receivedAt),
  NgayKetThucTheoQuyDinh: onWire(record.dueAt),
});
