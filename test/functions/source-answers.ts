import type { OutsideId } from '../../core/procedure/lookup.ts';
import type { Answer, Purpose } from '../../functions/sources/answer.ts';
import type { SourceSettings } from '../../functions/sources/ask.ts';
import { createBusinesses } from '../../functions/sources/businesses.ts';
import { createCivilStatus } from '../../functions/sources/civil-status.ts';
import { createCriminalRecords } from '../../functions/sources/criminal-records.ts';
import { createDrivingLicences } from '../../functions/sources/driving-licences.ts';
import { createLandParcels } from '../../functions/sources/land-parcels.ts';
import { createPenalties } from '../../functions/sources/penalties.ts';
import { createPopulation } from '../../functions/sources/population.ts';
import { createSocialInsurance } from '../../functions/sources/social-insurance.ts';
import { createTaxpayers } from '../../functions/sources/taxpayers.ts';
import { createVehicles } from '../../functions/sources/vehicles.ts';
import { createWalletDocuments } from '../../functions/sources/wallet-documents.ts';
import { motherId } from '../core/samples.ts';
import { addressOnWire, marriageOnWire, motherOnWire } from './on-wire.ts';
import { fatherId } from './sample-sources.ts';

/** The mother is asked about, and not the father. */
export const [person, other] = [motherId, fatherId];
export const purpose: Purpose = {
  requestId: 'q-1',
  dossier: 'H37.001-261123-0001',
  procedure: '1.004873',
  actor: 'mc-05977',
  unit: 'H37.001',
};
const known = { province: '20', commune: '05977', detail: 'Thôn Nà Pài' };

/** What one question to a source is answered with, and what its adapter makes of that. */
interface SourceAnswer {
  readonly source: OutsideId;
  readonly operation: string;
  readonly ask: (settings: SourceSettings) => Promise<Answer<unknown>>;
  readonly question?: object;
  /** The answer about a person; what the port says then; what an answer without knowledge is. */
  readonly found: (about: string) => object;
  readonly value: object;
  readonly missing: object;
  /** Some answers do not say whom they are about. */
  readonly anonymous?: true;
}

const firm = (about: string) => ({
  MaSo: '4900123456',
  Ten: 'Công ty TNHH Nà Pài',
  LoaiHinh: 'Công ty TNHH một thành viên',
  TruSo: addressOnWire,
  NgayCap: '20230104',
  TinhTrang: 'Tạm ngừng',
  NguoiDaiDien: [{ SoDinhDanh: about, HoVaTen: 'Nông Thị Mai', ChucDanh: 'Giám đốc' }],
});
const company = {
  code: '4900123456',
  name: 'Công ty TNHH Nà Pài',
  kind: 'Công ty TNHH một thành viên',
  seat: known,
  registeredOn: '2023-01-04',
  state: 'suspended',
  representatives: [{ citizenId: person, fullName: 'Nông Thị Mai', title: 'Giám đốc' }],
};
export const taxpayer = (code: string) => ({
  NguoiNopThue: {
    MaSoThue: code,
    Ten: 'Nông Thị Mai',
    CoQuanThue: 'Thuế cơ sở 1 tỉnh Lạng Sơn',
    TrangThai: 'Đang hoạt động',
    SoTienNo: 1_250_000,
    ThuNhapTheoNam: [
      { Nam: '2024', ThuNhapChiuThue: 60_000_000, ThueDaKhauTru: 0, SoNguoiPhuThuoc: 0 },
      { Nam: '2025', ThuNhapChiuThue: 98_400_000, ThueDaKhauTru: 1_640_000, SoNguoiPhuThuoc: 1 },
    ],
  },
});
const owes = {
  name: 'Nông Thị Mai',
  office: 'Thuế cơ sở 1 tỉnh Lạng Sơn',
  state: 'active',
  debt: 1_250_000,
  // The latest first.
  years: [
    { year: '2025', income: 98_400_000, withheld: 1_640_000, dependants: 1 },
    { year: '2024', income: 60_000_000, withheld: 0, dependants: 0 },
  ],
};

