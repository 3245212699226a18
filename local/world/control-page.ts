import type { Text } from '../../core/text.ts';
import type { Access } from './access-log.ts';
import { type Book, books } from './books.ts';
import type { Fault, ServiceName } from './fault.ts';
import type { Certified } from './certified.ts';
import { escaped, page } from './page.ts';
import { questions } from './questions.ts';
import { switches } from './switches.ts';

const steps = [
  [3_600_000, '+ 1 giờ', '1 hour'],
  [86_400_000, '+ 1 ngày', '1 day'],
  [7 * 86_400_000, '+ 7 ngày', '7 days'],
] as const;

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
  readonly faultOf: (service: ServiceName) => Fault;
  readonly books: readonly Book[];
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
${switches(state.faultOf)}
<p><a href="/control/inboxes">Hộp thư VNeID của mọi người <span lang="en">Everybody’s VNeID inbox</span></a></p>
<p><a href="/control/wallets">Ví giấy tờ VNeID của mọi người <span lang="en">Everybody’s VNeID wallet</span></a></p>
<p><a href="/control/corrections">Đề nghị điều chỉnh dữ liệu <span lang="en">What is called wrong in the registers</span></a></p>
<p><a href="/power-company">Đề nghị tại công ty điện lực <span lang="en">Applications at the power company</span></a></p>
<h2>Ký số từ xa: chủ khóa xác nhận <span lang="en">Remote signing: who holds the key confirms</span></h2>
${phonesForm(state.phones)}
<p><a href="/signing-service/phone/">Điện thoại đang được hỏi <span lang="en">Phones that are asked</span></a></p>
<h2>Chứng thư <span lang="en">Certificates</span></h2>
<ul>${state.certificates.map(certificate).join('\n')}</ul>
${books(state.books)}
${questions(state.access)}`,
  );
