import { doubtKinds } from '../../core/figures/sourced.ts';
import type { Text } from '../../core/text.ts';
import type { FigureExport, Figures, Times } from '../answers/figures.ts';

type Line = FigureExport['lines'][number];

const line = (group: string, id: string, name: Text, measure: string, more: Partial<Line>): Line => ({
  group,
  id,
  nameVi: name.vi,
  nameEn: name.en,
  measure,
  value: null,
  unit: 'count',
  n: 0,
  enough: true,
  target: null,
  ground: '',
  definitionVi: '',
  definitionEn: '',
  ...more,
});

const fates = ['opened', 'sent', 'givenUp', 'abandoned', 'open'] as const;

const same = (id: string): Text => ({ vi: id, en: id });
const count = (group: string, id: string, name: Text, n: number): Line =>
  line(group, id, name, 'count', { value: n, n });

const timed = (group: string, id: string, name: Text, what: string, times: Times, more: Partial<Line> = {}): Line[] =>
  (['mean', 'median', 'p90'] as const).map((measure) =>
    line(group, id, name, `${what}${measure}`, {
      ...more,
      value: times[measure],
      unit: 'minutes',
      n: times.n,
      enough: times.mean !== null,
    }),
  );

const tileLines = ({
  id,
  name,
  definition,
  value,
  unit,
  n,
  enough,
  target,
  times,
  trend,
}: Figures['tiles'][number]): Line[] => {
  const defined = { definitionVi: definition.vi, definitionEn: definition.en };
  return [
    line('tile', id, name, 'value', {
      ...defined,
      value,
      unit,
      n,
      enough,
      target: target?.value ?? null,
      ground: target?.ground ?? '',
    }),
    ...(times === undefined ? [] : timed('tile', id, name, '', times, defined)),
    ...trend.map((point) =>
      line('trend', id, name, point.from, {
        ...defined,
        value: point.value,
        unit,
        n: point.n,
        enough: point.value !== null,
      }),
    ),
  ];
};

type Measured = Figures['quality']['units'][number] | Figures['quality']['sources'][number];

const measureLines = (group: string, id: string, name: Text, measures: Measured): Line[] =>
  (['filled', 'wrong', 'unlike', 'silent'] as const).map((measure) => {
    const { value, n } = measures[measure];
    return line(group, id, name, measure, { value, unit: 'share', n, enough: value !== null });
  });

const qualityLines = ({ sources, fields, units, refused = [] }: Figures['quality']): Line[] => [
  ...sources.flatMap((each) => [
    ...measureLines('quality-source', each.source, same(each.source), each),
    line('quality-source', each.source, same(each.source), 'unheard', { value: each.unheard, n: each.n }),
  ]),
  ...fields.flatMap(({ source, procedure, path, label, n, ...each }) =>
    doubtKinds.flatMap((kind) =>
      each[kind] === 0
        ? []
        : [line('quality-field', `${source} ${procedure} ${path}`, label, kind, { value: each[kind], n })],
    ),
  ),
  ...units.flatMap((each) => [
    ...measureLines('quality-unit', each.unit, each.name, each),
    line('quality-unit', each.unit, each.name, 'refused', { value: each.refused, n: each.n }),
  ]),
  ...refused.map(({ procedure, component, name, n }) => count('refused', `${procedure} ${component}`, name, n)),
];

/** Every figure of a page in one table; whoever gets the file reads the definitions beside them. */
export const linesOf = (page: Figures): Line[] => [
  ...page.tiles.flatMap(tileLines),
  ...page.weakest.flatMap(({ tile, units }) => {
    const unit = page.tiles.find(({ id }) => id === tile)?.unit ?? 'count';
    return units.map((each) => line('weakest', tile, each.name, each.unit, { value: each.value, unit, n: each.n }));
  }),
  count('lateness', 'early', { vi: 'Sớm', en: 'Early' }, page.lateness.early),
  count('lateness', 'on-time', { vi: 'Đúng hạn', en: 'On time' }, page.lateness.onTime),
  count('lateness', 'late', { vi: 'Trễ', en: 'Late' }, page.lateness.late),
  ...page.lateness.causes.map(({ cause, step, name, n }) =>
    count('lateness-cause', step === undefined ? cause : `${cause}.${step}`, name, n),
  ),
  ...page.ratings.flatMap(({ outcome, name, n, scores, satisfied, mean }) => [
    line('rating', outcome, name, 'satisfied', { value: satisfied, unit: 'share', n, enough: satisfied !== null }),
    line('rating', outcome, name, 'mean', { value: mean, unit: 'score', n, enough: mean !== null }),
    ...scores.map((given, index) => line('rating', outcome, name, `score ${index + 1}`, { value: given, n })),
  ]),
  ...page.reasons.map(({ code, n }) => count('reason', code, same(code), n)),
  ...(page.forms === undefined
    ? []
    : fates.map((what) => ({
        ...count('forms', what, same(what), page.forms?.[what] ?? 0),
        definitionVi: page.forms?.rule.text.vi ?? '',
        definitionEn: page.forms?.rule.text.en ?? '',
      }))),
  ...(['procedures', 'units', 'channels', 'editions'] as const).flatMap((group) =>
    page.filing[group].flatMap(({ key, name, elapsed, active, forms }) => [
      ...timed(`filing-${group}`, key, name, 'elapsed ', elapsed),
      ...timed(`filing-${group}`, key, name, 'active ', active),
      ...(forms === undefined
        ? []
        : fates.map((what) =>
            line(`filing-${group}`, key, name, `forms ${what}`, { value: forms[what], n: forms.opened }),
          )),
    ]),
  ),
  ...qualityLines(page.quality),
];

/** A spreadsheet takes what begins so for a formula, and runs it (OWASP, “CSV Injection”). */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (value: string | number | boolean | null): string => {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** RFC 4180, with the mark by which a spreadsheet knows UTF-8. */
export const csvOf = (lines: readonly Line[]): string => {
  const columns = Object.keys(line('', '', same(''), '', {}));
  const rows = lines.map((each) => Object.values(each).map(cell).join(','));
  return `\uFEFF${[columns.join(','), ...rows].join('\r\n')}\r\n`;
};
