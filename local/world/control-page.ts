import type { Text } from '../../core/text.ts';
import type { Access } from './access-log.ts';
import { type Fault, modesOf, type ServiceName, slowMs } from './fault.ts';
import type { Certified } from './certified.ts';
import { escaped, page } from './page.ts';

const names: Readonly<Record<ServiceName, string>> = {
  vneid: 'VNeID',
  population: 'Cơ sở dữ liệu quốc gia về dân cư',
  'civil-status': 'Cơ sở dữ liệu hộ tịch điện tử',
  health: 'Giấy chứng sinh của ngành y tế',
  'social-insurance': 'Cơ sở dữ liệu quốc gia về bảo hiểm',
  'driving-licence': 'Cơ sở dữ liệu giấy phép lái xe',
  vehicle: 'Cơ sở dữ liệu đăng ký phương tiện',
  business: 'Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp',
  tax: 'Cơ sở dữ liệu thuế',
  land: 'Cơ sở dữ liệu quốc gia về đất đai',
  'criminal-record': 'Cơ sở dữ liệu lý lịch tư pháp',
  'wallet-documents': 'Giấy tờ trong ví VNeID',
  timestamp: 'Dấu thời gian',
  pki: 'Danh sách thu hồi và OCSP',
  'signing-service': 'Dịch vụ ký số từ xa',
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
  contradictory: 'Trái với nguồn khác (contradictory)',
  refuse: 'Từ chối (refuse)',
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

const certificate = ({ serial, name, revokedAt }: Certified): string =>
  revokedAt === undefined
    ? `<li><form class="inline" method="post" action="/control/certificates/${serial}">
<button name="revoked" value="true">Thu hồi chứng thư của ${escaped(name)} (${serial.slice(0, 8)}) <span lang="en">Revoke</span></button></form></li>`
    : `<li>${escaped(name)} (${serial.slice(0, 8)}): đã thu hồi <span lang="en">revoked</span> ${revokedAt}</li>`;

const phoneHabits = [
  ['at once', 'Tự đồng ý ngay', 'Approve at once'],
  ['asked', 'Hỏi trên điện thoại', 'Ask on the phone'],
] as const;

const phonesForm = (habit: string): string => `<form class="inline" method="post" action="/control/phones">
${phoneHabits
  .map(
    ([value, vi, en]) =>
      `<button name="answer" value="${value}" aria-pressed="${String(value === habit)}">${value === habit ? '✓ ' : ''}${vi} <span lang="en">${en}</span></button>`,
  )
  .join('\n')}
</form>`;

/** The switches as plain forms. */
export const controlPage = (state: {
  readonly now: string;
  readonly ahead: Text | undefined;
  readonly faults: Readonly<Record<string, Fault>>;
  readonly access: readonly Access[];
  readonly phones: string;
  readonly certificates: readonly Certified[];
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
<p><a href="/control/corrections">Đề nghị điều chỉnh dữ liệu <span lang="en">What is called wrong in the registers</span></a></p>
<h2>Ký số từ xa: chủ khóa xác nhận <span lang="en">Remote signing: who holds the key confirms</span></h2>
${phonesForm(state.phones)}
<p><a href="/signing-service/phone/">Điện thoại đang được hỏi <span lang="en">Phones that are asked</span></a></p>
<h2>Chứng thư <span lang="en">Certificates</span></h2>
<ul>${state.certificates.map(certificate).join('\n')}</ul>
<h2>Đã được hỏi <span lang="en">What was asked</span></h2>
<ul>${state.access.slice(0, 50).map(asked).join('\n')}</ul>`,
  );
