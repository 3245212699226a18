import type { Text } from '../words/text.ts';
import type { Area, FigurePeriod, Times } from './figures.ts';
import { read } from './request.ts';

export interface PhaseFigures {
  readonly phase: string;
  readonly name: Text;
  readonly now: number;
  readonly lateNow: number;
  readonly entered: number;
  /** What `times` are reckoned in. */
  readonly counted: 'working' | 'clock';
  readonly times: Times;
  readonly late: number | null;
  readonly enough: boolean;
}

export interface MapFigures {
  readonly procedure: string;
  readonly name: Text;
  readonly period: FigurePeriod;
  readonly area: Area;
  readonly error: number;
  readonly phases: readonly PhaseFigures[];
  readonly moves: readonly { readonly from: string; readonly to: string; readonly n: number }[];
  readonly ends: readonly { readonly outcome: string; readonly name: Text; readonly n: number }[];
}

type Point = readonly [x: number, y: number];

/** Where everything stands in the drawing, as it was laid out with the pages. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Of one phase. */
  readonly size: Point;
  readonly places: readonly { readonly phase: string; readonly kind: 'step' | 'wait' | 'end'; readonly at: Point }[];
  readonly ways: readonly {
    readonly from: string;
    readonly to: string;
    readonly through: readonly Point[];
    readonly label: Point;
  }[];
}

export const readMapFigures = (procedure: string, query: string): Promise<MapFigures> =>
  read(`/v1/procedures/${encodeURIComponent(procedure)}/map${query}`);

export const readMapLayout = (procedure: string): Promise<MapLayout> =>
  read(`/process-maps/${encodeURIComponent(procedure)}.json`);
