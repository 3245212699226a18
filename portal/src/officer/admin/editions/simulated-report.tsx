import type { ComponentChildren } from 'preact';
import type { EditionsView } from '../../../api/editions.ts';
import { Notice } from '../../../ui/notice.tsx';
import { formatNumber } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { editionWords } from './words/words.ts';

type SimulatedReportProps = NonNullable<EditionsView['simulated']> & { readonly slug: string };

const countsIn = (counts: Readonly<Record<string, number>>, nameOf: (key: string) => string): string =>
  Object.entries(counts)
    .map(([key, count]) => `${nameOf(key)}: ${count}`)
    .join(', ');

/** What became of synthetic citizens, of which text of the edition, and how to have it done again. */
export const SimulatedReport = ({ freshness, report, slug }: SimulatedReportProps) => {
  const { say, language } = useSpeech();
  const words = useWords(editionWords);
  const hours = (value: number) => formatNumber(value, language);
  const again = (
    <p>
      {words.again} <code>{words.command(slug, report?.citizens ?? 20)}</code>
    </p>
  );
  if (report === undefined)
    return (
      <Notice kind="warning">
        <p>{words.noneLead}</p>
        {again}
      </Notice>
    );
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    [words.ends, countsIn(report.ends, words.end)],
    ...(Object.keys(report.turnedAway).length === 0
      ? []
      : [[words.turnedAway, <code key="away">{countsIn(report.turnedAway, (reason) => reason)}</code>] as const]),
    [words.late, String(report.late)],
    [words.hours, words.hoursOf(hours(report.medianHours), hours(report.mostHours))],
    [words.medianSteps, String(report.medianSteps)],
    ...(report.unseen.length === 0
      ? []
      : [[words.unseen, <code key="unseen">{report.unseen.join(', ')}</code>] as const]),
  ];
  return (
    <>
      {freshness === 'stale' && (
        <Notice kind="warning">
          <p>{words.staleLead}</p>
          {again}
        </Notice>
      )}
      <p>{words.simulatedLead(report.citizens, report.seed, report.edition)}</p>
      {report.faults.length === 0 ? (
        <p>{words.noFaults}</p>
      ) : (
        <Notice kind="error" heading={words.faultsFound}>
          <ul>
            {report.faults.map((fault) => (
              <li key={fault.vi}>{say(fault)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <dl class="facts-table wordy">
        {facts.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {freshness === 'fresh' && again}
    </>
  );
};
