import { serviceNames, type Fault, type SourceName } from '../../local/world/fault.ts';
import { Office } from '../support/office.ts';
import type { TestProvince } from '../support/province.ts';
import { minute, outside, pass } from '../support/trouble.ts';
import { routeOf, type Filed, type Route } from './outage-route.ts';
import { matters, type Matter } from './outage-table.ts';

/** Sources that are silent together, in these ways: no procedure asks two of them, so each fails a dossier alone. */
export interface Failing {
  readonly sources: readonly SourceName[];
  readonly modes: readonly Fault['mode'][];
  /** Whose dossiers are proposed for signing the first time. */
  readonly turn: number;
}

const namesOf = (failing: readonly Failing[]): SourceName[] => failing.flatMap(({ sources }) => sources);

/**
 * Of every procedure and source one dossier is proposed for signing, the ways to fail taking turns; of every procedure
 * one is signed and handed back, for that is the dear part and knows nothing of sources.
 */
const turns = 3;

/** A birth that waits at the leader’s desk for the register. */
export interface Birth {
  readonly filed: Filed;
  readonly route: Route;
}

/** A province in which these sources fail one after another, and whatever asks them is filed all the while. */
export const roundOf = (province: TestProvince, failing: readonly Failing[]) => {
  const office = new Office(province);
  const kinds = Object.entries<Matter>(matters)
    .map(([name, matter], row) => ({ name, matter, row, route: routeOf(province, office, matter) }))
    .filter(({ matter }) => namesOf(failing).some((source) => matter.asks[source] !== undefined));
  const births: Birth[] = [];
  /** Kinds of matter of which one has ended. */
  const ended = new Set<string>();

  /** Functions leave a source alone for a while after it has failed often. */
  const well = async (): Promise<void> => {
    for (const service of serviceNames) await outside(province, service, 'ok');
    await pass(province, minute);
  };

  const openAll = async (): Promise<number> => {
    for (const { route } of kinds) {
      await route.choose();
      await route.open(undefined, true, 0);
    }
    return kinds.length;
  };

  /** While they fail, one form is opened and another is handed in, checked and asked about; then they are well again. */
  const fail = async ({ sources, turn }: Failing, mode: Fault['mode'], time: number): Promise<number> => {
    const met = kinds.flatMap((kind) => {
      const silent = sources.find((source) => kind.matter.asks[source] !== undefined);
      return silent === undefined ? [] : [{ ...kind, silent, isWhole: (kind.row + turn) % turns === time % turns }];
    });
    const isTrue = mode !== 'wrong';
    for (const source of sources) await outside(province, source, mode);
    const seen = await Promise.all(
      met.map(async (kind) => {
        const { route, silent, matter } = kind;
        const filed = await route.handIn();
        if (matter.by === undefined) await route.open(silent, isTrue, time);
        else await route.refuseWhile(silent);
        return { ...kind, filed };
      }),
    );
    await office.rest();
    for (const { route, filed, silent } of seen) await route.expectChecked(filed, silent);
    const whole = seen.filter(({ isWhole }) => isWhole);
    for (const { route, filed } of whole) await route.claim(filed);
    await Promise.all(whole.map(async ({ route, filed, silent }) => route.refuseAsking(filed, silent, 'silent')));

    for (const source of sources) await outside(province, source, 'ok');
    await pass(province, 10 * minute);
    for (const { route, filed } of seen) await route.expectChecked(filed, undefined);
    for (const { route, matter } of met) if (matter.by !== undefined) await route.open(undefined, true, time);
    for (const { route, filed, silent, name } of whole) {
      await route.refuseAsking(filed, silent, 'heard');
      await route.expectCompared(filed);
      await route.propose(filed);
      if (name === 'birth' && births.length === 0 && ['population', 'civil-status'].includes(silent))
        births.push({ filed, route });
      else if (!ended.has(name)) {
        ended.add(name);
        await office.approve(filed.code);
        await route.expectEnded(filed);
      }
    }
    return seen.length;
  };

  const handInAll = async (): Promise<number> => {
    const filed = await Promise.all(kinds.map(async (kind) => ({ ...kind, filed: await kind.route.handIn() })));
    await office.rest();
    for (const { route, filed: each } of filed) await route.expectChecked(each, undefined);
    return filed.length;
  };

  /** In the order of time: every source down, then every one wrong, and so on. */
  const most = Math.max(...failing.map(({ modes }) => modes.length));
  const outages = Array.from({ length: most }, (_, time) =>
    failing.flatMap((group) => {
      const mode = group.modes[time];
      if (mode === undefined) return [];
      const run = async (): Promise<number> => fail(group, mode, time);
      return [{ named: `${group.sources.join(', ')} ${mode}`, run }];
    }),
  ).flat();

  return { province, office, well, openAll, outages, handInAll, births };
};
export type Round = ReturnType<typeof roundOf>;
