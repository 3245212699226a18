import type { Parcel } from '../holdings.ts';
import type { ToldPlace } from './told.ts';

interface ToldParcel extends Omit<Parcel, 'DiaChi' | 'ChuSuDung'> {
  readonly place: ToldPlace;
  /** Who is `unnumbered` stands in the register without an identifier. */
  readonly of: readonly { readonly name: string; readonly unnumbered?: true }[];
}

export const parcels: readonly ToldParcel[] = [
  {
    SoGiayChungNhan: 'DC 418276',
    SoTo: '37',
    SoThua: '142',
    place: { commune: 0, detail: 'Số 48, đường Lê Lợi' },
    DienTich: 96.5,
    MucDich: 'Đất ở tại đô thị',
    NgayCap: '20190823',
    of: [{ name: 'Đặng Quốc Cường' }, { name: 'Hoàng Thu Hà' }],
  },
  {
    SoGiayChungNhan: 'BK 093517',
    SoTo: '12',
    SoThua: '58',
    place: { commune: 2, detail: 'Thôn Khòn Lèng' },
    DienTich: 412,
    MucDich: 'Đất ở tại nông thôn',
    NgayCap: '20120530',
    of: [{ name: 'Hoàng Đình Ngọ' }, { name: 'Nông Thị Ảo', unnumbered: true }],
  },
  {
    SoGiayChungNhan: 'DD 772604',
    SoTo: '05',
    SoThua: '201',
    place: { commune: 1, detail: 'Thôn Phai Duốc', former: true },
    DienTich: 1830.4,
    MucDich: 'Đất trồng cây lâu năm',
    NgayCap: '20220211',
    of: [{ name: 'Ma Văn Dìn' }],
  },
  {
    SoGiayChungNhan: 'AB 260934',
    SoTo: '21',
    SoThua: '77',
    place: { commune: 0, detail: 'Thôn Nà Pài' },
    DienTich: 240,
    MucDich: 'Đất ở tại nông thôn',
    NgayCap: '20080415',
    of: [{ name: 'Hoàng Văn Thái' }],
  },
];
