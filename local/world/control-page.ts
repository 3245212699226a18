import type { Text } from '../../core/text.ts';
import type { Access } from './access-log.ts';
import { type Fault, modesOf, type ServiceName, slowMs } from './fault.ts';
import { escaped, page } from './page.ts';

const names: Readonly<Record<ServiceName, string>> = {
  vneid: 'VNeID',
  population: 'Cơ sở dữ liệu quốc gia về dân cư',
  'civil-status': 'Cơ sở dữ liệu hộ tịch điện tử',
  health: 'Giấy chứng sinh của ngành y tế',
  timestamp: 'Dấu thời gian',
  'national-portal': 'Cổng Dịch vụ công quốc gia',
  messages: 'Thông báo tới tài khoản định danh',
  wallet: 'Ví giấy tờ VNeID',
};

const modes: Readonly<Record<Fault['mode'], string>> = {
  ok: 'Bình thường (ok)',
  slow: 'Chậm (slow)',
  down: 'Ngừng (down)',
  wrong: 'Trả lời sai (wrong)',
  late: 'Làm rồi mới trả lời muộn (late)',
  refuse: 'Từ chối hồ sơ (refuse)',
};

const steps = [
  [3_600_000, '+ 1 giờ', '1 hour'],
  [86_400_000, '+ 1 ngày', '1 day'],
  [7 * 86_400_000, '+ 7 ngày', '7 days'],
] as const;

const switchOf = (service: string, fault: Fault): string => {
  const title = Object.entries(names).find(([name]) => name === service)?.[1] ?? service;
  const options = modesOf(service).map(
    (mode) => `<option value="${mode}"${mode === fault.mode ? ' selected' : ''}>${escaped(modes[mode])}</option>`,
  );
  return `<form class="inline" method="post" action="/control/faults/${service}">
<label>${escaped(title)} <select name="mode">${options.join('')}</select></label>
<label>Chậm bao nhiêu ms <input name="ms" inputmode="numeric" size="7" value="${String(fault.ms ?? slowMs)}"></label>
<button>Đặt cho ${escaped(title)}</button>
</form>`;
};

const asked = ({ at, service, operation, outcome }: Access): string =>
  `<li>${[at, service, operation, outcome].map(escaped).join(' · ')}</li>`;

const aheadOf = (ahead: Text | undefined): string =>
  ahead === undefined ? '' : `<br>${escaped(ahead.vi)} <span lang="en">${escaped(ahead.en)}</span>`;

/** The switches as plain forms. */
export const controlPage = (state: {
  readonly now: string;
  readonly ahead: Text | undefined;
  readonly faults: Readonly<Record<string, Fault>>;
  readonly access: readonly Access[];
}): string =>
  page(
    'Bảng điều khiển thế giới giả lập',
    `<h2>Đồng hồ <span lang="en">Clock</span></h2>
<p><time datetime="${state.now}">${state.now}</time>${aheadOf(state.ahead)}</p>
<form class="inline" method="post" action="/control/clock">
${steps
  .map(([ms, vi, en]) => `<button name="advanceMs" value="${String(ms)}">${vi} <span lang="en">${en}</span></button>`)
  .join('\n')}
</form>
<h2>Sự cố <span lang="en">Faults</span></h2>
${Object.entries(state.faults)
  .map(([service, fault]) => switchOf(service, fault))
  .join('\n')}
<p><a href="/control/inboxes">Hộp thư VNeID của mọi người <span lang="en">Everybody’s VNeID inbox</span></a></p>
<p><a href="/control/wallets">Ví giấy tờ VNeID của mọi người <span lang="en">Everybody’s VNeID wallet</span></a></p>
<h2>Đã được hỏi <span lang="en">What was asked</span></h2>
<ul>${state.access.slice(0, 50).map(asked).join('\n')}</ul>`,
  );
