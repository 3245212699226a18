import type { MaritalStatus } from './people.ts';

/** One person as the small world is told. `born` is a date or a year; `serial` ends the personal identifier. */
export interface Member {
  readonly name: readonly [family: string, middle: string, given: string];
  readonly born: string;
  readonly serial: string;
  readonly ethnicity?: string;
  readonly level?: 1 | 2;
  readonly phone?: string;
  /** What the population data say, where it differs from what follows from the family. */
  readonly recorded?: MaritalStatus;
  /** The data hold the name in decomposed letters (NFD), as some old systems sent it. */
  readonly decomposed?: true;
  readonly story?: string;
}

/** A birth the hospital has reported and nobody has registered: counted back from the first start of the world. */
interface Newborn {
  readonly daysAgo: number;
  readonly at: string;
  readonly gender: 'male' | 'female';
  readonly weightGrams: number;
  readonly childName?: string;
}

/** One household. `commune` counts in the province's list; children without a `man` have no father on record. */
export interface Family {
  readonly commune: number;
  readonly detail: string;
  readonly ethnicity: string;
  readonly man?: Member;
  readonly woman?: Member;
  readonly married?: string;
  readonly sons?: readonly Member[];
  readonly daughters?: readonly Member[];
  readonly newborns?: readonly Newborn[];
}

