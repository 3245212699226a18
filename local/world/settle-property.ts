import type { Taxpayer } from './holdings.ts';
import type { Registers } from './registers.ts';
import { type Telling, fill } from './telling.ts';
import { firms } from './told/firms.ts';
import { parcels } from './told/parcels.ts';
import { taxpayers } from './told/taxes.ts';

const taxpayersOf = ({ province, one }: Telling): Taxpayer[] => {
  const CoQuanThue = `Thuế ${province.name}`;
  return [
    ...taxpayers.map(({ of, owes, stopped, earned }): Taxpayer => {
      const { SoDinhDanh: MaSoThue, HoVaTen: Ten } = one(of);
      const TrangThai = stopped ? 'Ngừng hoạt động' : 'Đang hoạt động';
      return { MaSoThue, Ten, CoQuanThue, TrangThai, SoTienNo: owes, ...(earned && { ThuNhapTheoNam: earned }) };
    }),
    ...firms.map(({ MaSo, Ten, TinhTrang, owes = 0 }): Taxpayer => {
      const TrangThai = TinhTrang === 'Đang hoạt động' ? TinhTrang : 'Ngừng hoạt động';
      return { MaSoThue: MaSo, Ten, CoQuanThue, TrangThai, SoTienNo: owes };
    }),
  ];
};

/** Firms, taxpayers and land. What is there already stays. */
export const settleProperty = (registers: Registers, telling: Telling): void => {
  const { one, place } = telling;
  fill(
    registers.firms,
    ({ MaSo }) => MaSo,
    firms.map(({ MaSo, Ten, LoaiHinh, NgayCap, TinhTrang, seat, led }) => ({
      MaSo,
      Ten,
      LoaiHinh,
      TruSo: place(seat),
      NgayCap,
      TinhTrang,
      NguoiDaiDien: led.map(({ by, as }) => ({ ...one(by), ChucDanh: as })),
    })),
  );
  fill(registers.taxpayers, ({ MaSoThue }) => MaSoThue, taxpayersOf(telling));
  fill(
    registers.parcels,
    ({ SoGiayChungNhan }) => SoGiayChungNhan,
    parcels.map(({ place: at, of, ...parcel }) => ({
      ...parcel,
      DiaChi: place(at),
      ChuSuDung: of.map(({ name, unnumbered }) => (unnumbered ? { HoVaTen: name } : one(name))),
    })),
  );
};
