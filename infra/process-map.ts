import { Graph, layout } from '@dagrejs/dagre';
import { isEnd, isPause, type Phase } from '../core/lifecycle.ts';
import type { Procedure } from '../core/procedure/procedure.ts';
import { movesOn } from '../workflows/phases.ts';

type Point = readonly [x: number, y: number];

/** A procedure’s route as a drawing: where each phase stands, and which line leads from one to another. */
export interface ProcessMap {
  readonly width: number;
  readonly height: number;
  readonly places: readonly {
    readonly phase: Phase;
    readonly kind: 'step' | 'wait' | 'end';
    /** Its middle. */
    readonly at: Point;
  }[];
  readonly ways: readonly {
    readonly from: Phase;
    readonly to: Phase;
    readonly through: readonly Point[];
    /** Where a number can stand on it. */
    readonly label: Point;
  }[];
  readonly size: Point;
}

/** Of one phase, in the units of the drawing. */
const size = [184, 104] as const;
const labelled = { width: 34, height: 18, labelpos: 'c' } as const;

/** They are open from nearly everywhere: lines to them would hide the others. Their numbers stand beside the drawing. */
const beside: readonly Phase[] = ['withdrawn', 'stopped'];

const round = ({ x, y }: { x: number; y: number }): Point => [Math.round(x), Math.round(y)];

/** One machine serves dossiers of all editions, so that its map has the phases and the ways of each of them. */
const waysOf = ({ editions }: Procedure): { phases: readonly Phase[]; ways: readonly (readonly [Phase, Phase])[] } => {
  const each = editions.map(movesOn);
  const phases = new Set(each.flatMap((moves) => [...moves.phases]).filter((phase) => !beside.includes(phase)));
  const drawn = each.flatMap(({ moves }) => moves).filter(({ from, to }) => phases.has(from) && phases.has(to));
  const unique = new Map(drawn.map(({ from, to }) => [`${from} ${to}`, [from, to] as const]));
  return { phases: [...phases], ways: [...unique.values()] };
};

const kindOf = (phase: Phase) => (isEnd(phase) ? 'end' : isPause(phase) ? 'wait' : 'step');

/** How the layout may line places up, one below the other. */
const alignments = ['UL', 'UR', 'DL', 'DR'] as const;

const drawn = ({ phases, ways }: ReturnType<typeof waysOf>, align: (typeof alignments)[number]): ProcessMap => {
  const graph = new Graph({ directed: true });
  graph.setGraph({ rankdir: 'TB', align, nodesep: 20, edgesep: 14, ranksep: 26, marginx: 6, marginy: 6 });
  for (const phase of phases) graph.setNode(phase, { width: size[0], height: size[1] });
  for (const [from, to] of ways) graph.setEdge(from, to, { ...labelled });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    size,
    places: phases.map((phase) => ({ phase, kind: kindOf(phase), at: round(graph.node(phase)) })),
    ways: ways.map(([from, to]) => {
      const { points = [], x = 0, y = 0 } = graph.edge(from, to);
      return { from, to, through: points.map(round), label: round({ x, y }) };
    }),
  };
};

/** How far to the side somebody is led who follows the route from its first step to its end. */
const bend = ({ places }: ProcessMap, route: readonly Phase[]): number => {
  const across = route.flatMap((phase) => places.filter((place) => place.phase === phase).map(({ at }) => at[0]));
  return across.reduce((sum, x, place) => sum + Math.abs(x - (across[place - 1] ?? x)), 0);
};

/** Lays out a procedure’s route from top to bottom, as straight as can be. */
export const processMap = (procedure: Procedure): ProcessMap => {
  const ways = waysOf(procedure);
  const routes = procedure.editions.map(({ route }): Phase[] => [...route.map(({ step }) => step), 'closed']);
  const bendOf = (map: ProcessMap) => routes.reduce((sum, route) => sum + bend(map, route), 0);
  return alignments.map((align) => drawn(ways, align)).reduce((best, map) => (bendOf(map) < bendOf(best) ? map : best));
};