/** Invented people. Nobody here exists; the names are common ones. */
export const families: readonly Family[] = [
  {
    commune: 0,
    detail: 'Thôn Nà Pài',
    ethnicity: 'Tày',
    married: '2019-11-20',
    man: {
      name: ['Hoàng', 'Văn', 'Thái'],
      born: '1992-03-14',
      serial: '004127',
      level: 2,
      phone: '0912000101',
      story: 'Vợ mới sinh con gái tuần này',
    },
    woman: {
      name: ['Nông', 'Thị', 'Mai'],
      born: '1995-06-05',
      serial: '003381',
      level: 2,
      phone: '0912000102',
      story: 'Mới sinh con gái tuần này',
    },
    sons: [{ name: ['Hoàng', 'Gia', 'Bảo'], born: '2021-02-09', serial: '001846' }],
    newborns: [{ daysAgo: 4, at: '06:40', gender: 'female', weightGrams: 3150, childName: 'Hoàng Bảo An' }],
  },
  {
    commune: 1,
    detail: 'Thôn Khuổi Mươi',
    ethnicity: 'Dao',
    married: '2017-04-02',
    man: { name: ['Triệu', 'Văn', 'Phúc'], born: '1990-12-01', serial: '002904', level: 2, phone: '0912000201' },
    woman: {
      name: ['Lý', 'Thị', 'Hoa'],
      born: '1993-09-18',
      serial: '006642',
      level: 2,
      phone: '0912000202',
      story: 'Sinh con trai đã quá 60 ngày, chưa đăng ký khai sinh',
    },
    newborns: [{ daysAgo: 75, at: '22:15', gender: 'male', weightGrams: 2900 }],
  },
  {
    commune: 0,
    detail: 'Tổ dân phố số 3',
    ethnicity: 'Nùng',
    woman: {
      name: ['Vi', 'Thị', 'Lan'],
      born: '2001-07-22',
      serial: '005519',
      level: 2,
      phone: '0912000301',
      story: 'Mới sinh con, chưa xác định được cha',
    },
    newborns: [{ daysAgo: 9, at: '13:05', gender: 'male', weightGrams: 3320, childName: 'Vi Minh Khôi' }],
  },
  {
    commune: 1,
    detail: 'Thôn Pác Lùng',
    ethnicity: 'Kinh',
    man: {
      name: ['Nguyễn', 'Minh', 'Đức'],
      born: '1996-01-30',
      serial: '007213',
      level: 2,
      phone: '0912000401',
      story: 'Cha chưa đăng ký kết hôn với mẹ của cháu',
    },
    woman: {
      name: ['Phạm', 'Thu', 'Trang'],
      born: '1998-10-11',
      serial: '008820',
      level: 2,
      phone: '0912000402',
      story: 'Mới sinh con, chưa đăng ký kết hôn với cha của cháu',
    },
    newborns: [{ daysAgo: 6, at: '09:50', gender: 'female', weightGrams: 3010 }],
  },
  {
    commune: 0,
    detail: 'Thôn Bản Cao',
    ethnicity: 'Tày',
    married: '2012-02-14',
    man: {
      name: ['Lương', 'Văn', 'Sơn'],
      born: '1988-08-08',
      serial: '001177',
      level: 1,
      phone: '0912000501',
      story: 'Tài khoản VNeID mức độ 1',
    },
    woman: { name: ['Hứa', 'Thị', 'Nhung'], born: '1989-05-27', serial: '009034', level: 2, phone: '0912000502' },
    daughters: [{ name: ['Lương', 'Khánh', 'Chi'], born: '2014-09-03', serial: '004450' }],
  },
  {
    commune: 2,
    detail: 'Thôn Lũng Vài',
    ethnicity: 'Nùng',
    woman: {
      name: ['Mã', 'Thị', 'Khìn'],
      born: '1948',
      serial: '000062',
      level: 2,
      recorded: 'widowed',
      story: 'Dữ liệu dân cư chỉ có năm sinh',
    },
  },
  {
    commune: 0,
    detail: 'Số 12, đường Bắc Sơn',
    ethnicity: 'Kinh',
    married: '2018-12-09',
    man: { name: ['Trần', 'Quốc', 'Tuấn'], born: '1991-04-16', serial: '003975', level: 2, phone: '0912000701' },
    woman: {
      name: ['Nguyễn', 'Thị Thúy', 'Hằng'],
      born: '1994-11-03',
      serial: '002268',
      level: 2,
      phone: '0912000702',
      decomposed: true,
      story: 'Tên trong dữ liệu dân cư viết bằng ký tự tổ hợp (NFD)',
    },
    daughters: [{ name: ['Trần', 'Ngọc', 'Diệp'], born: '2020-06-19', serial: '007731' }],
  },
  {
    commune: 1,
    detail: 'Thôn Tồng Riềng',
    ethnicity: 'Tày',
    married: '2022-05-15',
    man: {
      name: ['Đàm', 'Quang', 'Huy'],
      born: '1993-02-02',
      serial: '008146',
      level: 2,
      phone: '0912000801',
      recorded: 'single',
      story: 'Đã kết hôn, dữ liệu dân cư còn ghi chưa kết hôn',
    },
    woman: { name: ['Chu', 'Thị', 'Yến'], born: '1997-08-24', serial: '006093', level: 2, phone: '0912000802' },
  },
  {
    commune: 2,
    detail: 'Thôn Nà Chuông',
    ethnicity: 'Tày',
    man: {
      name: ['Bế', 'Văn', 'Kiên'],
      born: '1999-03-08',
      serial: '005784',
      level: 2,
      phone: '0912000901',
      story: 'Độc thân, cần giấy xác nhận tình trạng hôn nhân',
    },
  },
  {
    commune: 0,
    detail: 'Tổ dân phố số 7',
    ethnicity: 'Kinh',
    woman: {
      name: ['Hà', 'Thị', 'Thu'],
      born: '1987-12-12',
      serial: '001593',
      level: 2,
      phone: '0912001001',
      recorded: 'divorced',
      story: 'Đã ly hôn',
    },
    sons: [{ name: ['Hà', 'Đăng', 'Khoa'], born: '2013-10-30', serial: '009912' }],
  },
  {
    commune: 1,
    detail: 'Thôn Còn Pheo',
    ethnicity: 'Nùng',
    married: '2020-01-05',
    man: { name: ['Lâm', 'Văn', 'Quý'], born: '1994-07-07', serial: '004308', level: 2, phone: '0912001101' },
    woman: {
      name: ['Dương', 'Thị', 'Bích'],
      born: '1996-02-29',
      serial: '007465',
      level: 2,
      phone: '0912001102',
      story: 'Mới sinh đôi',
    },
    newborns: [
      { daysAgo: 12, at: '04:10', gender: 'male', weightGrams: 2450, childName: 'Lâm Gia Huy' },
      { daysAgo: 12, at: '04:22', gender: 'female', weightGrams: 2380, childName: 'Lâm Gia Hân' },
    ],
  },
  {
    commune: 2,
    detail: 'Thôn Khòn Lèng',
    ethnicity: 'Tày',
    married: '1979-10-10',
    man: { name: ['Hoàng', 'Đình', 'Ngọ'], born: '1952-01-20', serial: '000418', level: 2, story: 'Ông bà cao tuổi' },
    woman: { name: ['Nông', 'Thị', 'Ảo'], born: '1955', serial: '000733' },
  },
];
