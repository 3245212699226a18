import type { RouteDocument, State } from './state.ts';

/** One way from a state to another. */
export interface Way {
  readonly from: string;
  readonly to: string;
  /**
   * What leads there: the state’s own end, a condition, that no condition holds, time that is over, or trouble that trying
   * again did not mend.
   */
  readonly by: 'next' | 'condition' | 'otherwise' | 'time' | 'trouble';
  /** Of a condition that asks where the dossier stands: the phase in which it holds. */
  readonly phase?: string;
}

const asksPhase = /\$phase = '([\w-]+)'/;

const conditioned = (from: string, condition: string, to: string): Way => {
  const phase = asksPhase.exec(condition)?.[1];
  return { from, to, by: 'condition', ...(phase === undefined ? {} : { phase }) };
};

const waysFrom = (from: string, state: State): Way[] => [
  ...(state.Next === undefined ? [] : [{ from, to: state.Next, by: 'next' as const }]),
  ...(state.Type === 'Choice'
    ? [
        ...state.Choices.map(({ Condition, Next }) => conditioned(from, Condition, Next)),
        { from, to: state.Default, by: 'otherwise' as const },
      ]
    : []),
  ...(state.Type === 'Task' ? (state.Catch ?? []) : []).map(({ ErrorEquals, Next: to }) => ({
    from,
    to,
    by: ErrorEquals.every((error) => error === 'States.Timeout') ? ('time' as const) : ('trouble' as const),
  })),
];

/** Every way that a document has. */
export const waysIn = ({ States }: Pick<RouteDocument, 'States'>): Way[] =>
  Object.entries(States).flatMap(([name, state]) => waysFrom(name, state));

/** Where an execution can end. */
export const endsIn = ({ States }: Pick<RouteDocument, 'States'>): string[] =>
  Object.entries(States).flatMap(([name, { Type, End }]) => (Type === 'Succeed' || End === true ? [name] : []));

/** Everything that can be come to from these places, they among it. */
export const reachedFrom = <Place extends string>(
  begin: readonly Place[],
  ways: readonly { readonly from: Place; readonly to: Place }[],
): Set<Place> => {
  const reached = new Set(begin);
  // What is added while it is gone through is gone through as well.
  for (const place of reached) for (const { from, to } of ways) if (from === place) reached.add(to);
  return reached;
};

const turnedRound = ({ from, to }: Way) => ({ from: to, to: from });

/** A state that nothing leads to, that leads nowhere, or that never comes to an end. */
export interface StateFault {
  readonly state: string;
  readonly reason: string;
}

/** What is wrong with a document that can be seen without running it. */
export const statesAstray = (document: Pick<RouteDocument, 'StartAt' | 'States'>): StateFault[] => {
  const { StartAt, States } = document;
  const ways = waysIn(document);
  const reached = reachedFrom([StartAt], ways);
  const ending = reachedFrom(endsIn(document), ways.map(turnedRound));
  const strays = ways.filter(({ to }) => States[to] === undefined);
  return [
    ...(States[StartAt] === undefined ? [{ state: StartAt, reason: 'it is begun at, and is not there' }] : []),
    ...strays.map(({ from, to }) => ({ state: from, reason: `it leads to ${to}, which is not there` })),
    ...Object.keys(States).flatMap((state) => [
      ...(reached.has(state) ? [] : [{ state, reason: `nothing leads to it from ${StartAt}` }]),
      ...(ending.has(state) ? [] : [{ state, reason: 'no way leads from it to an end' }]),
    ]),
  ];
};
