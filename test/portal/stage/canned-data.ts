import type { Prefilled } from '../../../core/draft.ts';
import { agencyName } from '../../../core/province.ts';
import type { DossierView } from '../../../functions/answers/dossier.ts';
import type { OpenedDraft } from '../../../functions/answers/draft.ts';
import type { Colleagues } from '../../../functions/answers/lists.ts';
import birthRegistration from '../../../procedures/birth-registration.ts';
import thanhHoa from '../../../provinces/thanh-hoa.ts';

export const procedure = birthRegistration;
export const edition = (() => {
  const [first] = birthRegistration.editions;
  if (first === undefined) throw new Error('no edition');
  return first;
})();
export const province = thanhHoa;
export const communes = province.communes.slice(0, 5).map(({ code, name, fullName }) => ({ code, name, fullName }));
export const commune = communes[0] ?? { code: '00000', name: '', fullName: '' };

export const asOf = '2026-11-21T02:00:00Z';
const from = (source: string, lock: boolean, values: Record<string, string>): [string, Prefilled][] =>
  Object.entries(values).map(([path, value]) => [
    path,
    { value, lock, source, asOf, evidence: `${source}:q-1`, hash: 'a'.repeat(64) },
  ]);

const parent = (who: 'mother' | 'father', name: string, born: string, id: string) => ({
  [`${who}.citizenId`]: id,
  [`${who}.fullName`]: name,
  [`${who}.birth`]: born,
  [`${who}.ethnicity`]: 'Kinh',
  [`${who}.nationality`]: 'Việt Nam',
  [`${who}.residence`]: `Thôn 3, ${commune.fullName}, tỉnh Thanh Hóa`,
});

/** What the sources answer; without the health data when that source is down. */
export const prefill = (healthDown: boolean): OpenedDraft['prefill'] =>
  Object.fromEntries([
    ...(healthDown
      ? []
      : from('health', true, {
          'child.noticeCode': 'GCS.38.0001',
          'child.gender': 'female',
          'child.birthDate': '2026-11-02',
          'child.birthPlace': 'Bệnh viện Phụ sản Thanh Hóa',
        })),
    ...from('population', false, {
      'child.familyName': 'Lê',
      'child.ethnicity': 'Kinh',
      'child.nationality': 'Việt Nam',
      'child.homeTown': `${commune.fullName}, tỉnh Thanh Hóa`,
      'mother.declared': 'yes',
      'father.declared': 'yes',
      'request.relation': 'mother',
      'request.commune': commune.code,
    }),
    ...from('population', true, {
      ...parent('mother', 'Nguyễn Thị Hương', '1996-03-14', '038196000111'),
      ...parent('father', 'Lê Văn Nam', '1994-05-06', '038094000222'),
    }),
  ]);

export const declared = (): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(prefill(false)).map(([path, { value }]) => [path, String(value)])),
  'child.middleName': 'Nguyễn Bảo',
  'child.givenName': 'An',
});

export const lateRegistration: DossierView['marks'][number] = {
  id: 'late-registration',
  label: { vi: 'Đăng ký quá 60 ngày', en: 'Registered after 60 days' },
};

/** Who works where the dossier is decided. */
export const colleagues: Colleagues = {
  unit: agencyName(commune),
  items: [
    { id: 'cb01', name: 'Lê Thị Bình', title: 'Công chức tư pháp - hộ tịch', roles: ['officer'] },
    { id: 'cb02', name: 'Hà Văn Tú', title: 'Công chức tư pháp - hộ tịch', roles: ['officer'] },
    { id: 'ld01', name: 'Phạm Văn Sơn', title: 'Chủ tịch', roles: ['leader'] },
  ],
};

export const code = 'H56.001-261121-0001';
export const numbered = (number: number): string => code.replace('0001', `000${number}`);
