import type { Penalty } from '../holdings.ts';
import type { Told } from './told.ts';

/** What cameras have seen; the second is of the same rider, the last is paid. */
export const penalties: readonly Told<Penalty, 'SoDinhDanh'>[] = [
  {
    of: 'Hoàng Văn Thái',
    SoQuyetDinh: '1187/QĐ-XPHC',
    NgayQuyetDinh: '20261116',
    CoQuanRaQuyetDinh: 'Phòng Cảnh sát giao thông, Công an tỉnh',
    BienSo: '12-AA 048.91',
    HanhVi: 'Không chấp hành hiệu lệnh của đèn tín hiệu giao thông',
    SoTien: 5_000_000,
    TinhTrang: 'Chưa nộp',
  },
  {
    of: 'Hoàng Văn Thái',
    SoQuyetDinh: '1204/QĐ-XPHC',
    NgayQuyetDinh: '20261118',
    CoQuanRaQuyetDinh: 'Phòng Cảnh sát giao thông, Công an tỉnh',
    BienSo: '12-AA 048.91',
    HanhVi: 'Điều khiển xe chạy quá tốc độ quy định từ 05 km/h đến dưới 10 km/h',
    SoTien: 500_000,
    TinhTrang: 'Chưa nộp',
  },
  {
    of: 'Trần Quốc Tuấn',
    SoQuyetDinh: '0962/QĐ-XPHC',
    NgayQuyetDinh: '20261005',
    CoQuanRaQuyetDinh: 'Phòng Cảnh sát giao thông, Công an tỉnh',
    BienSo: '12C-091.44',
    HanhVi: 'Dừng, đỗ xe không đúng nơi quy định',
    SoTien: 900_000,
    TinhTrang: 'Chưa nộp',
  },
  {
    of: 'Đặng Quốc Cường',
    SoQuyetDinh: '0871/QĐ-XPHC',
    NgayQuyetDinh: '20260902',
    CoQuanRaQuyetDinh: 'Phòng Cảnh sát giao thông, Công an tỉnh',
    BienSo: '12A-173.26',
    HanhVi: 'Không tuân thủ vạch kẻ đường',
    SoTien: 500_000,
    TinhTrang: 'Đã nộp',
  },
];
