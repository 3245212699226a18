/** Who pays taxes under the own identifier, beside the firms; VND still owed. */
export const taxpayers: readonly { readonly of: string; readonly owes: number; readonly stopped?: true }[] = [
  { of: 'Hoàng Văn Thái', owes: 0 },
  { of: 'Nông Thị Mai', owes: 0 },
  { of: 'Trần Quốc Tuấn', owes: 1_260_000 },
  { of: 'Đặng Quốc Cường', owes: 0 },
  { of: 'Hoàng Thu Hà', owes: 0 },
  { of: 'Phùng Thị Loan', owes: 3_900_000 },
  { of: 'Ngô Văn Tài', owes: 0 },
  { of: 'Ma Văn Dìn', owes: 0, stopped: true },
];
