import type { Taxpayer } from '../holdings.ts';

interface ToldTaxpayer {
  readonly of: string;
  readonly owes: number;
  readonly stopped?: true;
  readonly earned?: NonNullable<Taxpayer['ThuNhapTheoNam']>;
}

/** Who pays taxes under the own identifier, beside the firms; VND still owed, and wages of past years. */
export const taxpayers: readonly ToldTaxpayer[] = [
  { of: 'Hoàng Văn Thái', owes: 0 },
  {
    of: 'Nông Thị Mai',
    owes: 0,
    // Beside her wages she worked for another firm, which withheld a tenth.
    earned: [
      { Nam: '2024', ThuNhapChiuThue: 63_720_000, ThueDaKhauTru: 0, SoNguoiPhuThuoc: 0 },
      { Nam: '2025', ThuNhapChiuThue: 100_885_000, ThueDaKhauTru: 3_716_500, SoNguoiPhuThuoc: 1 },
    ],
  },
  { of: 'Trần Quốc Tuấn', owes: 1_260_000 },
  { of: 'Đặng Quốc Cường', owes: 0 },
  { of: 'Hoàng Thu Hà', owes: 0 },
  { of: 'Phùng Thị Loan', owes: 3_900_000 },
  { of: 'Ngô Văn Tài', owes: 0 },
  { of: 'Ma Văn Dìn', owes: 0, stopped: true },
];
