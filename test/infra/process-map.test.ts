import { describe, expect, test } from 'vitest';
import { processMap, type ProcessMap } from '../../infra/process-map.ts';
import { readCatalogue } from '../../procedures/catalogue.ts';
import { movesOn } from '../../workflows/phases.ts';

/** One of each route: many procedures go the same way. */
const routes = new Map(
  (await readCatalogue()).map((procedure) => [
    JSON.stringify(procedure.editions.map((edition) => movesOn(edition).moves)),
    procedure,
  ]),
);

const placeOf = (map: ProcessMap, phase: string) => {
  const place = map.places.find((each) => each.phase === phase);
  if (place === undefined) throw new Error(`no ${phase}`);
  return place;
};

/** How far a point is from the edge of a place. */
const fromEdge = ({ size }: ProcessMap, at: readonly [number, number], point: readonly [number, number]): number => {
  const across = Math.abs(point[0] - at[0]) - size[0] / 2;
  const along = Math.abs(point[1] - at[1]) - size[1] / 2;
  return Math.abs(Math.max(across, along));
};

describe.each([...routes.values()].map((procedure) => [procedure.code, procedure] as const))(
  'the map of %s',
  (_code, procedure) => {
    const map = processMap(procedure);

    test('has every phase its dossiers can come to, but for the two that are open from everywhere', () => {
      const reached = new Set(procedure.editions.flatMap((edition) => [...movesOn(edition).phases]));
      const drawn = map.places.map(({ phase }) => phase);
      expect(drawn.toSorted()).toEqual([...reached].filter((phase) => !/^(withdrawn|stopped)$/.test(phase)).toSorted());
      const moves = procedure.editions.flatMap((edition) => movesOn(edition).moves);
      for (const { from, to } of moves.filter((move) => drawn.includes(move.from) && drawn.includes(move.to)))
        expect(map.ways.filter((way) => way.from === from && way.to === to)).toHaveLength(1);
    });

    test('lays no place over another or outside, and every line leads from edge to edge', () => {
      const [width, height] = map.size;
      for (const [place, { at }] of map.places.entries()) {
        for (const other of map.places.slice(place + 1))
          expect(Math.abs(at[0] - other.at[0]) >= width || Math.abs(at[1] - other.at[1]) >= height).toBe(true);
        expect(Math.min(at[0] - width / 2, at[1] - height / 2)).toBeGreaterThanOrEqual(0);
        expect(at[0] + width / 2).toBeLessThanOrEqual(map.width);
        expect(at[1] + height / 2).toBeLessThanOrEqual(map.height);
      }
      for (const { from, to, through } of map.ways) {
        const [first = [0, 0]] = through;
        expect(fromEdge(map, placeOf(map, from).at, first)).toBeLessThanOrEqual(1);
        expect(fromEdge(map, placeOf(map, to).at, through.at(-1) ?? [0, 0])).toBeLessThanOrEqual(1);
      }
    });

    test('is the same each time', () => {
      expect(processMap(procedure)).toEqual(map);
    });
  },
);
