import { motherId } from '../core/samples.ts';
import { fatherId } from './sample-sources.ts';

/** What the national databases tell of the sample family, as they send it. */
export const addressOnWire = { MaTinhThanh: '20', MaPhuongXa: '05977', ChiTiet: 'Thôn Nà Pài' };
export const motherOnWire = {
  SoDinhDanh: motherId,
  HoVaTen: { Ho: 'Nông', ChuDem: 'Thị', Ten: 'Mai' },
  GioiTinh: 'Nữ',
  DanToc: 'Tày',
  QuocTich: 'Việt Nam',
  NgayThangNamSinh: { NgayThangNam: '19950605' },
  ThuongTru: addressOnWire,
  QueQuan: addressOnWire,
  TinhTrangHonNhan: 'Đang có vợ/chồng',
};
export const marriageOnWire = {
  SoDangKy: '12',
  NgayDangKy: '20191120',
  NoiDangKy: 'UBND phường Đông Kinh',
  SoDinhDanhChong: fatherId,
  SoDinhDanhVo: motherId,
};
