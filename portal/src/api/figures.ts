import type { Text } from '../words/text.ts';
import { read } from './request.ts';

/** An agency with all that stand below it. */
export interface Area {
  readonly code: string;
  readonly name: Text;
  readonly kind: 'province' | 'agency' | 'commune';
}

/** Civil days, both included. */
export interface FigurePeriod {
  readonly from: string;
  readonly to: string;
  readonly by: 'day' | 'week';
}

export type FigureUnit = 'minutes' | 'share' | 'score' | 'count';

/** Minutes; nothing stands where there are fewer than ten. */
export interface Times {
  readonly n: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly p90: number | null;
}

export interface TrendPoint {
  readonly from: string;
  readonly value: number | null;
  readonly n: number;
}

export interface Tile {
  readonly id: string;
  readonly name: Text;
  readonly definition: Text;
  readonly unit: FigureUnit;
  readonly better: 'more' | 'less';
  readonly cohort: 'submitted' | 'ended' | 'rated' | 'opened' | 'now';
  readonly value: number | null;
  readonly n: number;
  /** Otherwise there are too few to say anything by. */
  readonly enough: boolean;
  readonly times?: Times;
  readonly target?: {
    readonly value: number;
    readonly ground: string;
    readonly unverified?: string;
    readonly met?: boolean;
  };
  /** Why it cannot be had here. */
  readonly unavailable?: Text;
  readonly trend: readonly TrendPoint[];
}

/** Opened forms, by what became of them. */
export interface Fates {
  readonly opened: number;
  readonly sent: number;
  readonly givenUp: number;
  readonly abandoned: number;
  readonly open: number;
}

/** Times from sign-in to submission of what this names; `forms` where it is known of which they are. */
export interface Filing {
  readonly key: string;
  readonly name: Text;
  readonly elapsed: Times;
  readonly active: Times;
  readonly forms?: Fates;
}

export interface Forms extends Fates {
  readonly rule: { readonly days: number; readonly text: Text };
}

/** Nothing where there are fewer than ten. */
interface Share {
  readonly value: number | null;
  readonly n: number;
}

/** How good the data are that a source gives or a unit works with. */
export interface Measures {
  /** Dossiers in which it has a part. */
  readonly n: number;
  readonly filled: Share;
  readonly wrong: Share;
  readonly unlike: Share;
  readonly silent: Share;
}

export interface SourceQuality extends Measures {
  readonly source: string;
  readonly unheard: number;
}

export interface UnitQuality extends Measures {
  readonly unit: string;
  readonly name: Text;
  readonly refused: number;
}

export interface FieldQuality {
  readonly source: string;
  readonly procedure: string;
  readonly procedureName: Text;
  readonly path: string;
  readonly label: Text;
  readonly n: number;
  readonly empty: number;
  readonly disputed: number;
  readonly corrected: number;
  readonly kept: number;
  readonly differs: number;
  readonly contradicts: number;
}

export interface Quality {
  readonly sources: readonly SourceQuality[];
  readonly fields: readonly FieldQuality[];
  readonly units: readonly UnitQuality[];
  /** What was asked for though the state has it; left out where the filter cannot be told of it. */
  readonly refused?: readonly {
    readonly procedure: string;
    readonly procedureName: Text;
    readonly component: string;
    readonly name: Text;
    readonly n: number;
  }[];
}

export interface Rated {
  readonly outcome: string;
  readonly name: Text;
  readonly n: number;
  /** How many gave 1, 2, 3, 4 and 5. */
  readonly scores: readonly number[];
  readonly satisfied: number | null;
  readonly mean: number | null;
}

export interface Figures {
  readonly period: FigurePeriod;
  readonly area: Area;
  readonly areas: readonly Area[];
  readonly only: { readonly procedure?: string; readonly channel?: string; readonly edition?: string };
  /** How far a median or p90 can be off, as a share of itself. */
  readonly error: number;
  /** Below this many no share, time or score is given. */
  readonly fewest: number;
  readonly tiles: readonly Tile[];
  readonly weakest: readonly {
    readonly tile: string;
    readonly units: readonly {
      readonly unit: string;
      readonly name: Text;
      readonly value: number;
      readonly n: number;
    }[];
  }[];
  readonly lateness: {
    readonly early: number;
    readonly onTime: number;
    readonly late: number;
    readonly causes: readonly {
      readonly cause: string;
      readonly step?: string;
      readonly name: Text;
      readonly n: number;
    }[];
  };
  readonly ratings: readonly Rated[];
  readonly reasons: readonly { readonly code: string; readonly n: number }[];
  readonly forms?: Forms;
  readonly filing: {
    readonly procedures: readonly Filing[];
    readonly units: readonly Filing[];
    readonly channels: readonly Filing[];
    readonly editions: readonly (Filing & { readonly procedure: string })[];
  };
  readonly quality: Quality;
}

/** `query`: period and area, nothing personal; empty for what the platform takes by itself. */
export const readFigures = (query: string): Promise<Figures> => read(`/v1/figures${query}`);

/** Where every figure can be had as a file. */
export const exportAddress = (format: 'csv' | 'json', query: string): string =>
  `/v1/figures/export${query === '' ? '?' : `${query}&`}as=${format}`;
