import type { Text } from '../../core/text.ts';
import { arePricesVerified, type Figures } from './figures.ts';
import type { Worked } from '../trial/sample.ts';
import { actingNames, phaseNames, roleNames, waitNames } from './names.ts';
import type { Spread } from './spread.ts';

/** Numbers as Vietnamese readers write them: a comma before the decimals. */
export const decimal = (value: number, digits = 1): string => value.toFixed(digits).replace('.', ',');

export const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** One line of the table: what it is, and what came out. */
export interface Row {
  readonly what: Text;
  readonly value: string;
}

const row = (vi: string, en: string, value: string): Row => ({ what: { vi, en }, value });
const spread = ({ p50, p95 }: Spread, digits = 1): string => `${decimal(p50, digits)} · ${decimal(p95, digits)}`;
const half = ' (p50 · p95)';

export const costUsd = ({ cost }: Figures): number => cost.reduce((sum, { usd }) => sum + usd, 0);

const minutesOf = ({ load }: Figures, role: Worked['role']): number =>
  load.filter((each) => each.role === role).reduce((sum, { minutes }) => sum + minutes, 0);

/** What a simulation found, in the order in which it is read. */
export const rowsOf = (figures: Figures): Row[] => {
  const { sample, dossiers, ends, turnedAway, toResult, toEnd, late, questions, held, load, transitions } = figures;
  const { found, silent } = sample.fill;
  const away = [...turnedAway.values()].reduce((sum, count) => sum + count, 0);
  const usual = figures.states.filter(({ standing }) => standing === 'usual');
  const each = (total: number): string => decimal(total / Math.max(1, dossiers));
  return [
    row('Người dân', 'Citizens', String(sample.citizens)),
    row(
      'Hồ sơ nộp được',
      'Dossiers filed',
      `${dossiers}${away === 0 ? '' : ` (${away} không nộp được | turned away)`}`,
    ),
    ...[...figures.filedFor].map(([by, count]) => row(`– ${actingNames[by].vi}`, actingNames[by].en, String(count))),
    ...[...ends].map(([phase, count]) =>
      row(`– ${phaseNames[phase].vi}`, phaseNames[phase].en, `${count} (${decimal((count / dossiers) * 100)} %)`),
    ),
    row(`Giờ làm việc đến khi có kết quả${half}`, `Working hours to the result${half}`, spread(toResult)),
    row(`Giờ làm việc đến khi kết thúc${half}`, `Working hours to any end${half}`, spread(toEnd)),
    ...figures.waits.map(({ on, hours }) =>
      row(
        `– trong đó chờ ${waitNames[on].vi}${half}`,
        `of these, waiting for ${waitNames[on].en}${half}`,
        spread(hours),
      ),
    ),
    row('Trễ hạn', 'Late', String(late)),
    row(
      'Thời gian khai, ước tính chặt (phút:giây): có dữ liệu · không nguồn nào trả lời',
      'Strict fill time (min:s): all found · no source answers',
      `${minutesAndSeconds(found.seconds)} · ${minutesAndSeconds(silent.seconds)}`,
    ),
    row(`Câu hỏi phải trả lời mỗi người${half}`, `Questions asked per citizen${half}`, spread(questions, 0)),
    row(`Câu đã có sẵn từ nguồn${half}`, `Answers held by sources${half}`, spread(held, 0)),
    row(
      'Bị hỏi thêm, trung bình: câu hỏi · giấy tờ',
      'Asked later on average: questions · papers',
      `${decimal(figures.laterQuestions, 2)} · ${decimal(figures.laterPapers, 2)}`,
    ),
    ...(load.length === 0
      ? [row('Cán bộ, lãnh đạo', 'Officers, leaders', '0')]
      : (['officer', 'leader', 'consulted'] as const)
          .filter((role) => role !== 'consulted' || load.some((done) => done.role === role))
          .map((role) =>
            row(
              `${roleNames[role].vi}: phút mỗi hồ sơ`,
              `${roleNames[role].en}: minutes per dossier`,
              each(minutesOf(figures, role)),
            ),
          )),
    row(`Chuyển trạng thái mỗi hồ sơ${half}`, `State transitions per dossier${half}`, spread(transitions, 0)),
    row(
      'Chi phí đếm được mỗi 1.000 hồ sơ',
      'Counted cost of 1,000 dossiers',
      `${decimal(costUsd(figures) * 1000, 2)} USD${arePricesVerified(figures.cost) ? '' : ' *'}`,
    ),
    row(
      'Trạng thái thường gặp đã đi qua',
      'Usual states that were entered',
      `${usual.filter((state) => state.dossiers > 0).length} / ${usual.length}`,
    ),
  ];
};

const list = (vi: string, en: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`${vi} | ${en}: ${items.join(', ')}`];

/** The table for the terminal. */
export const linesOf = (figures: Figures): string[] => {
  const { sample, turnedAway, states } = figures;
  const { code, name, edition } = sample.procedure;
  const unseen = states
    .filter(({ standing, dossiers }) => standing === 'usual' && dossiers === 0)
    .map((state) => state.name);
  return [
    `${code} ${name.vi} | ${name.en} (${edition})`,
    '',
    ...rowsOf(figures).map(({ what, value }) => `${value.padStart(16)}  ${what.vi} | ${what.en}`),
    '',
    ...list('Chưa ai đi tới', 'Nobody came to', unseen),
    ...list(
      'Không nộp được vì',
      'Turned away by',
      [...turnedAway].map(([reason, count]) => `${reason} ×${count}`),
    ),
    '* giá chưa đối chiếu; chưa gồm thời gian chạy, ký số và lưu trữ: npm run cost | prices not all confirmed; without running time, signatures and storage: npm run cost',
    ...figures.faults.map(({ vi, en }) => `LỖI | FAULT: ${vi}${vi === en ? '' : ` | ${en}`}`),
  ];
};
