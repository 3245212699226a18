/** What national sources hold of people, in the words in which they answer; see the README. Days are `yyyyMMdd`. */
export interface PlaceOnWire {
  readonly MaTinhThanh: string;
  readonly MaPhuongXa: string;
  readonly ChiTiet: string;
}

export interface Insurance {
  readonly SoDinhDanh: string;
  /** Ten digits. */
  readonly MaSoBHXH: string;
  readonly TheBHYT?: {
    readonly SoThe: string;
    readonly TuNgay: string;
    readonly DenNgay: string;
    readonly NoiDangKyKCB: string;
  };
  /** Months are `yyyyMM`; pay is in VND a month. */
  readonly QuaTrinhDong: readonly {
    readonly TuThang: string;
    readonly DenThang?: string;
    readonly DonVi: string;
    readonly MucDong: number;
  }[];
  /** The place in the household, in the order in which it pays for health cards this year. */
  readonly HoGiaDinh?: { readonly ThuTu: number };
}

export interface Licence {
  readonly SoDinhDanh: string;
  readonly SoGPLX: string;
  readonly Hang: string;
  readonly NgayCap: string;
  readonly NgayHetHan?: string;
  readonly CoQuanCap: string;
  readonly TrangThai: 'Còn hiệu lực' | 'Hết hạn' | 'Bị tước';
}

export interface Vehicle {
  readonly SoDinhDanhChuXe: string;
  readonly BienSo: string;
  readonly SoDangKy: string;
  readonly NgayDangKy: string;
  readonly NhanHieu: string;
  readonly LoaiXe: string;
  readonly SoKhung: string;
  readonly SoMay: string;
  readonly MauSon: string;
}

export interface Penalty {
  readonly SoDinhDanh: string;
  readonly SoQuyetDinh: string;
  readonly NgayQuyetDinh: string;
  readonly CoQuanRaQuyetDinh: string;
  readonly BienSo: string;
  readonly HanhVi: string;
  /** VND. */
  readonly SoTien: number;
  readonly TinhTrang: 'Chưa nộp' | 'Đã nộp';
}

export interface Firm {
  /** Ten digits, or ten and three for a branch. */
  readonly MaSo: string;
  readonly Ten: string;
  readonly LoaiHinh: string;
  readonly TruSo: PlaceOnWire;
  readonly NgayCap: string;
  readonly TinhTrang: 'Đang hoạt động' | 'Tạm ngừng' | 'Đã giải thể';
  readonly NguoiDaiDien: readonly {
    readonly SoDinhDanh: string;
    readonly HoVaTen: string;
    readonly ChucDanh: string;
  }[];
}

export interface Taxpayer {
  /** The personal identifier of a person (since 1/7/2025), the number of a firm. */
  readonly MaSoThue: string;
  readonly Ten: string;
  readonly CoQuanThue: string;
  readonly TrangThai: 'Đang hoạt động' | 'Ngừng hoạt động';
  /** VND. */
  readonly SoTienNo: number;
  /** Wages and what was withheld from them, in VND. */
  readonly ThuNhapTheoNam?: readonly {
    readonly Nam: string;
    readonly ThuNhapChiuThue: number;
    readonly ThueDaKhauTru: number;
    readonly SoNguoiPhuThuoc: number;
  }[];
}

export interface Parcel {
  readonly SoGiayChungNhan: string;
  readonly SoTo: string;
  readonly SoThua: string;
  readonly DiaChi: PlaceOnWire;
  /** Square metres. */
  readonly DienTich: number;
  readonly MucDich: string;
  readonly NgayCap: string;
  readonly ChuSuDung: readonly { readonly SoDinhDanh?: string; readonly HoVaTen: string }[];
}

export interface CriminalRecord {
  readonly SoDinhDanh: string;
  readonly TinhTrang: 'Không có án tích' | 'Có án tích';
  readonly NgayCapNhat: string;
}

/** A document in somebody’s VNeID wallet; kinds are named as in procedures/results, or `identity-card`. */
export interface WalletDocument {
  readonly SoDinhDanh: string;
  readonly MaGiayTo: string;
  readonly LoaiGiayTo: string;
  readonly SoGiayTo: string;
  readonly NgayCap: string;
  readonly NgayHetHan?: string;
  readonly CoQuanCap: string;
}
