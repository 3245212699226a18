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

export const readDataQuality = (): Promise<{ readonly items: readonly QualityRow[] }> => read('/v1/data-quality');
