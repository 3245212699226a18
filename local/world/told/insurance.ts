import type { Insurance } from '../holdings.ts';
import type { Told } from './told.ts';

const NoiDangKyKCB = 'Bệnh viện Đa khoa {tỉnh}';

export const insurance: readonly Told<Insurance, 'SoDinhDanh'>[] = [
  {
    of: 'Hoàng Văn Thái',
    MaSoBHXH: '2012036471',
    TheBHYT: { SoThe: 'DN4202012036471', TuNgay: '20260101', DenNgay: '20301231', NoiDangKyKCB },
    QuaTrinhDong: [
      { TuThang: '201509', DenThang: '201912', DonVi: 'Công ty Cổ phần Chè Pò Hà', MucDong: 3_860_000 },
      { TuThang: '202003', DonVi: 'Công ty TNHH Thương mại Cường Hà', MucDong: 6_240_000 },
    ],
  },
  {
    of: 'Nông Thị Mai',
    MaSoBHXH: '2015118830',
    TheBHYT: { SoThe: 'DN4202015118830', TuNgay: '20260101', DenNgay: '20301231', NoiDangKyKCB },
    QuaTrinhDong: [{ TuThang: '201806', DonVi: 'Công ty TNHH Thương mại Cường Hà', MucDong: 5_310_000 }],
  },
  {
    of: 'Đặng Quốc Cường',
    MaSoBHXH: '2006502914',
    TheBHYT: { SoThe: 'DN4202006502914', TuNgay: '20260101', DenNgay: '20301231', NoiDangKyKCB },
    QuaTrinhDong: [{ TuThang: '201508', DonVi: 'Công ty TNHH Thương mại Cường Hà', MucDong: 12_000_000 }],
  },
  {
    of: 'Phùng Thị Loan',
    MaSoBHXH: '2010774205',
    TheBHYT: { SoThe: 'DN4202010774205', TuNgay: '20240101', DenNgay: '20241231', NoiDangKyKCB },
    QuaTrinhDong: [
      { TuThang: '202003', DenThang: '202411', DonVi: 'Công ty TNHH Nông sản Loan Phùng', MucDong: 5_000_000 },
    ],
  },
  {
    of: 'Hoàng Đình Ngọ',
    MaSoBHXH: '2000031926',
    TheBHYT: { SoThe: 'HT2202000031926', TuNgay: '20260101', DenNgay: '20301231', NoiDangKyKCB },
    QuaTrinhDong: [{ TuThang: '199501', DenThang: '201201', DonVi: 'Lâm trường {tỉnh}', MucDong: 3_400_000 }],
  },
  {
    of: 'Chu Văn Lợi',
    MaSoBHXH: '2004817735',
    QuaTrinhDong: [{ TuThang: '200402', DenThang: '202502', DonVi: 'Hợp tác xã Vận tải Kéo Phầy', MucDong: 4_750_000 }],
  },
  {
    of: 'Lý Thị Hoa',
    MaSoBHXH: '2013390856',
    TheBHYT: { SoThe: 'GD4202013390856', TuNgay: '20260101', DenNgay: '20261231', NoiDangKyKCB },
    QuaTrinhDong: [],
    HoGiaDinh: { ThuTu: 2 },
  },
  {
    of: 'Lâm Văn Quý',
    MaSoBHXH: '2017240689',
    TheBHYT: { SoThe: 'HC4202017240689', TuNgay: '20260101', DenNgay: '20301231', NoiDangKyKCB },
    QuaTrinhDong: [{ TuThang: '201709', DonVi: 'Ủy ban nhân dân {tỉnh}', MucDong: 6_900_000 }],
  },
];
