import * as z from 'zod/mini';
import type { Access } from './access-log.ts';
import { readable } from './exchange-time.ts';
import { isService } from './fault.ts';
import { escaped } from './page.ts';
import { titles } from './switches.ts';

const part = z.optional(z.string());
/** What a question says of its purpose, and of whom it asks. */
const Purpose = z.catch(
  z.looseObject({ MaHoSo: part, MaDVC: part, MaCanBo: part, MaDonVi: part, SoDinhDanh: part }),
  {},
);

const outcomes: Readonly<Record<Access['outcome'], string>> = {
  answered: 'có dữ liệu',
  empty: 'không có dữ liệu',
  refused: 'bị từ chối',
};

const asked = ({ at, service, operation, outcome, question }: Access): string => {
  const { MaHoSo, MaDVC, MaCanBo, MaDonVi, SoDinhDanh } = Purpose.parse(question);
  const purpose = [
    ['thủ tục', MaDVC],
    ['hồ sơ', MaHoSo ?? 'chưa nộp'],
    ['người hỏi', MaCanBo],
    ['đơn vị', MaDonVi],
    ['về người', SoDinhDanh],
  ].flatMap(([what, value]) => (value === undefined ? [] : `${what} ${value}`));
  const title = isService(service) ? titles[service] : service;
  return `<li>${escaped([readable(at), title, operation, outcomes[outcome]].join(' · '))} <small>${escaped(purpose.join(' · '))}</small></li>`;
};

const shown = 20;

/** The latest questions: which source was asked, by which operation, and what for. */
export const questions = (
  access: readonly Access[],
): string => `<h2>Đã được hỏi <span lang="en">What was asked</span></h2>
<p>Nguồn, thao tác, kết quả; rồi mục đích của câu hỏi. <span lang="en">Source, operation, outcome; then what it was for.</span></p>
<ul>${access.slice(0, shown).map(asked).join('\n')}</ul>
<p><a href="/control/log">Tất cả câu hỏi <span lang="en">All questions</span></a></p>`;
