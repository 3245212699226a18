import type { Draft, Prefilled } from '../../core/draft.ts';
import { fieldsOf, withAnswer, type Answer, type Answers } from '../../core/form/answers.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import { editionOn } from '../../core/procedure/procedure.ts';
import type { Province } from '../../core/province.ts';
import { dateOf } from '../../core/vietnam-time.ts';

/** One birth that will be submitted: who submits, from which draft, and the request as it goes over the wire. */
export interface Claim {
  /** The session’s identifier of the person, as the authoriser gives it. */
  readonly person: string;
  readonly draft: Draft;
  readonly idempotencyKey: string;
  readonly body: string;
}

const parent = (citizenId: string, fullName: string): Record<string, Answer> => ({
  declared: 'yes',
  citizenId,
  fullName,
  birth: '1997-03-14',
  ethnicity: 'Tày',
  nationality: 'Việt Nam',
  residence: 'Số 12, đường Trần Đăng Ninh, phường Đông Kinh, tỉnh Lạng Sơn',
});

const answersOf = (number: number, commune: string, today: string): Answers => {
  const digits = String(number).padStart(8, '0');
  return {
    child: {
      noticeCode: `20001.GCS.${digits}`,
      familyName: 'Hoàng',
      givenName: 'Minh An',
      gender: 'female',
      birthDate: today,
      birthPlace: 'Bệnh viện Đa khoa tỉnh Lạng Sơn',
      ethnicity: 'Tày',
      nationality: 'Việt Nam',
      homeTown: 'Xã Tràng Định, tỉnh Lạng Sơn',
    },
    mother: parent(`0201${digits}`, 'Nông Thị Hạnh'),
    father: parent(`0200${digits}`, 'Hoàng Văn Bách'),
    request: { relation: 'mother', commune },
  };
};

const uuidOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Births of a whole province, spread evenly over its communes; number `n` is the same birth in every run of a day. */
export const claimOf = (procedure: Procedure, province: Province, now: number, number: number): Claim => {
  const today = dateOf(now);
  const edition = editionOn(procedure, today);
  const commune = province.communes[number % province.communes.length]?.code ?? '';
  const all = answersOf(number, commune, today);
  const asOf = new Date(now).toISOString();
  const prefill: Record<string, Prefilled> = {};
  let answers: Answers = {};
  for (const { path, field } of fieldsOf(edition.form)) {
    const [step = '', id = ''] = path.split('.');
    const value = all[step]?.[id];
    if (value === undefined) continue;
    if (field.prefill === undefined) answers = withAnswer(answers, path, value);
    else {
      const { from, lock } = field.prefill;
      prefill[path] = { value, lock, source: from, asOf, evidence: uuidOf(number), hash: 'a'.repeat(64) };
      answers = withAnswer(answers, path, value);
    }
  }
  const draft = uuidOf(number);
  return {
    person: `person-${String(number).padStart(15, '0')}`,
    idempotencyKey: draft,
    body: JSON.stringify({ draft, answers, declaration: true }),
    draft: {
      id: draft,
      procedure: procedure.code,
      edition: edition.id,
      answers,
      prefill,
      lookups: Object.fromEntries(edition.lookups.map(({ id }) => [id, 'found'])),
      flags: [],
      applicant: { citizenId: String(all['mother']?.['citizenId']), name: 'Nông Thị Hạnh' },
      openedAt: asOf,
      updatedAt: asOf,
    },
  };
};
