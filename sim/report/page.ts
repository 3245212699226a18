import { isEnd } from '../../core/lifecycle.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import type { Text } from '../../core/text.ts';
import { shareNames, shares, type Share } from '../trial/shares.ts';
import { escaped } from './drawing.ts';
import { arePricesVerified, type Figures } from './figures.ts';
import { costUsd, decimal, minutesAndSeconds, rowsOf } from './lines.ts';
import { drawMachine, drawWays } from './machine.ts';
import { deedNames, phaseNames, roleNames, standingNames } from './names.ts';
import { style } from './style.ts';

const both = ({ vi, en }: Text): string => `${escaped(vi)} <span class="en" lang="en">${escaped(en)}</span>`;

interface Column extends Text {
  readonly number?: true;
}

const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): string => {
  const kind = (at: number): string => (columns[at]?.number === true ? ' class="number"' : '');
  const head = columns.map((column, at) => `<th scope="col"${kind(at)}>${both(column)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell, at) => `<td${kind(at)}>${cell}</td>`).join('')}</tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
};

const section = (vi: string, en: string, ...parts: string[]): string =>
  `<section><h2>${both({ vi, en })}</h2>${parts.join('')}</section>`;
const note = (vi: string, en: string): string => `<p><small>${both({ vi, en })}</small></p>`;

const verdict = ({ faults }: Figures): string =>
  faults.length === 0
    ? `<div class="verdict good">${both({ vi: 'Không thấy đường cụt, bước không tới được hay hồ sơ không kết thúc.', en: 'No dead end, no step out of reach, no dossier without an end.' })}</div>`
    : `<div class="verdict bad">${both({ vi: 'Chưa được công bố:', en: 'Not to be published:' })}<ul>${faults.map((fault) => `<li>${fault.vi === fault.en ? escaped(fault.vi) : both(fault)}</li>`).join('')}</ul></div>`;

const formTable = ({ sample }: Figures): string => {
  const { found, silent } = sample.fill;
  const known = new Map(found.parts.map(({ place, seconds }) => [place, seconds]));
  const parts = [
    ...silent.parts,
    ...found.parts.filter(({ place }) => !silent.parts.some((each) => each.place === place)),
  ];
  return table(
    [
      { vi: 'Câu hỏi, giấy tờ', en: 'Question or paper' },
      { vi: 'có dữ liệu', en: 'found', number: true },
      { vi: 'không nguồn nào trả lời', en: 'silent', number: true },
    ],
    parts.map(({ place, seconds }) => [
      `<code>${escaped(place)}</code>`,
      known.has(place) ? `${Math.round(known.get(place) ?? 0)} s` : '–',
      silent.parts.some((each) => each.place === place) ? `${Math.round(seconds)} s` : '–',
    ]),
  );
};

const loadTable = ({ load, dossiers }: Figures): string =>
  table(
    [
      { vi: 'Ai', en: 'Who' },
      { vi: 'Việc', en: 'Deed' },
      { vi: 'lần', en: 'times', number: true },
      { vi: 'phút mỗi hồ sơ', en: 'minutes per dossier', number: true },
    ],
    load.map(({ role, deed, times, minutes }) => [
      both(roleNames[role]),
      both(deedNames[deed]),
      String(times),
      decimal(minutes / Math.max(1, dossiers)),
    ]),
  );

const costTable = (figures: Figures): string =>
  table(
    [
      { vi: 'Mỗi hồ sơ', en: 'For one dossier' },
      { vi: 'lượng', en: 'count', number: true },
      { vi: 'USD cho 1.000 hồ sơ', en: 'USD for 1,000 dossiers', number: true },
    ],
    [
      ...figures.cost.map(({ what, count, usd }) => [both(what), decimal(count), decimal(usd * 1000, 3)]),
      [
        `<strong>${both({ vi: 'cộng', en: 'sum' })}</strong>`,
        '',
        `<strong>${decimal(costUsd(figures) * 1000, 3)}</strong>`,
      ],
    ],
  );

const statesTable = ({ states }: Figures): string =>
  table(
    [
      { vi: 'Trạng thái', en: 'State' },
      { vi: 'Ý nghĩa với thủ tục này', en: 'What it is here' },
      { vi: 'hồ sơ đi qua', en: 'dossiers', number: true },
    ],
    states.map(({ name, standing, dossiers }) => [
      `<code>${escaped(name)}</code>`,
      both(standingNames[standing]),
      String(dossiers),
    ]),
  );

const shareKeys = Object.keys(shares).filter((key): key is Share => key in shares);

const assumptions = (): string =>
  table(
    [
      { vi: 'Giả định của mô phỏng', en: 'Assumption' },
      { vi: 'tỷ lệ', en: 'share', number: true },
    ],
    shareKeys.map((key) => [both(shareNames[key]), `${decimal(shares[key] * 100, 0)} %`]),
  );

const staysTable = ({ phases, dossiers: all }: Figures): string =>
  table(
    [
      { vi: 'Hồ sơ ở đâu', en: 'Where dossiers stand' },
      { vi: 'hồ sơ', en: 'dossiers', number: true },
      { vi: 'tỷ lệ', en: 'share', number: true },
      { vi: 'giờ làm việc p50', en: 'working hours, p50', number: true },
      { vi: 'p95', en: 'p95', number: true },
    ],
    phases.map(({ phase, dossiers, hours }) => [
      both(phaseNames[phase]),
      String(dossiers),
      `${decimal((dossiers / Math.max(1, all)) * 100)} %`,
      ...(isEnd(phase) || dossiers === 0 ? ['–', '–'] : [decimal(hours.p50), decimal(hours.p95)]),
    ]),
  );

/** The report as one file that needs no other. */
export const pageOf = (figures: Figures, procedure: Procedure): string => {
  const { sample, turnedAway } = figures;
  const { code, name, edition } = sample.procedure;
  const away = [...turnedAway].map(([reason, count]) => `<li><code>${escaped(reason)}</code> × ${count}</li>`);
  const { found, silent } = sample.fill;
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mô phỏng ${escaped(code)} – ${escaped(name.vi)}</title><style>${style}</style></head><body>
<header><h1>${escaped(name.vi)}</h1><p>${escaped(name.en)} · ${escaped(code)} · ${both({ vi: `bản ${edition}`, en: `edition ${edition}` })}</p>
<p><small>${both({
    vi: `Mô phỏng ${sample.citizens} người dân trong ${Math.round(sample.days)} ngày ảo, hạt giống ${sample.seed}.`,
    en: `${sample.citizens} synthetic citizens in ${Math.round(sample.days)} virtual days, seed ${sample.seed}.`,
  })}</small></p></header>
${verdict(figures)}
${section(
  'Kết quả',
  'Results',
  table(
    [
      { vi: '', en: '' },
      { vi: '', en: '', number: true },
    ],
    rowsOf(figures).map(({ what, value }) => [both(what), escaped(value)]),
  ),
  away.length === 0
    ? ''
    : `<p>${both({ vi: 'Không nộp được vì:', en: 'Turned away by:' })}</p><ul>${away.join('')}</ul>`,
)}
${section(
  'Đường đi của hồ sơ',
  'The ways of dossiers',
  `<figure>${drawWays(figures)}<figcaption>${both({ vi: 'Số trên mũi tên: số lần đi. Nét chấm mờ: có thể đi, chưa hồ sơ nào đi. Nét đứt: chờ người dân hoặc tạm dừng.', en: 'Numbers count the times it was gone; dotted: possible, and nobody went; dashed: a wait.' })}</figcaption></figure>`,
)}
${section('Thời gian ở từng chỗ', 'Where the time goes', staysTable(figures))}
${section(
  'Máy trạng thái',
  'The state machine',
  `<figure>${drawMachine(figures, procedure)}<figcaption>${both({ vi: 'Máy thật chạy trên Step Functions; số: hồ sơ đã đi qua. Không vẽ đường trở về Where và đường tới Park, vì trạng thái nào cũng có.', en: 'The document that is deployed, with the dossiers that entered each state. Ways back to Where and to Park are left out: nearly every state has them.' })}</figcaption></figure>`,
)}
${section(
  `Thời gian khai: ${minutesAndSeconds(found.seconds)} khi có dữ liệu, ${minutesAndSeconds(silent.seconds)} khi không nguồn nào trả lời`,
  'Time to fill in, strict estimate',
  formTable(figures),
)}
${figures.load.length === 0 ? '' : section('Việc của cán bộ, lãnh đạo', 'Work of staff', loadTable(figures))}
${section('Chi phí', 'Cost', costTable(figures), note(`${arePricesVerified(figures.cost) ? '' : 'Có giá chưa đối chiếu được với trang giá. '}Chưa gồm thời gian chạy, ký số, nhật ký và lưu trữ (npm run cost đếm đủ).`, `${arePricesVerified(figures.cost) ? '' : 'Not all prices are confirmed. '}Without running time, signatures, logs and storage (npm run cost counts these).`))}
${section('Từng trạng thái', 'State by state', statesTable(figures))}
${section('Giả định', 'Assumptions', note('Do nhóm phát triển đặt ra, chưa ai đo; sửa trong sim/trial/shares.ts.', 'Our own, measured by nobody; to be changed in sim/trial/shares.ts.'), assumptions())}
</body></html>
`;
};
