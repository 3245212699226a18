import { abandonedAfterDays } from '../core/figures/form.ts';
import { definitions } from '../core/figures/definitions.ts';
import { fewest } from '../core/figures/fewest.ts';
import type { Definition } from '../core/figures/definition.ts';
import { spreadError } from '../core/figures/spread.ts';

const cohorts: Readonly<Record<Definition['cohort'], string>> = {
  submitted: 'submitted | ngày nộp',
  ended: 'ended | ngày kết thúc',
  rated: 'rated | ngày đánh giá',
  opened: 'opened | ngày mở tờ khai',
  now: 'now | lúc này',
};

const formulaOf = ({ formula }: Definition): string => {
  switch (formula.kind) {
    case 'share':
      return `\`${formula.count.join(' + ')}\` / \`${formula.of}\``;
    case 'saved':
      return `1 − Σ\`${formula.time}\` / Σ\`${formula.of}\``;
    case 'time':
      return `mean, median, p90 of \`${formula.time}\``;
    case 'rated':
      return formula.scores === undefined ? 'mean of all scores' : `scores ${formula.scores.join(', ')} / all scores`;
    case 'count':
      return `Σ\`${formula.count}\``;
    case 'beside':
      return 'counted where it stands';
  }
};

const targetOf = ({ target, unit, better }: Definition): string => {
  if (target === undefined) return '';
  const sign = better === 'more' ? '≥' : '≤';
  return `${sign} ${unit === 'share' ? `${target.value * 100} %` : target.value}`;
};

const section = (definition: Definition): string[] => {
  const { id, name, definition: text, unit, target } = definition;
  return [
    `## ${name.vi} | ${name.en}`,
    '',
    `\`${id}\`, ${unit}, by ${cohorts[definition.cohort]}: ${formulaOf(definition)}${target === undefined ? '' : `; target ${targetOf(definition)}`}`,
    '',
    text.vi,
    '',
    text.en,
    '',
    ...(target === undefined ? [] : [`Căn cứ | Ground: ${target.ground}.`, '']),
    ...(target?.unverified === undefined ? [] : [`Unverified: ${target.unverified}.`, '']),
  ];
};

/** What every figure means, and how it is reckoned. */
export const figuresPage = (): string =>
  [
    '# Số liệu điều hành | The figures a leader governs by',
    '',
    'Made by `npm run docs:figures` from [`core/figures/definitions.ts`](../core/figures/definitions.ts), which the API shows beside each',
    'figure. Every one is the sum of what the logs of single dossiers say: `npm run -s figures` reckons all of them anew and exits 1,',
    'naming places, where the tables say something else; after a change of a definition `npm run -s figures -- --write` counts every log',
    'anew, and lists open dossiers anew, too. What a dossier added stands in a row of its own, so that by whatever definition it was',
    'reckoned just that is taken back, and the province may go on meanwhile. What is on its way to be counted just then differs until',
    'it has come: run it again to be sure.',
    '',
    `- **Day**: civil days in Vietnam. A dossier counts on the day it came, the day it first ended and the day of its last rating.`,
    `- **Too few**: of fewer than ${fewest} no share, time or score is given (“chưa đủ số liệu”), counts always.`,
    `- **Median and p90** come from buckets that can be added up, each a fifth root of two wide: off by ${(spreadError * 100).toFixed(1)} % at most, for a`,
    '  second or more. Means are exact.',
    `- **Area**: an agency with all that stand below it. A leader sees their own and those below, an operator all; everybody`,
    '  sees last month of a procedure, of ten dossiers at least.',
    `- **Forms**: sent where a dossier names them, given up where somebody said so, abandoned ${abandonedAfterDays} days after the day of opening, still`,
    '  open before. Of a linked matter the form counts under its own code, the dossiers under theirs. Beside a unit stand the forms',
    '  that named it when they were opened, while those that named none count for the province only.',
    `- **Sources**: \`q.…\` counts of all sources of a dossier, \`s/<source>/…\` of one, \`f/<source>/<path>/…\` dossiers in which something is the`,
    '  matter with one field: the source had nothing (`empty`), it was called wrong, corrected or kept, it differs from the form or from',
    '  another source. All by the day of submission, by the last word that was heard; `silent` by the first.',
    `- **One person’s time** is shown in bands only, and that somebody needed help stands beside no dossier.`,
    '- **Late, and why**: by the clock of the law of each dossier; the cause is the platform, a step that overran most, or the terms.',
    '- **Nothing personal** stands in any of it; to open a dossier behind a figure is an act of its own, with its own right and row.',
    '',
    ...definitions.flatMap(section),
  ]
    .join('\n')
    .trimEnd() + '\n';
