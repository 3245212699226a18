import type { Text } from '../words/text.ts';
import { read } from './request.ts';

/** How often a value of a source was in doubt in a commune, in numbers of dossiers. */
export interface QualityRow {
  readonly source: string;
  readonly procedure: string;
  readonly path: string;
  readonly commune: string;
  readonly communeName: string;
  readonly label: Text;
  readonly disputed: number;
  readonly corrected: number;
  readonly kept: number;
  readonly differs: number;
  readonly contradicts: number;
}

/** A result of the reader’s own unit that is called wrong in other dossiers. */
export interface ContestedRow {
  readonly dossier: string;
  readonly name: Text;
  readonly cases: number;
  readonly dueAt: string;
  readonly overdue: boolean;
}

interface DataQuality {
  readonly items: readonly QualityRow[];
  readonly contested: readonly ContestedRow[];
}

export const readDataQuality = (): Promise<DataQuality> => read('/v1/data-quality');
