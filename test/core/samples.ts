import { calendarOf } from '../../core/calendar.ts';
import type { Draft, Prefilled } from '../../core/draft.ts';
import type { Answers } from '../../core/form/answers.ts';
import type { Citizen, Staff } from '../../core/person.ts';
import { editionNamed } from '../../core/procedure/procedure.ts';
import type { Submission } from '../../core/submit.ts';
import birthRegistration from '../../procedures/birth-registration.ts';
import { readSources } from '../../procedures/sources/sources.ts';
import { oneStopRules } from '../../procedures/rules/one-stop.ts';
import { readHolidays } from '../../provinces/directory.ts';
import langSon from '../../provinces/lang-son.ts';

/** The real data of the first province and the first procedure. */
export const province = langSon;
export const procedure = birthRegistration;
export const edition = editionNamed(procedure, '2026-01');
export const holidays = await readHolidays();
export const rules = oneStopRules;
export const sources = await readSources();
export { documents } from '../../procedures/documents/dictionary.ts';
export const calendar = calendarOf(province.week, holidays);

/** Saturday 21/11/2026, a quarter past ten in Vietnam. */
export const saturday = Date.parse('2026-11-21T10:15:00+07:00');
export const today = '2026-11-21';

const unit = 'H37.001';
export const mother: Citizen = { kind: 'citizen', id: 'mother-hash', level: 2 };
export const stranger: Citizen = { kind: 'citizen', id: 'stranger-hash', level: 2 };
/** Somebody of the staff with every mandate that goes with their roles. */
export const staff = (id: string, roles: Staff['roles'], at = unit): Staff => ({
  kind: 'staff',
  id,
  unit: at,
  roles,
  powers: [
    ...(roles.includes('officer') ? [{ to: 'assess' as const, procedures: 'all' as const }] : []),
    ...(roles.includes('leader') ? [{ to: 'sign' as const, procedures: 'all' as const }] : []),
  ],
  citizen: `${id}-hash`,
});
export const officer = staff('mc-05977', ['officer']);
export const leader = staff('ld-05977', ['leader']);
export const operator = staff('vh-lang-son', ['operator'], 'H37');

export const motherId = '020195003381';

/** A whole and right form: a married mother registers her daughter, four days old. */
export const birthAnswers: Answers = {
  child: {
    noticeCode: '20001.GCS.00017.26',
    familyName: 'Hoàng',
    middleName: 'Bảo',
    givenName: 'An',
    gender: 'female',
    birthDate: '2026-11-17',
    birthPlace: 'Bệnh viện Đa khoa tỉnh Lạng Sơn',
    ethnicity: 'Tày',
    nationality: 'Việt Nam',
    homeTown: 'Phường Đông Kinh, Lạng Sơn',
  },
  mother: {
    declared: 'yes',
    citizenId: motherId,
    fullName: 'Nông Thị Mai',
    birth: '1995-06-05',
    ethnicity: 'Tày',
    nationality: 'Việt Nam',
    residence: 'Thôn Nà Pài, Phường Đông Kinh, Lạng Sơn',
  },
  father: { declared: 'no' },
  request: { relation: 'mother', commune: '05977' },
};

/** A value as a source gave it. */
export const held = (value: string, lock: boolean, source = 'population'): Prefilled => ({
  value,
  lock,
  source,
  asOf: '2026-11-21T03:00:00.000Z',
  evidence: `${source}:q-1`,
  hash: 'a'.repeat(64),
});

export const draft: Draft = {
  id: '0f0e8a52-3f5c-4c3b-9a55-6a1f3c2b1d00',
  procedure: procedure.code,
  edition: edition.id,
  answers: birthAnswers,
  prefill: {
    'child.noticeCode': held('20001.GCS.00017.26', true, 'health'),
    'child.birthDate': held('2026-11-17', true, 'health'),
    'child.familyName': held('Hoàng', false),
    'mother.citizenId': held(motherId, true),
    'mother.fullName': held('Nông Thị Mai', true),
  },
  lookups: { applicant: 'found', mother: 'found', father: 'missing', notice: 'found', marriage: 'unavailable' },
  flags: [],
  applicant: { citizenId: motherId, name: 'Nông Thị Mai' },
  openedAt: '2026-11-21T03:00:00.000Z',
  updatedAt: '2026-11-21T03:00:00.000Z',
};

/** All of it, as the mother sends it. */
export const submission: Submission = {
  procedure,
  province,
  calendar,
  rules,
  draft,
  citizen: mother,
  answers: birthAnswers,
  flags: [],
  sources,
  at: saturday,
};
