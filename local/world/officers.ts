import { type Commune, type Province, communeAt } from './province.ts';

/** A post in the one-stop mechanism. What it may do is said by the province's directory, not here. */
export type Post = 'one-stop' | 'civil-status' | 'leader' | 'operator';

export interface Officer {
  readonly staffId: string;
  readonly name: string;
  readonly title: string;
  readonly post: Post;
  /** The commune served; nobody's when the officer works for the province. */
  readonly commune?: Commune;
}

/** Invented people, one row per served commune. */
const staff: readonly Readonly<Record<Exclude<Post, 'operator'>, string>>[] = [
  { 'one-stop': 'Đinh Thị Hạnh', 'civil-status': 'Lộc Văn Thịnh', leader: 'Nguyễn Xuân Trường' },
  { 'one-stop': 'Phùng Văn Tài', 'civil-status': 'Hoàng Thị Liên', leader: 'Vũ Thị Ngân' },
  { 'one-stop': 'Long Thị Sao', 'civil-status': 'Phan Văn Đạt', leader: 'Bùi Đức Long' },
];

const chair = (commune: Commune): string => `Chủ tịch UBND ${commune.fullName}`;
const deputy = (commune: Commune): string => `Phó Chủ tịch UBND ${commune.fullName}`;

/** One-stop officer, civil-status officer and signing leader of the first communes, and the province's operator. */
export const officersOf = (province: Province): readonly Officer[] => [
  ...staff.slice(0, province.communes.length).flatMap((row, index): Officer[] => {
    const commune = communeAt(province, index);
    return [
      {
        staffId: `mc-${commune.code}`,
        name: row['one-stop'],
        title: 'Công chức Trung tâm Phục vụ hành chính công',
        post: 'one-stop',
        commune,
      },
      {
        staffId: `ht-${commune.code}`,
        name: row['civil-status'],
        title: 'Công chức tư pháp - hộ tịch',
        post: 'civil-status',
        commune,
      },
      {
        staffId: `ld-${commune.code}`,
        name: row.leader,
        title: index === 0 ? deputy(commune) : chair(commune),
        post: 'leader',
        commune,
      },
    ];
  }),
  { staffId: `vh-${province.slug}`, name: 'Tô Minh Quân', title: 'Quản trị vận hành hệ thống', post: 'operator' },
];
