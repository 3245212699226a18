import type { Wrong } from '../data-error.ts';
import type { ProcedureRule } from './fault.ts';

/** What stands at `editions[].term.count`: all values, or none. */
const valuesAt = (value: unknown, [part, ...rest]: readonly string[]): unknown[] => {
  if (part === undefined) return [value];
  const member: unknown = Reflect.get(Object(value), part.replace('[]', ''));
  if (member === undefined) return [];
  if (!part.endsWith('[]')) return valuesAt(member, rest);
  return Array.isArray(member) ? member.flatMap((item) => valuesAt(item, rest)) : [];
};

/** What no source confirms is named by a place that is there, and why is said. */
export const doubtsAstray = (data: { readonly unverified: readonly string[] }): Wrong[] =>
  data.unverified.flatMap((line, index) => {
    const [member = '', why = ''] = line.split(/: (.*)/su);
    const place = `unverified / ${index}`;
    if (valuesAt(data, member.split('.')).length === 0) return [{ place, reason: `there is no ${member}` }];
    return why.trim() === '' ? [{ place, reason: 'it does not say why' }] : [];
  });

export const strayDoubts: ProcedureRule = (procedure) => doubtsAstray(procedure);
