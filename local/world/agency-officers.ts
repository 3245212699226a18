import type { AgencyKind } from '../../core/agency.ts';

/** One invented person of an agency. */
export type Someone = readonly [name: string, gender: 'male' | 'female', born: number, serial: string];

/** Who works for each agency that is no People’s Committee: an officer who assesses, and who signs. */
export const agencyStaff: readonly {
  readonly agency: AgencyKind;
  /** Of which served commune, counted from 0; the first, or the province’s, where nothing is said. */
  readonly commune?: number;
  /** Begins the names under which they sign in. */
  readonly mark: string;
  readonly officer: readonly [title: string, person: Someone];
  readonly leader: readonly [title: string, person: Someone];
}[] = [
  {
    agency: 'police',
    mark: 'ca',
    officer: ['Cán bộ Công an phường', ['Nông Văn Kiên', 'male', 1990, '111120']],
    leader: ['Trưởng Công an phường', ['Hà Văn Tú', 'male', 1979, '111131']],
  },
  {
    agency: 'economy',
    mark: 'kt',
    officer: ['Chuyên viên Phòng Kinh tế', ['Lý Thị Hoa', 'female', 1991, '111142']],
    leader: ['Trưởng phòng', ['Nông Đức Thiện', 'male', 1980, '111153']],
  },
  {
    agency: 'police',
    commune: 1,
    mark: 'ca',
    officer: ['Cán bộ Công an phường', ['Lương Thị Hiên', 'female', 1992, '111340']],
    leader: ['Trưởng Công an phường', ['Phạm Đình Vượng', 'male', 1980, '111351']],
  },
  {
    agency: 'police',
    commune: 2,
    mark: 'ca',
    officer: ['Cán bộ Công an phường', ['Mạc Văn Khôi', 'male', 1994, '111362']],
    leader: ['Trưởng Công an phường', ['Ngô Thị Lệ Thu', 'female', 1982, '111373']],
  },
  {
    agency: 'economy',
    commune: 1,
    mark: 'kt',
    officer: ['Chuyên viên Phòng Kinh tế', ['Hứa Văn Đông', 'male', 1990, '111384']],
    leader: ['Trưởng phòng', ['Lục Thị Minh Tâm', 'female', 1979, '111395']],
  },
  {
    agency: 'economy',
    commune: 2,
    mark: 'kt',
    officer: ['Chuyên viên Phòng Kinh tế', ['Đàm Thị Phượng', 'female', 1995, '111406']],
    leader: ['Trưởng phòng', ['Hoàng Trọng Nghĩa', 'male', 1977, '111417']],
  },
  {
    agency: 'province-police',
    mark: 'cat',
    officer: ['Cán bộ Công an tỉnh', ['Vi Thị Yến', 'female', 1988, '111164']],
    leader: ['Phó Giám đốc', ['Đặng Quốc Khải', 'male', 1975, '111175']],
  },
  {
    agency: 'social-insurance',
    mark: 'bh',
    officer: ['Viên chức bảo hiểm xã hội', ['Hứa Thị Nga', 'female', 1992, '111186']],
    leader: ['Giám đốc', ['Bế Thị Hương Lan', 'female', 1977, '111197']],
  },
  {
    agency: 'tax',
    mark: 'th',
    officer: ['Công chức thuế', ['Chu Văn Sơn', 'male', 1989, '111208']],
    leader: ['Phó Trưởng Thuế tỉnh', ['Triệu Văn Hưng', 'male', 1978, '111219']],
  },
  {
    agency: 'land-office',
    mark: 'dd',
    officer: ['Viên chức đăng ký đất đai', ['Mã Thị Duyên', 'female', 1990, '111230']],
    leader: ['Phó Giám đốc', ['Vy Thị Thu Hà', 'female', 1981, '111241']],
  },
  {
    agency: 'electricity',
    mark: 'dl',
    officer: ['Nhân viên kinh doanh điện', ['Lăng Văn Tiến', 'male', 1993, '111252']],
    leader: ['Giám đốc', ['Hoàng Minh Đạo', 'male', 1976, '111263']],
  },
  {
    agency: 'education',
    mark: 'gd',
    officer: ['Chuyên viên khảo thí', ['Trịnh Thị Mai', 'female', 1987, '111274']],
    leader: ['Phó Giám đốc', ['Lâm Thị Kim Oanh', 'female', 1980, '111285']],
  },
  {
    agency: 'home-affairs',
    mark: 'nv',
    officer: ['Chuyên viên việc làm', ['Hoàng Thị Thơm', 'female', 1990, '111296']],
    leader: ['Giám đốc', ['Dương Xuân Hùng', 'male', 1977, '111307']],
  },
  {
    agency: 'industry-and-trade',
    mark: 'ct',
    officer: ['Chuyên viên thương mại', ['Phùng Văn Lâm', 'male', 1991, '111318']],
    leader: ['Giám đốc', ['Đinh Kỳ Giang', 'male', 1978, '111329']],
  },
];