export const sourceAnswers: readonly SourceAnswer[] = [
  {
    source: 'population',
    operation: 'TraCuuThongTinCongDan',
    ask: async (settings) => createPopulation(settings).citizen(person, purpose),
    found: (about) => ({
      CongDan: {
        ...motherOnWire,
        SoDinhDanh: about,
        NgayThangNamSinh: { Nam: '1948' },
        TinhTrangHonNhan: 'Góa vợ/chồng',
        NgayCapCanCuoc: '20240506',
        SoCMND: '080123456',
        DaChet: { Ngay: '20261101' },
      },
    }),
    value: {
      birth: { year: '1948' },
      cardIssuedOn: '2024-05-06',
      formerNumber: '080123456',
      diedOn: '2026-11-01',
      maritalStatus: 'widowed',
    },
    missing: { CongDan: null },
  },
  {
    source: 'civil-status',
    operation: 'TraCuuTinhTrangHonNhan',
    ask: async (settings) => createCivilStatus(settings).maritalStatus(person, purpose),
    found: (about) => ({
      TinhTrang: {
        SoDinhDanh: about,
        TinhTrangHonNhan: 'Đang có vợ/chồng',
        KetHon: marriageOnWire,
        LyHon: { SoQuyetDinh: '12/2018/QĐST-HNGĐ', Ngay: '20180302', ToaAn: 'TAND thành phố Lạng Sơn' },
      },
    }),
    value: {
      citizenId: person,
      status: 'married',
      marriage: { date: '2019-11-20', husbandId: other },
      divorce: { decision: '12/2018/QĐST-HNGĐ', date: '2018-03-02', court: 'TAND thành phố Lạng Sơn' },
    },
    missing: { TinhTrang: null },
  },
  {
    source: 'civil-status',
    operation: 'TraCuuCon',
    ask: async (settings) => createCivilStatus(settings).children(person, purpose),
    // Whose child it is the answer does not say; a child that is its own parent is somebody else’s answer.
    found: (about) => ({
      Con: [
        {
          SoDinhDanh: about === person ? other : person,
          HoVaTen: 'Hoàng Bảo An',
          NgaySinh: '20201117',
          QuanHe: 'Con đẻ',
        },
        { HoVaTen: 'Hoàng Văn Bảo', NgaySinh: '2012', QuanHe: 'Con nuôi', DaChet: { Ngay: '20150101' } },
      ],
    }),
    value: [
      { citizenId: other, fullName: 'Hoàng Bảo An', born: '2020-11-17', relation: 'birth' },
      { fullName: 'Hoàng Văn Bảo', born: '2012', relation: 'adopted', diedOn: '2015-01-01' },
    ],
    missing: { Con: [] },
  },
  {
    source: 'civil-status',
    operation: 'TraCuuKhaiTu',
    ask: async (settings) => createCivilStatus(settings).death(person, purpose),
    found: (about) => ({
      KhaiTu: {
        SoDinhDanh: about,
        HoVaTen: 'Nông Thị Mai',
        NgayChet: '20261101',
        So: '31',
        Quyen: '01/2026',
        NgayDangKy: '20261103',
        NoiDangKy: 'UBND phường Đông Kinh',
      },
    }),
    value: { citizenId: person, diedOn: '2026-11-01', number: '31', book: '01/2026', registeredOn: '2026-11-03' },
    missing: { KhaiTu: null },
  },
  {
    source: 'social-insurance',
    operation: 'TraCuuBaoHiem',
    ask: async (settings) => createSocialInsurance(settings).ofPerson(person, purpose),
    found: (about) => ({
      BaoHiem: {
        SoDinhDanh: about,
        MaSoBHXH: '2016012345',
        TheBHYT: { SoThe: 'DN4200160', TuNgay: '20260101', DenNgay: '20261231', NoiDangKyKCB: 'Trạm Y tế' },
        QuaTrinhDong: [{ TuThang: '201903', DenThang: null, DonVi: 'Trường Tiểu học Đông Kinh', MucDong: 7_020_000 }],
        HoGiaDinh: { ThuTu: 2 },
      },
    }),
    value: {
      code: '2016012345',
      card: { number: 'DN4200160', from: '2026-01-01', to: '2026-12-31', clinic: 'Trạm Y tế' },
      contributions: [{ from: '2019-03', employer: 'Trường Tiểu học Đông Kinh', base: 7_020_000 }],
      household: { rank: 2 },
    },
    missing: { BaoHiem: null },
  },
  {
    source: 'driving-licence',
    operation: 'TraCuuGiayPhepLaiXe',
    ask: async (settings) => createDrivingLicences(settings).ofPerson(person, purpose),
    found: (about) => ({
      GiayPhepLaiXe: [
        {
          SoDinhDanh: about,
          SoGPLX: '200123456789',
          Hang: 'B',
          NgayCap: '20200110',
          NgayHetHan: '20300110',
          CoQuanCap: 'Công an tỉnh Lạng Sơn',
          TrangThai: 'Bị tước',
        },
      ],
    }),
    value: [{ citizenId: person, class: 'B', issuedOn: '2020-01-10', expiresOn: '2030-01-10', state: 'withdrawn' }],
    missing: { GiayPhepLaiXe: [] },
  },
  {
    source: 'vehicle',
    operation: 'TraCuuXe',
    ask: async (settings) => createVehicles(settings).ofPerson(person, purpose),
    found: (about) => ({
      Xe: [
        {
          SoDinhDanhChuXe: about,
          BienSo: '12A-123.45',
          SoDangKy: '000123',
          NgayDangKy: '20210908',
          NhanHieu: 'Honda',
          LoaiXe: 'Xe máy',
          SoKhung: 'RLH1234',
          SoMay: 'JF1234',
          MauSon: 'Đỏ',
        },
      ],
    }),
    value: [{ ownerId: person, plate: '12A-123.45', registeredOn: '2021-09-08', colour: 'Đỏ' }],
    missing: { Xe: null },
  },
  {
    source: 'business',
    operation: 'TraCuuDoanhNghiep',
    ask: async (settings) => createBusinesses(settings).representedBy(person, purpose),
    found: (about) => ({ DoanhNghiep: [firm(about)] }),
    value: [company],
    missing: { DoanhNghiep: [] },
  },
  {
    source: 'tax',
    operation: 'TraCuuNguoiNopThue',
    ask: async (settings) => createTaxpayers(settings).ofPerson(person, purpose),
    found: () => taxpayer('8012345678'),
    value: { code: '8012345678', ...owes },
    missing: { NguoiNopThue: null },
    anonymous: true,
  },
  {
    source: 'land',
    operation: 'TraCuuDatDai',
    ask: async (settings) => createLandParcels(settings).ofPerson(person, purpose),
    found: (about) => ({
      ThuaDat: [
        {
          SoGiayChungNhan: 'CD 123456',
          SoTo: '12',
          SoThua: '45',
          DiaChi: addressOnWire,
          DienTich: 120.5,
          MucDich: 'Đất ở tại nông thôn',
          NgayCap: '20120607',
          ChuSuDung: [{ SoDinhDanh: about, HoVaTen: 'Nông Thị Mai' }],
        },
      ],
    }),
    value: [
      {
        certificate: 'CD 123456',
        sheet: '12',
        plot: '45',
        address: known,
        area: 120.5,
        issuedOn: '2012-06-07',
        owners: [{ citizenId: person, fullName: 'Nông Thị Mai' }],
      },
    ],
    missing: { ThuaDat: [] },
  },
  {
    source: 'penalty',
    operation: 'TraCuuQuyetDinhXuPhat',
    ask: async (settings) => createPenalties(settings).ofPerson(person, purpose),
    found: (about) => ({
      QuyetDinh: [
        {
          SoDinhDanh: about,
          SoQuyetDinh: '1187/QĐ-XPHC',
          NgayQuyetDinh: '20261116',
          CoQuanRaQuyetDinh: 'Phòng Cảnh sát giao thông',
          BienSo: '12-AA 048.91',
          HanhVi: 'Không chấp hành hiệu lệnh của đèn tín hiệu giao thông',
          SoTien: 5_000_000,
          TinhTrang: 'Chưa nộp',
        },
      ],
    }),
    value: [{ citizenId: person, number: '1187/QĐ-XPHC', decidedOn: '2026-11-16', amount: 5_000_000, state: 'unpaid' }],
    missing: { QuyetDinh: [] },
  },
  {
    source: 'criminal-record',
    operation: 'TraCuuLyLich',
    ask: async (settings) => createCriminalRecords(settings).ofPerson(person, purpose),
    found: (about) => ({ LyLich: { SoDinhDanh: about, TinhTrang: 'Không có án tích', NgayCapNhat: '20261120' } }),
    value: { citizenId: person, convicted: 'no', updatedOn: '2026-11-20' },
    missing: { LyLich: null },
  },
  {
    source: 'wallet-documents',
    operation: 'TraCuuGiayTo',
    question: { SoDinhDanh: person, LoaiGiayTo: 'marriage-certificate' },
    ask: async (settings) => createWalletDocuments(settings).ofPerson(person, 'marriage-certificate', purpose),
    found: (about) => ({
      GiayTo: [
        {
          SoDinhDanh: about,
          MaGiayTo: 'GT-1',
          LoaiGiayTo: 'marriage-certificate',
          SoGiayTo: '12/2019',
          NgayCap: '20191120',
          CoQuanCap: 'UBND phường Đông Kinh',
        },
      ],
    }),
    value: [{ citizenId: person, id: 'GT-1', kind: 'marriage-certificate', issuedOn: '2019-11-20' }],
    missing: { GiayTo: [] },
  },
];
