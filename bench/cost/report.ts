import { prices } from '../prices.ts';
import { keepingLines, runLines, totalOf, traceLines, unverifiedIn, type Line } from './bill.ts';
import type { Counted } from './record.ts';

/** Dossiers of an average province in a year: 982 services, a thousand dossiers each. */
export const provinceYear = 982_000;

const usd = (value: number): string => (value < 100 ? value.toFixed(2) : Math.round(value).toLocaleString('en'));
const micro = (value: number): string => (value * 1e6).toFixed(1);
const amount = (count: number): string =>
  count >= 10 || Number.isInteger(count) ? count.toFixed(0) : count.toPrecision(2);

const table = (head: string, rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.replaceAll(/[^|]+/g, '--'), ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');

const billOf = (lines: readonly Line[], column: string, written: (value: number) => string): string =>
  table(
    `| what | count | unit | ${column} |`,
    lines.map(({ what, price, count, usd: cost }) => [what, amount(count), prices[price].unit, written(cost)]),
  );
const small = (lines: readonly Line[]): string => billOf(lines, 'micro-USD', micro);

const functionsOf = ({ usage }: Counted): string =>
  table(
    '| function | invocations | ms here | SDK calls | read units | write units |',
    [...usage.functions]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([name, { invocations, ms, calls, readUnits, writeUnits }]) => [
        name,
        invocations,
        Math.round(ms),
        calls,
        readUnits,
        writeUnits,
      ]),
  );

const callsOf = ({ usage }: Counted): string =>
  [...usage.calls]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

/** The whole account of one dossier, and of a year of a province. */
export const reportOf = (counted: Counted, standing: readonly Line[]): string => {
  const [run, keeping, traces] = [runLines(counted), keepingLines(counted), traceLines(counted)];
  const [running, kept, traced, month] = [totalOf(run), totalOf(keeping), totalOf(traces), totalOf(standing)];
  const year = (each: number): string => usd(each * provinceYear);
  return [
    'One birth registration, from the first click to the certificate\n',
    callsOf(counted),
    `${functionsOf(counted)}\n`,
    `Running it\n\n${small(run)}\n`,
    `Keeping it\n\n${small(keeping)}\n`,
    `Tracing it (as at a quiet hour)\n\n${small(traces)}\n`,
    `A month of a province in which nothing happens\n\n${billOf(standing, 'USD', usd)}\n`,
    table('| USD | one dossier | 1,000 dossiers | 982,000 dossiers a year |', [
      ['run', running.toFixed(6), usd(running * 1000), year(running)],
      ['keep five years', kept.toFixed(6), usd(kept * 1000), year(kept)],
      ['run and keep', (running + kept).toFixed(6), usd((running + kept) * 1000), year(running + kept)],
      ['traces', traced.toFixed(6), usd(traced * 1000), year(traced)],
      ['standing', '', '', usd(month * 12)],
    ]),
    `\nNot confirmed by a page we could read: ${unverifiedIn([...run, ...keeping, ...traces, ...standing]).join(', ')}`,
  ].join('\n');
};
