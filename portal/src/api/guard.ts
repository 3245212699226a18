import type { Text } from '../words/text.ts';
import { read } from './request.ts';

/** How often papers were asked for that may not be, and it was refused. */
export interface GuardCounts {
  /** `2026-11` */
  readonly month: string;
  readonly counts: readonly {
    readonly unit: string;
    readonly unitName: Text;
    readonly procedure: string;
    readonly component: string;
    readonly name: Text;
    readonly code: string;
    readonly why: Text;
    readonly count: number;
  }[];
}

export const readGuardCounts = async (month: string): Promise<GuardCounts> =>
  read(`/v1/guard-refusals${month === '' ? '' : `?month=${month}`}`);
