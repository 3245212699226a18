import { agree } from '../../portal/birth-journey.ts';
import type { Hands } from '../../portal/hands.ts';

export const extract = 'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh';

/** Somebody old, at the counter with a phone of their own: what they press until an officer can help, and their code. */
export const askForHelp = async (hands: Hands, signIn: () => Promise<void>): Promise<string> => {
  await hands.arrive('Bạn cần làm gì?');
  await hands.tap('#area-civil-status-title');
  await hands.press(extract, 'link');
  await hands.arrive(extract);
  await hands.press('Bắt đầu', 'link');
  await hands.arrive(`Trước khi khai: ${extract}`);
  await hands.press('Đăng nhập bằng VNeID', 'link');
  await signIn();
  await hands.arrive(`Trước khi khai: ${extract}`);
  await agree(hands);
  await hands.press('Nhờ cán bộ giúp', 'link');
  await hands.arrive('Nhờ cán bộ giúp');
  await hands.press('Lấy mã 6 số');
  const code = hands.page.getByText(/^\d{3} \d{3}$/);
  await code.waitFor();
  await hands.look('mã');
  return (await code.textContent()) ?? '';
};

/** A birth `yyyy-MM-dd`, or a year alone, in the boxes of a date. */
export const writeBirth = async (hands: Hands, label: string, born: string): Promise<void> => {
  const [year = '', month, day] = born.split('-');
  const boxes = hands.page.getByRole('group', { name: label });
  for (const [part, text] of Object.entries({ Ngày: day, Tháng: month, Năm: year })) {
    if (text === undefined) continue;
    hands.taps++;
    hands.typed += text.length;
    await boxes.getByLabel(part, { exact: true }).fill(text);
  }
};

/** The officer opens the form by the code and writes what the old person says. */
export const helpByCode = async (hands: Hands, code: string): Promise<void> => {
  await hands.press('Giúp nộp hồ sơ', 'link');
  await hands.arrive('Giúp người dân nộp hồ sơ');
  await hands.type('Mã người dân đưa', code);
  await hands.press('Mở tờ khai');
  await hands.page.getByText('Tờ khai của').waitFor();
  await hands.look('tờ khai');
  await hands.type(/^Nơi đăng ký$/, 'UBND xã Hữu Lũng');
  await hands.type(/^Họ, chữ đệm, tên$/, 'Hoàng Đình Ngọ');
  await writeBirth(hands, 'Ngày sinh', '1952-01-20');
  await hands.press('Lưu vào tờ khai');
  await hands.page.getByText('Đã lưu.').waitFor();
  await hands.look('đã lưu');
};

/** Reads what was written, and submits. */
export const submitHelped = async (hands: Hands): Promise<void> => {
  await hands.press('Xem lại tờ khai', 'link');
  await hands.arrive('Kiểm tra lại trước khi nộp');
  await hands.tick(/Tôi cam đoan/);
  await hands.press('Nộp hồ sơ');
  await hands.arrive('Đã nộp hồ sơ');
};
