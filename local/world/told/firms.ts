import type { Firm } from '../holdings.ts';
import type { ToldPlace } from './told.ts';

interface ToldFirm extends Omit<Firm, 'TruSo' | 'NguoiDaiDien'> {
  readonly seat: ToldPlace;
  readonly led: readonly { readonly by: string; readonly as: string }[];
  /** VND that the tax agency still has to get. */
  readonly owes?: number;
}

/** The tenth digit of each number checks the nine before it (general knowledge, unverified). */
export const firms: readonly ToldFirm[] = [
  {
    MaSo: '4900812347',
    Ten: 'Công ty TNHH Thương mại Cường Hà',
    LoaiHinh: 'Công ty trách nhiệm hữu hạn hai thành viên trở lên',
    seat: { commune: 0, detail: 'Số 48, đường Lê Lợi' },
    NgayCap: '20150716',
    TinhTrang: 'Đang hoạt động',
    led: [{ by: 'Đặng Quốc Cường', as: 'Giám đốc' }],
  },
  {
    MaSo: '4900856785',
    Ten: 'Công ty TNHH MTV Vận tải Quốc Cường',
    LoaiHinh: 'Công ty trách nhiệm hữu hạn một thành viên',
    seat: { commune: 0, detail: 'Số 50, đường Lê Lợi' },
    NgayCap: '20170404',
    TinhTrang: 'Đã giải thể',
    led: [{ by: 'Đặng Quốc Cường', as: 'Chủ tịch kiêm Giám đốc' }],
  },
  {
    MaSo: '4900913578',
    Ten: 'Công ty TNHH Nông sản Loan Phùng',
    LoaiHinh: 'Công ty trách nhiệm hữu hạn một thành viên',
    seat: { commune: 1, detail: 'Số 9, phố Chợ' },
    NgayCap: '20200212',
    TinhTrang: 'Tạm ngừng',
    led: [{ by: 'Phùng Thị Loan', as: 'Giám đốc' }],
    owes: 18_450_000,
  },
  {
    MaSo: '4900924682',
    Ten: 'Công ty Cổ phần Xây dựng Bản Mạ',
    LoaiHinh: 'Công ty cổ phần',
    seat: { commune: 2, detail: 'Thôn Bản Mạ' },
    NgayCap: '20210908',
    TinhTrang: 'Đang hoạt động',
    led: [
      { by: 'Ngô Văn Tài', as: 'Chủ tịch Hội đồng quản trị' },
      { by: 'Phùng Thị Loan', as: 'Giám đốc' },
    ],
  },
  {
    MaSo: '4900924682-001',
    Ten: 'Chi nhánh Công ty Cổ phần Xây dựng Bản Mạ',
    LoaiHinh: 'Chi nhánh',
    seat: { commune: 0, detail: 'Số 3, đường Hùng Vương' },
    NgayCap: '20230322',
    TinhTrang: 'Đang hoạt động',
    led: [{ by: 'Ngô Văn Tài', as: 'Người đứng đầu chi nhánh' }],
  },
];
