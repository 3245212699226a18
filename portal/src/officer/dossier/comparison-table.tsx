import { isUnclear, type Dispute } from '../../api/dispute.ts';
import type { ComparedValue, StaffDossier } from '../../api/staff.ts';
import { fieldsOf } from '../../form/field.ts';
import { shownValue } from '../../form/shown-value.ts';
import { formatDay } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared, sourceName } from '../../words/words.ts';
import { officer } from '../words/words.ts';
import { DisputeLines } from './disputes/dispute-lines.tsx';

const signs = { yes: '✓', no: '✗', unknown: '–' } as const;

const disputeOf = ({ disputes = [] }: StaffDossier, { path }: ComparedValue): Dispute | undefined =>
  disputes.find((each) => each.path === path);

/** Called wrong, and the owner of the data or an officer has said what is right. */
const isAnswered =
  (dossier: StaffDossier) =>
  (row: ComparedValue): boolean => {
    const dispute = row.flagged === undefined ? undefined : disputeOf(dossier, row);
    return dispute !== undefined && dispute.policy !== 'proceed-silent' && !isUnclear(dispute);
  };

/** Called wrong and not answered yet, unless the procedure lets that pass without a mark. */
const isClaimed =
  (dossier: StaffDossier) =>
  (row: ComparedValue): boolean =>
    row.flagged !== undefined && !isAnswered(dossier)(row) && disputeOf(dossier, row)?.policy !== 'proceed-silent';

/** What differs, or is called wrong still; what an officer has settled by a paper may well differ. */
const needsAttention =
  (dossier: StaffDossier) =>
  (row: ComparedValue): boolean => {
    const differs = row.match === 'no' || row.other !== undefined;
    return isClaimed(dossier)(row) || (differs && disputeOf(dossier, row)?.settled === undefined);
  };

interface RowProps {
  readonly row: ComparedValue;
  readonly dossier: StaffDossier;
  /** The step's title, where the row does not stand among its step's own. */
  readonly step?: string | undefined;
}

const Row = ({ row, dossier, step }: RowProps) => {
  const { say, language } = useSpeech();
  const { dossier: text } = useWords(officer);
  const names = useWords(shared);
  const field = fieldsOf(dossier.form).find(({ path }) => path === row.path)?.field;
  const dispute = disputeOf(dossier, row);
  const asked = dossier.checks.find(({ id }) => id === field?.prefill?.from);
  const knowsNothing = row.source === undefined && asked?.outcome === 'missing' && asked.unasked !== true;
  const shownOf = (value: ComparedValue['dossier']): string => {
    if (value === undefined) return '–';
    if (field === undefined) return String(value);
    const shown = shownValue(field, value, language, [dossier.commune, ...dossier.communes]);
    return field.kind === 'commune' && shown === value ? text.otherProvince(shown) : shown;
  };
  return (
    <tr class={needsAttention(dossier)(row) ? 'differs' : undefined}>
      <th scope="row">
        {step !== undefined && <span class="muted">{step}: </span>}
        {say(row.label)}
      </th>
      <td data-label={text.declared}>
        {shownOf(row.dossier)}
        {row.flagged !== undefined && <span class="claimed">{text.claimed(row.flagged)}</span>}
        {dispute !== undefined && <DisputeLines dispute={dispute} shownOf={shownOf} />}
      </td>
      <td data-label={text.source}>
        {shownOf(row.source)}
        {row.sourceId !== undefined && (
          <span class="muted">
            {' · '}
            {sourceName(names, row.sourceId)}
            {row.asOf !== undefined && `, ${formatDay(row.asOf, language)}`}
          </span>
        )}
        {row.otherId !== undefined && (
          <span class="claimed">{text.otherSays(sourceName(names, row.otherId), shownOf(row.other))}</span>
        )}
        {row.later !== undefined && (
          <span class={row.source === undefined || row.match === 'no' ? 'claimed' : 'muted case'}>
            {knowsNothing ? text.knowsNothing : text.laters[row.later](row.source !== undefined)}
          </span>
        )}
      </td>
      <td data-label={text.match}>
        <span class={`match ${row.match}`}>
          {signs[row.match]} {text.matches[row.match]}
        </span>
      </td>
    </tr>
  );
};

const attention = 'attention';
const answered = 'answered';
/** Groups whose rows stand away from their step. */
const apart: readonly string[] = [attention, answered];

/** Each value beside what its source says: first what needs a look, then the rest in the order of the form. */
export const ComparisonTable = ({ dossier }: { dossier: StaffDossier }) => {
  const { say } = useSpeech();
  const { dossier: text } = useWords(officer);
  const columns = [text.field, text.declared, text.source, text.match];
  const titles = new Map(dossier.form.steps.map(({ id, title }) => [id, say(title)]));
  const titleOf = (path: string) => titles.get(path.split('.')[0] ?? '');
  const attended = dossier.comparison.filter(needsAttention(dossier));
  const claims = attended.filter(isClaimed(dossier));
  const settled = dossier.comparison.filter((row) => isAnswered(dossier)(row) && !needsAttention(dossier)(row));
  const groups = [
    { id: attention, title: text.attention(claims.length, attended.length - claims.length), rows: attended },
    { id: answered, title: text.answered(settled.length), rows: settled },
    ...dossier.form.steps.map(({ id, title }) => ({
      id,
      title: say(title),
      rows: dossier.comparison.filter(
        (row) => row.path.startsWith(`${id}.`) && !attended.includes(row) && !settled.includes(row),
      ),
    })),
  ];
  return (
    <table class="stacking">
      <caption class="unseen">{text.comparison}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ id, title, rows }) => (
          <tbody key={id}>
            <tr class="group">
              <th scope="rowgroup" colSpan={columns.length}>
                {title}
              </th>
            </tr>
            {rows.map((row) => (
              <Row
                key={row.path}
                row={row}
                dossier={dossier}
                step={apart.includes(id) ? titleOf(row.path) : undefined}
              />
            ))}
          </tbody>
        ))}
    </table>
  );
};
