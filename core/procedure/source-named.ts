import { minute } from '../vietnam-time.ts';
import type { Source } from './source.ts';

/** The source with this id; every id has its file, so one that is missing is a fault. */
export const sourceNamed = (sources: readonly Source[], id: string): Source => {
  const found = sources.find((source) => source.id === id);
  if (found === undefined) throw new Error(`no file describes the source ${id}`);
  return found;
};

/** Milliseconds for which an answer of a source may be used again for the same draft or dossier. */
export const keptFor = ({ keep }: Pick<Source, 'keep'>): number => keep.minutes * minute;
