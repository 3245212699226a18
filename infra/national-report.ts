import type { Difference } from '../core/national-comparison.ts';

const columns = ['kind', 'code', 'member', 'ours', 'national'] as const;

/** Quoted where it must be (RFC 4180, 2.5–2.7). */
const quoted = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** RFC 4180: a header, and every line ended by CRLF. */
export const differencesInCsv = (differences: readonly Difference[]): string =>
  [columns, ...differences.map((each) => columns.map((column) => each[column]))]
    .map((values) => `${values.map(quoted).join(',')}\r\n`)
    .join('');

const named = {
  missing: { vi: 'chưa có ở đây', en: 'not offered here' },
  extra: { vi: 'không có trong danh mục quốc gia', en: 'not in the national list' },
  changed: { vi: 'khác danh mục quốc gia', en: 'other than the national list' },
} as const;

/** How many differences of each kind, then those that are listed. */
export const differencesInWords = (all: readonly Difference[], listed: readonly Difference[]): string => {
  const counts = (['missing', 'extra', 'changed'] as const).map((kind) => {
    const { vi, en } = named[kind];
    return `${all.filter((each) => each.kind === kind).length}  ${vi} | ${en}\n`;
  });
  const lines = listed.map(
    ({ kind, code, member, ours, national }) => `${kind}  ${code}  ${member}: ${ours || '—'} ≠ ${national || '—'}\n`,
  );
  return [...counts, ...lines].join('');
};
