import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { unitsList, type Kind } from '../../core/figures/contribution.ts';
import type { Measured } from '../../core/figures/measured.ts';
import type { Counts } from '../../core/figures/spread.ts';
import { readRows } from '../paging/part.ts';
import { createReadOpen, type ReadOpen } from './open-dossiers.ts';
import { lists } from './places.ts';

/** Civil days, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}
export interface DayRow extends Kind {
  readonly day: string;
  readonly counts: Counts;
}
export interface UnitRow {
  readonly day: string;
  readonly unit: string;
  readonly counts: Counts;
}
export interface MeasuredDossier {
  /** Its place among those of its unit. */
  readonly place: string;
  readonly code: string;
  readonly measured: Measured;
}

/** What figures are made from; one query for some days of an area, one for those of all units. */
export interface FigureRows {
  of(area: string, days: Days): Promise<DayRow[]>;
  units(days: Days): Promise<UnitRow[]>;
  /** Open dossiers of these units. */
  readonly open: ReadOpen;
  /** Dossiers of a unit that were submitted on these days, so many of them, from behind a place. */
  measured(
    unit: string,
    days: Days,
    span: { readonly limit: number; readonly after?: string },
  ): Promise<MeasuredDossier[]>;
}

const Count = z.record(z.string(), z.number());
const Said = z.object({ measured: z.string() });

/** More than any list of figures has. */
const all = 1_000_000;
/** Comes behind everything that a place begins with. */
const last = '\uffff';

export const createFigureRows = (dynamodb: DynamoDBClient, table: string): FigureRows => {
  /** A `#` follows each day. */
  const ofDays = async (pk: string, { from, to }: Days) =>
    readRows({ dynamodb, table, pk, before: `${to}#${last}` }, { limit: all, after: `${from}#` });

  return {
    of: async (area, days) =>
      (await ofDays(lists.figures(area), days)).map(({ place, item }) => {
        const [day = '', procedure = '', edition = '', channel = ''] = place.split('#');
        return { day, procedure, edition, channel, counts: Count.parse(item) };
      }),
    units: async (days) =>
      (await ofDays(lists.figures(unitsList), days)).map(({ place, item }) => {
        const [day = '', unit = ''] = place.split('#');
        return { day, unit, counts: Count.parse(item) };
      }),
    open: createReadOpen(dynamodb, table),
    measured: async (unit, { from, to }, { limit, after }) => {
      const begin = after === undefined || after < from ? `${from}#` : after;
      const before = `${to}#${last}`;
      if (begin >= before) return [];
      const rows = await readRows({ dynamodb, table, pk: lists.measured(unit), before }, { limit, after: begin });
      return rows.slice(0, limit).map(({ place, item }) => {
        const measured: Measured = JSON.parse(Said.parse(item).measured);
        return { place, code: place.split('#')[1] ?? '', measured };
      });
    },
  };
};
