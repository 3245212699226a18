import type { WalletDocument } from '../holdings.ts';
import type { Told } from './told.ts';

/** What wallets hold beside the identity card, which everybody with an account of level 2 has there. */
export const documents: readonly Told<WalletDocument, 'SoDinhDanh'>[] = [
  {
    of: 'Hoàng Văn Thái',
    MaGiayTo: 'GPLX-200124003871',
    LoaiGiayTo: 'driving-licence',
    SoGiayTo: '200124003871',
    NgayCap: '20250402',
    NgayHetHan: '20350402',
    CoQuanCap: 'Công an {tỉnh}',
  },
  {
    of: 'Ngô Văn Tài',
    MaGiayTo: 'GPLX-200113002486',
    LoaiGiayTo: 'driving-licence',
    SoGiayTo: '200113002486',
    NgayCap: '20130522',
    NgayHetHan: '20230522',
    CoQuanCap: 'Công an {tỉnh}',
  },
  {
    of: 'Đặng Quốc Cường',
    MaGiayTo: 'DKX-12A-173.26',
    LoaiGiayTo: 'vehicle-registration',
    SoGiayTo: '0048213',
    NgayCap: '20230308',
    CoQuanCap: 'Công an {tỉnh}',
  },
  {
    of: 'Nông Thị Mai',
    MaGiayTo: 'BHYT-DN4202015118830',
    LoaiGiayTo: 'health-insurance-card',
    SoGiayTo: 'DN4202015118830',
    NgayCap: '20260101',
    NgayHetHan: '20301231',
    CoQuanCap: 'Bảo hiểm xã hội {tỉnh}',
  },
  {
    of: 'Phùng Thị Loan',
    MaGiayTo: 'BHYT-DN4202010774205',
    LoaiGiayTo: 'health-insurance-card',
    SoGiayTo: 'DN4202010774205',
    NgayCap: '20240101',
    NgayHetHan: '20241231',
    CoQuanCap: 'Bảo hiểm xã hội {tỉnh}',
  },
];
