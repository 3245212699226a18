/** Divorces that the courts told civil status of; `{tỉnh}` is the province’s name. */
export const divorces: readonly { readonly of: readonly [string, string]; readonly decision: Decision }[] = [
  {
    of: ['Trịnh Văn Lực', 'Hà Thị Thu'],
    decision: { SoQuyetDinh: '37/2019/QĐST-HNGĐ', Ngay: '20190618', ToaAn: 'Tòa án nhân dân {tỉnh}' },
  },
];

/** As civil status answers it. */
export interface Decision {
  readonly SoQuyetDinh: string;
  readonly Ngay: string;
  readonly ToaAn: string;
}
