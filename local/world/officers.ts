import type { AgencyKind } from '../../core/agency.ts';
import type { StaffRole } from '../../core/person.ts';
import { agencyStaff, type Someone } from './agency-officers.ts';
import { identifier } from './people.ts';
import { type Commune, type Province, communeAt } from './province.ts';

/** Somebody of the staff, for the sign-in page and for seeding the province's directory, which grants the roles. */
export interface Officer {
  readonly staffId: string;
  readonly citizenId: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly StaffRole[];
  /** A leader who signs only when it is delegated to them. */
  readonly deputy?: true;
  /** The commune served; nobody's when the officer works for the province. */
  readonly commune?: Commune;
  /** The agency served, where it is no People’s Committee: that of the commune, or the province’s. */
  readonly agency?: AgencyKind;
}

/** Invented people, one row per served commune. Lâm Văn Quý is also a father in the small world, with twins to register. */
const staff: readonly Record<'oneStop' | 'civilStatus' | 'leader' | 'deputy', Someone>[] = [
  {
    oneStop: ['Đinh Thị Hạnh', 'female', 1989, '110203'],
    civilStatus: ['Lộc Văn Thịnh', 'male', 1984, '110344'],
    leader: ['Nguyễn Xuân Trường', 'male', 1976, '110418'],
    deputy: ['Hà Thị Mận', 'female', 1983, '110461'],
  },
  {
    oneStop: ['Lâm Văn Quý', 'male', 1994, '004308'],
    civilStatus: ['Hoàng Thị Liên', 'female', 1991, '110577'],
    leader: ['Vũ Thị Ngân', 'female', 1979, '110692'],
    deputy: ['Triệu Văn Hòa', 'male', 1981, '110704'],
  },
  {
    oneStop: ['Long Thị Sao', 'female', 1993, '110725'],
    civilStatus: ['Phan Văn Đạt', 'male', 1987, '110861'],
    leader: ['Bùi Đức Long', 'male', 1974, '110930'],
    deputy: ['Mông Thị Thảo', 'female', 1985, '110958'],
  },
];
const operator: Someone = ['Tô Minh Quân', 'male', 1990, '111006'];

/** One-stop officer, civil-status officer, signing leader and deputy of the first communes, the other agencies’ people, and the operator. */
export const officersOf = (province: Province): readonly Officer[] => {
  const who = ([name, gender, born, serial]: Someone) => ({
    name,
    citizenId: identifier(province.code, gender, born, serial),
  });
  return [
    ...staff
      .slice(0, province.communes.length)
      .flatMap(({ oneStop, civilStatus, leader, deputy }, index): Officer[] => {
        const commune = communeAt(province, index);
        return [
          {
            ...who(oneStop),
            staffId: `mc-${commune.code}`,
            title: 'Công chức Trung tâm Phục vụ hành chính công',
            roles: ['officer'],
            commune,
          },
          {
            ...who(civilStatus),
            staffId: `ht-${commune.code}`,
            title: 'Công chức tư pháp - hộ tịch',
            roles: ['officer'],
            commune,
          },
          {
            ...who(leader),
            staffId: `ld-${commune.code}`,
            title: index === 0 ? 'Phó Chủ tịch' : 'Chủ tịch',
            roles: ['leader'],
            commune,
          },
          {
            ...who(deputy),
            staffId: `pc-${commune.code}`,
            title: 'Phó Chủ tịch',
            roles: ['leader'],
            deputy: true,
            commune,
          },
        ];
      }),
    ...agencyStaff.flatMap(({ agency, commune: index = 0, mark, officer, leader }): Officer[] => {
      if (index >= province.communes.length) return [];
      const at = { agency, commune: communeAt(province, index) };
      const ends = agency === 'police' || agency === 'economy' ? at.commune.code : province.slug;
      return [
        { ...who(officer[1]), staffId: `${mark}-${ends}`, title: officer[0], roles: ['officer'], ...at },
        { ...who(leader[1]), staffId: `ld-${mark}-${ends}`, title: leader[0], roles: ['leader'], ...at },
      ];
    }),
    {
      ...who(operator),
      staffId: `vh-${province.slug}`,
      title: 'Quản trị vận hành hệ thống',
      roles: ['operator'],
    },
  ];
};
