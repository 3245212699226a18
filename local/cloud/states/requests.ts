import { AwsError } from '../engine.ts';
import type { Slice } from './ledger.ts';

export const required = (value: string | undefined, member: string): string => {
  if (value) return value;
  const constraint = 'failed to satisfy constraint: Member must not be null';
  throw new AwsError('ValidationException', `1 validation error detected: Value at '${member}' ${constraint}`);
};

/** Names of machines and executions: 1 to 80 characters without white space, brackets, wildcards or punctuation. */
export const validName = (name: string): string => {
  // eslint-disable-next-line no-control-regex
  if (/^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f]{1,80}$/.test(name)) return name;
  throw new AwsError('InvalidName', `Invalid Name: '${name}'`);
};

/** One more than asked is read, to know whether there is more. */
export const sliceOf = (
  input: { nextToken?: string | undefined; maxResults?: number | undefined },
  usual: number,
): Slice => {
  const offset = Number(input.nextToken ?? 0);
  if (!Number.isInteger(offset)) throw new AwsError('InvalidToken', `Invalid Token: '${input.nextToken}'`);
  return { offset, limit: Math.min(input.maxResults || usual, 1000) + 1 };
};

export const page = <T>(rows: readonly T[], { offset, limit }: Slice): { rows: readonly T[]; nextToken?: string } =>
  rows.length < limit ? { rows } : { rows: rows.slice(0, -1), nextToken: String(offset + limit - 1) };
