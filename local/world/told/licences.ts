import type { Licence } from '../holdings.ts';
import type { Told } from './told.ts';

const CoQuanCap = 'Công an {tỉnh}';

export const licences: readonly Told<Licence, 'SoDinhDanh'>[] = [
  {
    of: 'Hoàng Văn Thái',
    SoGPLX: '200124003871',
    Hang: 'B',
    NgayCap: '20250402',
    NgayHetHan: '20350402',
    CoQuanCap,
    TrangThai: 'Còn hiệu lực',
  },
  {
    of: 'Hoàng Văn Thái',
    SoGPLX: '200111005238',
    Hang: 'A1',
    NgayCap: '20110817',
    CoQuanCap,
    TrangThai: 'Còn hiệu lực',
  },
  {
    of: 'Trần Quốc Tuấn',
    SoGPLX: '200119007714',
    Hang: 'C',
    NgayCap: '20240610',
    NgayHetHan: '20290610',
    CoQuanCap,
    TrangThai: 'Còn hiệu lực',
  },
  {
    of: 'Đặng Quốc Cường',
    SoGPLX: '200108001965',
    Hang: 'B2',
    NgayCap: '20230925',
    NgayHetHan: '20330925',
    CoQuanCap,
    TrangThai: 'Còn hiệu lực',
  },
  {
    of: 'Ngô Văn Tài',
    SoGPLX: '200113002486',
    Hang: 'B2',
    NgayCap: '20130522',
    NgayHetHan: '20230522',
    CoQuanCap,
    TrangThai: 'Hết hạn',
  },
  { of: 'Triệu Văn Tiến', SoGPLX: '200124009150', Hang: 'A1', NgayCap: '20240105', CoQuanCap, TrangThai: 'Bị tước' },
];
