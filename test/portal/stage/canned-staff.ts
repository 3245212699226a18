import type { DossierView } from '../../../functions/answers/dossier.ts';
import type { Act, StaffDossierView } from '../../../functions/answers/staff-dossier.ts';
import type { Text } from '../../../portal/src/words/text.ts';
import { declared, edition, lateRegistration, numbered, prefill, procedure } from './canned-data.ts';
import { base } from './canned-dossiers.ts';

const labelOf = new Map<string, Text>(
  edition.form.steps.flatMap((step) => step.fields.map((field) => [`${step.id}.${field.id}`, field.label] as const)),
);

type Check = StaffDossierView['checks'][number];

const checkRows: readonly [string, string, string, string, Check['outcome'], string[], string?][] = [
  ['mother', 'Người mẹ', 'Mother', 'population', 'matches', ['mother.fullName']],
  ['notice', 'Giấy chứng sinh', 'Birth notice', 'health', 'unavailable', ['child.birthDate']],
  ['dossiers', 'Hồ sơ khác', 'Other dossiers', 'motcua', 'taken', ['child.noticeCode'], numbered(7)],
  ['father', 'Người cha', 'Father', 'population', 'differs', ['father.birth']],
  ['register', 'Sổ hộ tịch', 'The register', 'civil-status', 'taken', ['child.noticeCode'], '01/2026, 1/2026'],
  ['register', 'Sổ hộ tịch', 'The register', 'civil-status', 'refused', [], 'already-registered'],
];
const checks = checkRows.map(([id, vi, en, source, outcome, fields, evidence]): Check => {
  const check = { id, label: { vi, en }, source, outcome, fields };
  return evidence === undefined ? check : { ...check, evidence };
});

/** The questions that no source has answered. */
const openFields = () =>
  [...labelOf].flatMap(([path, label]) =>
    prefill(false)[path]?.lock === true || path === edition.commune ? [] : [{ path, label }],
  );

export const staffDossier = (allowed: Act[]): StaffDossierView => ({
  ...base,
  marks: [lateRegistration],
  task: { step: 'verify', role: 'officer', dueAt: '2026-11-23T03:00:00Z', holder: 'cb01', mine: true },
  allowed,
  assessors: [],
  assistants: [],
  checks,
  synchronisation: { state: 'acknowledged', acknowledged: 4, at: '2026-11-21T03:15:00.000Z' },
  comparison: Object.entries(declared()).map(([path, dossier]) => {
    const label = labelOf.get(path) ?? procedure.name;
    const held = prefill(false)[path];
    if (held === undefined) return { path, label, dossier, match: 'unknown' };
    const row = { path, label, dossier, source: String(held.value), sourceId: held.source };
    if (path === 'mother.birth') return { ...row, match: 'yes', flagged: '15/03/1996' };
    return path === 'father.birth' ? { ...row, source: '1994-06-05', match: 'no' } : { ...row, match: 'yes' };
  }),
  refusalReasons: edition.refusalReasons.map(({ code, label, ground }) => ({ code, label, ground })),
  askable: edition.components
    .filter(({ kind }) => kind !== 'data')
    .map(({ id, name, when, ground, kind }) => {
      const fields = kind === 'eform' ? openFields() : [];
      return { id, name, ...(when === undefined ? {} : { when }), ground, fields };
    }),
  suspensions: edition.suspensions.map(({ code, label, ground }) => ({ code, label, ground })),
  extensions: edition.extensions.map(({ code, label, ground }) => ({ code, label, ground })),
  exemptions: [],
  resting: [],
  revocations: [],
  corrections: [],
});

/** What staff see of a dossier that waits for something other than them, beside what they always see. */
export const waiting = (dossier: DossierView): Partial<StaffDossierView> => {
  const { answers: _answers, prefill: _prefill, form: _form, ...rest } = dossier;
  return { ...rest, task: undefined };
};
