import * as z from 'zod/mini';
import type { World } from '../../local/world/world.ts';
import type { SourceName } from '../../local/world/fault.ts';

const purpose = { MaYeuCau: 'q-1', MaDVC: '1.001193', MaCanBo: 'mc-05977', MaDonVi: 'H37.001' };

/** What every source is asked about a person: operation, and the member that holds the answer. */
export const personal = [
  ['population', 'TraCuuThongTinCongDan', 'CongDan'],
  ['civil-status', 'TraCuuKetHon', 'KetHon'],
  ['civil-status', 'TraCuuTinhTrangHonNhan', 'TinhTrang'],
  ['civil-status', 'TraCuuCon', 'Con'],
  ['civil-status', 'TraCuuKhaiTu', 'KhaiTu'],
  ['health', 'TraCuuGiayChungSinh', 'GiayChungSinh'],
  ['health', 'TraCuuGiayBaoTu', 'GiayBaoTu'],
  ['social-insurance', 'TraCuuBaoHiem', 'BaoHiem'],
  ['driving-licence', 'TraCuuGiayPhepLaiXe', 'GiayPhepLaiXe'],
  ['vehicle', 'TraCuuXe', 'Xe'],
  ['penalty', 'TraCuuQuyetDinhXuPhat', 'QuyetDinh'],
  ['business', 'TraCuuDoanhNghiep', 'DoanhNghiep'],
  ['tax', 'TraCuuNguoiNopThue', 'NguoiNopThue'],
  ['land', 'TraCuuDatDai', 'ThuaDat'],
  ['criminal-record', 'TraCuuLyLich', 'LyLich'],
  ['wallet-documents', 'TraCuuGiayTo', 'GiayTo'],
] as const satisfies readonly (readonly [SourceName, string, string])[];

const some = z.optional(z.string());
const Owner = z.object({ SoDinhDanh: some, HoVaTen: z.string() });
const Place = z.object({ MaPhuongXa: z.string() });
const orNull = <T extends z.core.$ZodType>(type: T) => z.nullable(type);

/** As much of every answer as tests of agreement look at; each member is one that an operation answers. */
export const Answers = z.object({
  CongDan: z.object({
    SoDinhDanh: z.string(),
    HoVaTen: z.object({ Ho: z.string(), ChuDem: z.string(), Ten: z.string() }),
    GioiTinh: z.enum(['Nam', 'Nữ']),
    TinhTrangHonNhan: z.string(),
    NgayThangNamSinh: z.object({ NgayThangNam: some, Nam: some }),
    ThuongTru: Place,
    NgayCapCanCuoc: some,
    DaChet: z.optional(z.object({ Ngay: z.string() })),
    VoChong: z.optional(Owner),
    Cha: z.optional(Owner),
    Me: z.optional(Owner),
  }),
  KetHon: orNull(z.object({ SoDinhDanhChong: z.string(), SoDinhDanhVo: z.string() })),
  TinhTrang: orNull(z.object({ TinhTrangHonNhan: z.string() })),
  Con: z.array(
    z.object({
      SoDinhDanh: some,
      HoVaTen: z.string(),
      NgaySinh: z.string(),
      QuanHe: z.enum(['Con đẻ', 'Con nuôi']),
      DaChet: z.optional(z.object({ Ngay: z.string() })),
    }),
  ),
  KhaiTu: orNull(z.object({ HoVaTen: z.string(), NgayChet: z.string() })),
  GiayChungSinh: z.array(z.object({ NoiDung: z.object({ SoDinhDanhMe: z.string() }) })),
  GiayBaoTu: z.array(z.object({ NoiDung: z.object({ SoDinhDanh: z.string(), HoVaTen: z.string() }) })),
  QuyetDinh: z.array(z.object({ SoDinhDanh: z.string(), SoQuyetDinh: z.string() })),
  BaoHiem: orNull(
    z.object({ MaSoBHXH: z.string(), TheBHYT: z.optional(z.object({ SoThe: z.string(), DenNgay: z.string() })) }),
  ),
  GiayPhepLaiXe: z.array(z.object({ SoGPLX: z.string(), NgayHetHan: some, TrangThai: z.string() })),
  Xe: z.array(z.object({ BienSo: z.string(), SoDangKy: z.string() })),
  DoanhNghiep: z.array(
    z.object({ MaSo: z.string(), Ten: z.string(), TruSo: Place, TinhTrang: z.string(), NguoiDaiDien: z.array(Owner) }),
  ),
  NguoiNopThue: orNull(z.object({ Ten: z.string() })),
  ThuaDat: z.array(z.object({ DiaChi: Place, ChuSuDung: z.array(Owner) })),
  LyLich: orNull(z.object({ TinhTrang: z.string() })),
  GiayTo: z.array(z.object({ LoaiGiayTo: z.string(), SoGiayTo: z.string(), NgayCap: z.string(), NgayHetHan: some })),
});
export type Answers = z.infer<typeof Answers>;

export interface Reply {
  readonly status: number;
  readonly text: string;
}

export const askWorld = async (
  { urls }: World,
  service: string,
  operation: string,
  question: object,
  signal?: AbortSignal,
): Promise<Reply> => {
  const response = await fetch(new URL(`/${service}/${operation}`, urls.control), {
    method: 'POST',
    body: JSON.stringify({ ...purpose, ...question }),
    ...(signal && { signal }),
  });
  return { status: response.status, text: await response.text() };
};

/** Everything that the sources say of a person. */
export const everythingOf = async (world: World, SoDinhDanh: string): Promise<Answers> => {
  const answers = await Promise.all(
    personal.map(async ([service, operation]): Promise<object> => {
      const { text } = await askWorld(world, service, operation, { SoDinhDanh });
      return JSON.parse(text);
    }),
  );
  return Answers.parse(Object.assign({}, ...answers));
};

export const turn = async ({ urls }: World, service: string, body: object): Promise<number> =>
  (await fetch(`${urls.control}/faults/${service}`, { method: 'PUT', body: JSON.stringify(body) })).status;
