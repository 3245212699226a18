import type { Vehicle } from '../holdings.ts';
import type { Told } from './told.ts';

export const vehicles: readonly Told<Vehicle, 'SoDinhDanhChuXe'>[] = [
  {
    of: 'Đặng Quốc Cường',
    BienSo: '12A-173.26',
    SoDangKy: '0048213',
    NgayDangKy: '20230308',
    NhanHieu: 'Toyota Vios',
    LoaiXe: 'Ô tô con',
    SoKhung: 'RL4BM9F30P5001873',
    SoMay: '2NRX318452',
    MauSon: 'Trắng',
  },
  {
    of: 'Hoàng Văn Thái',
    BienSo: '12-AA 048.91',
    SoDangKy: '0062507',
    NgayDangKy: '20240117',
    NhanHieu: 'Honda Wave Alpha',
    LoaiXe: 'Xe mô tô hai bánh',
    SoKhung: 'RLHJA3925RY004618',
    SoMay: 'JA39E2904618',
    MauSon: 'Xanh đen',
  },
  {
    of: 'Trần Quốc Tuấn',
    BienSo: '12C-091.44',
    SoDangKy: '0039968',
    NgayDangKy: '20210629',
    NhanHieu: 'Thaco Towner',
    LoaiXe: 'Ô tô tải',
    SoKhung: 'RNHA08M2MC200714',
    SoMay: 'DK12M20071',
    MauSon: 'Xanh',
  },
];
