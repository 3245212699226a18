import type { StaffRole } from '../../core/person.ts';
import { type Commune, type Province, communeAt } from './province.ts';

/** Somebody of the staff, for the sign-in page and for seeding the province's directory, which grants the roles. */
export interface Officer {
  readonly staffId: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly StaffRole[];
  /** The commune served; nobody's when the officer works for the province. */
  readonly commune?: Commune;
}

/** Invented people, one row per served commune. */
const staff = [
  { oneStop: 'Đinh Thị Hạnh', civilStatus: 'Lộc Văn Thịnh', leader: 'Nguyễn Xuân Trường' },
  { oneStop: 'Phùng Văn Tài', civilStatus: 'Hoàng Thị Liên', leader: 'Vũ Thị Ngân' },
  { oneStop: 'Long Thị Sao', civilStatus: 'Phan Văn Đạt', leader: 'Bùi Đức Long' },
];

/** One-stop officer, civil-status officer and signing leader of the first communes, and the province's operator. */
export const officersOf = (province: Province): readonly Officer[] => [
  ...staff.slice(0, province.communes.length).flatMap((row, index): Officer[] => {
    const commune = communeAt(province, index);
    return [
      {
        staffId: `mc-${commune.code}`,
        name: row.oneStop,
        title: 'Công chức Trung tâm Phục vụ hành chính công',
        roles: ['officer'],
        commune,
      },
      {
        staffId: `ht-${commune.code}`,
        name: row.civilStatus,
        title: 'Công chức tư pháp - hộ tịch',
        roles: ['officer'],
        commune,
      },
      {
        staffId: `ld-${commune.code}`,
        name: row.leader,
        title: index === 0 ? 'Phó Chủ tịch' : 'Chủ tịch',
        roles: ['leader'],
        commune,
      },
    ];
  }),
  { staffId: `vh-${province.slug}`, name: 'Tô Minh Quân', title: 'Quản trị vận hành hệ thống', roles: ['operator'] },
];
