import * as z from 'zod/mini';
import { contentFaults } from './result-content.ts';
import { ResultKind } from './result-kind.ts';

/** Faults of the data that a schema alone cannot see. */
const kindFaults = (kind: ResultKind): string[] => {
  const keys = kind.fields.map(({ key }) => key);
  return [
    ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key} is declared twice`),
    ...kind.fields
      .filter(({ kind: of, columns }) => (of === 'list') !== (columns !== undefined))
      .map(({ key }) => `${key}: a list has columns, and nothing else has`),
    ...contentFaults(kind, kind.sample.content).map(({ path, code }) => `sample ${path.join('.')}: ${code}`),
    ...(kind.code === undefined && !kind.unverified.some((line) => line.startsWith('code'))
      ? ['no code, and unverified does not say why']
      : []),
  ];
};

/** The data of one kind of result, checked whole. Throws when the file is wrong. */
export const defineResultKind = (input: z.input<typeof ResultKind>): ResultKind => {
  const kind = ResultKind.parse(input);
  const faults = kindFaults(kind);
  if (faults.length > 0) throw new Error(faults.map((fault) => `${kind.slug}: ${fault}`).join('\n'));
  return kind;
};
