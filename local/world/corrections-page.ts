import type { CorrectionCase } from './corrections.ts';
import { escaped, page } from './page.ts';

const outcomes = { DA_SUA: 'Đã sửa', GIU_NGUYEN: 'Giữ nguyên' } as const;

const form = ({
  id,
  claimed,
}: CorrectionCase): string => `<form class="inline" method="post" action="/control/corrections/${encodeURIComponent(id)}">
<label>Giá trị đúng <input name="value" value="${escaped(claimed)}"></label>
<button name="outcome" value="DA_SUA">Đã sửa <span lang="en">Corrected</span></button>
<button name="outcome" value="GIU_NGUYEN">Giữ nguyên <span lang="en">Kept</span></button>
</form>`;

const shown = (each: CorrectionCase): string => {
  const { id, service, citizenId, member, held, claimed, why, received, promised, result } = each;
  const said =
    result === undefined
      ? form(each)
      : `<p><strong>${outcomes[result.outcome]}</strong> ${escaped(result.value ?? '')} (${result.on})</p>`;
  return `<li><h2>${escaped(`${service} · ${member}`)}</h2>
<p>${escaped(`${id} · ${citizenId}`)}<br>
Đang ghi: <strong>${escaped(held)}</strong> · Người dân nói: <strong>${escaped(claimed)}</strong>${why === undefined ? '' : ` · ${escaped(why)}`}<br>
Nhận ${received}, hẹn trả lời ${promised}</p>
${said}</li>`;
};

/** What owners of data were told is wrong, the latest first, with a form for answering in their place. */
export const correctionsPage = (cases: readonly CorrectionCase[]): string =>
  page(
    'Đề nghị điều chỉnh dữ liệu',
    cases.length === 0
      ? '<p>Chưa có đề nghị nào. <span lang="en">Nothing is called wrong yet.</span></p>'
      : `<ul>${cases.toReversed().map(shown).join('\n')}</ul>`,
  );
