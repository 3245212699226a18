import type { Check } from '../../events/checks.ts';
import type { AccessLog } from '../accesses/access-log.ts';

type Row = Parameters<AccessLog['note']>;

/** The log, and every row that was written through it. */
export const noting = (log: AccessLog): { readonly accesses: AccessLog; readonly rows: readonly Row[] } => {
  const rows: Row[] = [];
  const note: AccessLog['note'] = async (...row) => {
    await log.note(...row);
    rows.push(row);
  };
  return { accesses: { ...log, note }, rows };
};

/**
 * However often nobody answers, it is one row, of when they were first silent; what is answered is on record as read then
 * too, at the instant `answered`.
 */
export const noteAnswered = async (
  log: Pick<AccessLog, 'note'>,
  rows: readonly Row[],
  heard: readonly Check[],
  { since, answered }: { readonly since: string; readonly answered: string },
): Promise<void> => {
  const sources = new Set(heard.map(({ source }) => `lookup:${source}`));
  for (const [person, id, access] of rows)
    if (access.at === since && sources.has(access.what)) await log.note(person, id, { ...access, at: answered });
};
