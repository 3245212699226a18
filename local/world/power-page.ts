import { escaped, page } from './page.ts';
import type { PowerApplication } from './power-company.ts';

const stateOf = ({ decided, told }: PowerApplication): string => {
  if (decided === undefined) return 'đang xem xét <span lang="en">under consideration</span>';
  const said =
    decided.outcome === 'accepted'
      ? 'chấp thuận <span lang="en">granted</span>'
      : `từ chối <span lang="en">refused</span> (${escaped(decided.reasons.join(', '))})`;
  return told === true ? said : `${said}, chưa báo được <span lang="en">not told yet</span>`;
};

const rejecting = ({ request: { MaHoSo, MaThuTuc } }: PowerApplication): string => {
  const reason = MaThuTuc === 'electricity-contract-change' ? 'unpaid-bill' : 'no-capacity';
  return `<form class="inline" method="post" action="/control/power-company/${encodeURIComponent(MaHoSo)}">
<button name="reason" value="${reason}">Từ chối <span lang="en">Refuse</span></button>
<button name="reason" value="another">Từ chối vì lý do khác <span lang="en">Refuse for another reason</span></button></form>`;
};

const line = (application: PowerApplication): string => {
  const { request, reference, told } = application;
  return `<li><strong>${escaped(reference)}</strong>: ${escaped(request.MaHoSo)}, ${stateOf(application)}
${told === true ? '' : rejecting(application)}</li>`;
};

/** What lies at the power company. */
export const powerPage = (applications: readonly PowerApplication[]): string =>
  page(
    'Công ty điện lực',
    `<p>Một giờ sau khi nhận, công ty trả lời. <span lang="en">The company answers an hour after it was asked.</span></p>
${applications.length === 0 ? '<p>Chưa có đề nghị nào. <span lang="en">No application yet.</span></p>' : `<ul>${applications.map(line).join('\n')}</ul>`}`,
  );
