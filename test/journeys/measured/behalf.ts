import { fullName, type Person } from '../../../local/world/people.ts';
import { picture } from '../../../local/every-right/scanned-paper.ts';
import type { Hands } from '../../portal/hands.ts';
import { extract, writeBirth } from './counter.ts';

const said = async ({ page }: Hands, words: string | RegExp) => page.getByText(words).first().waitFor();

const birthOf = ({ birth }: Person): string => ('date' in birth ? birth.date : birth.year);

/** Reads the card of whoever has no VNeID, and asks them why and what may be asked. */
const readCard = async (hands: Hands, person: Person): Promise<void> => {
  await hands.press('Giúp nộp hồ sơ', 'link');
  await hands.arrive('Giúp người dân nộp hồ sơ');
  await hands.press('Nộp thay người dân');
  await hands.choose('Thủ tục', extract);
  await hands.type('Số định danh trên thẻ', person.citizenId);
  await hands.type('Họ và tên trên thẻ', fullName(person.name));
  await writeBirth(hands, 'Ngày sinh trên thẻ', birthOf(person));
  await hands.tick('Đã đọc chip của thẻ');
  await hands.tick('Không có điện thoại');
  await said(hands, 'Người dân đồng ý cho điền sẵn từ đâu?');
  await hands.tap('#card-consent');
  await hands.look('thẻ');
  await hands.press('Tra dữ liệu và mở tờ khai');
  await said(hands, 'Tờ khai của');
};

/** Fills in what they say, has it signed on paper, and files it. */
export const fileOnBehalf = async (hands: Hands, person: Person, office: string): Promise<void> => {
  await readCard(hands, person);
  await hands.type(/^Nơi đăng ký$/, office);
  await hands.type(/^Họ, chữ đệm, tên$/, fullName(person.name));
  await writeBirth(hands, 'Ngày sinh', birthOf(person));
  await hands.look('tờ khai');
  await hands.press('Lưu và xem tờ khai để in');
  await said(hands, 'Người khai:');
  await hands.look('tờ để ký');
  hands.taps++;
  await hands.page
    .locator('#file-declaration')
    .setInputFiles({ name: 'to-khai.png', mimeType: 'image/png', buffer: picture });
  await said(hands, 'Đã nhận bản quét. Có thể nộp.');
  await hands.press('Nộp thay người dân');
  await said(hands, 'Đã nộp hồ sơ');
  await hands.look('đã nộp');
};
