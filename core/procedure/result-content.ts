import type { ResultField, ResultKind } from './result-kind.ts';

/** One place of a result that is not as its kind says. */
export interface ContentFault {
  /** The members that lead to it. */
  readonly path: readonly (string | number)[];
  readonly code: 'missing' | 'unknown' | 'wrong-kind';
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isMissing = (value: unknown): boolean => value === undefined || value === null || value === '';

const fits: Readonly<Record<Exclude<ResultField['kind'], 'list'>, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' || typeof value === 'number',
  date: (value) => /^\d{4}(-\d{2}-\d{2}.*)?$/.test(String(value)),
  money: (value) => /^\d{1,12}$/.test(String(value)),
};

const memberAt = (content: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, member) => (isRecord(value) ? value[member] : undefined), content);

const rowFaults = (field: ResultField, rows: unknown): ContentFault[] => {
  const path = field.key.split('.');
  if (!Array.isArray(rows)) return [{ path, code: 'wrong-kind' }];
  return rows.flatMap((row: unknown, index) =>
    (field.columns ?? []).flatMap(({ key, kind }): ContentFault[] => {
      const value = memberAt(row, [key]);
      return isMissing(value) || fits[kind](value) ? [] : [{ path: [...path, index, key], code: 'wrong-kind' }];
    }),
  );
};

const fieldFaults = (field: ResultField, content: unknown): ContentFault[] => {
  const path = field.key.split('.');
  const value = memberAt(content, path);
  if (isMissing(value)) return field.optional ? [] : [{ path, code: 'missing' }];
  if (field.kind === 'list') return rowFaults(field, value);
  return fits[field.kind](value) ? [] : [{ path, code: 'wrong-kind' }];
};

const strangers = ({ fields }: ResultKind, content: Readonly<Record<string, unknown>>): ContentFault[] => {
  const known = new Set(fields.flatMap(({ key }) => [key, key.split('.')[0] ?? '']));
  const whole = new Set(fields.map(({ key }) => key));
  return Object.entries(content).flatMap(([group, members]): ContentFault[] => {
    if (!known.has(group)) return [{ path: [group], code: 'unknown' }];
    if (whole.has(group) || !isRecord(members)) return [];
    return Object.keys(members)
      .filter((member) => !known.has(`${group}.${member}`))
      .map((member) => ({ path: [group, member], code: 'unknown' }));
  });
};

/** Where the content of a result is not what its kind declares; none when it fits. */
export const contentFaults = (kind: ResultKind, content: Readonly<Record<string, unknown>>): ContentFault[] => [
  ...kind.fields.flatMap((field) => fieldFaults(field, content)),
  ...strangers(kind, content),
];

/** What a template prints of a sample: its content in the frame that every result has. */
export const sampleData = (
  { sample, issuer, signatures }: ResultKind,
  content: object = sample.content,
): Record<string, unknown> => {
  const { signer, ...office } = issuer.sample;
  return {
    dossier: 'H37.001-261120-0007',
    number: sample.number,
    ...office,
    ...(signatures.includes('officer') ? { signer } : {}),
    issuedAt: '2026-11-23',
    holder: sample.holder,
    ...content,
  };
};
