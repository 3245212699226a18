import { agree, submitBirth } from '../../portal/birth-journey.ts';
import type { Hands } from '../../portal/hands.ts';
import { extract, writeBirth } from './counter.ts';

/** An officer lets somebody in on a machine of the counter’s, and says the code. */
export const openMachine = async (hands: Hands): Promise<string> => {
  await hands.press('Giúp nộp hồ sơ', 'link');
  await hands.arrive('Giúp người dân nộp hồ sơ');
  await hands.press('Mở phiên tại quầy');
  const code = hands.page.getByText(/^\d{4} \d{4}$/);
  await code.waitFor();
  await hands.look('mã');
  return (await code.textContent()) ?? '';
};

/** On that machine, from the code to the receipt: a copy of one’s own birth certificate. */
export const fileAtMachine = async (
  hands: Hands,
  code: string,
  signIn: () => Promise<void>,
  birth: { readonly name: string; readonly born: string; readonly office: string },
): Promise<void> => {
  await hands.arrive('Đăng nhập tại quầy');
  await hands.type('Mã cán bộ đưa', code);
  await hands.press('Đăng nhập bằng VNeID');
  await signIn();
  await hands.arrive('Bạn cần làm gì?');
  await hands.tap('#area-civil-status-title');
  await hands.press(extract, 'link');
  await hands.arrive(extract);
  await hands.press('Bắt đầu', 'link');
  await hands.arrive(`Trước khi khai: ${extract}`);
  await agree(hands);
  await hands.arrive('Giấy khai sinh');
  await hands.type(/^Nơi đăng ký$/, birth.office);
  await hands.press('Tiếp tục');
  await hands.arrive('Người được khai sinh');
  await hands.type(/^Họ, chữ đệm, tên$/, birth.name);
  await writeBirth(hands, 'Ngày sinh', birth.born);
  // What they know of their parents may be left out.
  for (const heading of ['Người mẹ', 'Người cha']) {
    await hands.press('Tiếp tục');
    await hands.arrive(heading);
  }
  await hands.press('Tiếp tục');
  await hands.arrive('Kiểm tra lại trước khi nộp');
  await submitBirth(hands);
};

/** Leaves it as it was found. */
export const leaveMachine = async (hands: Hands): Promise<void> => {
  await hands.press('Xong, đăng xuất');
  await hands.arrive('Đăng nhập tại quầy');
};
