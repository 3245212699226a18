import { AwsError } from '../engine.ts';

export const within = (name: string, value: number, least: number, most: number): number => {
  if (value >= least && value <= most) return value;
  throw new AwsError('InvalidParameterValue', `${name} must be between ${least} and ${most}`);
};

/** A batch has one to ten entries, told apart by their ids. */
export const checkBatch = <Entry extends { Id: string | undefined }>(
  entries: Entry[] | undefined,
): (Entry & { Id: string })[] => {
  if (!entries || entries.length === 0) throw new AwsError('EmptyBatchRequest', 'The batch has no entries');
  if (entries.length > 10)
    throw new AwsError('TooManyEntriesInBatchRequest', 'Maximum number of entries per request are 10.');
  const named = entries.flatMap((entry) => (entry.Id === undefined ? [] : [{ ...entry, Id: entry.Id }]));
  if (new Set(named.map(({ Id }) => Id)).size < entries.length)
    throw new AwsError('BatchEntryIdsNotDistinct', 'The ids of the entries must differ');
  return named;
};
