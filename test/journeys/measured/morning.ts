import type { Hands } from '../../portal/hands.ts';

const inbox = 'Việc cần làm';

const open = async (hands: Hands, code: string) => {
  await hands.press(code, 'link');
  await hands.page.getByRole('heading', { level: 2, name: 'Nhật ký' }).waitFor();
  await hands.look(`hồ sơ ${code}`);
};

const said = async (hands: Hands, words: string | RegExp) => {
  await hands.page.getByText(words).first().waitFor();
  await hands.look('đã làm');
};

const back = async (hands: Hands) => {
  await hands.press(inbox, 'link');
  await hands.arrive(inbox);
};

/** Takes in what has come: the receipts are out already, and from here on somebody answers for each. */
export const takeIn = async (hands: Hands, codes: readonly string[]): Promise<void> => {
  for (const code of codes) {
    await hands.press(`Nhận việc ${code}`);
    await hands.page.getByText(`Đã nhận ${code}.`).waitFor();
  }
  await hands.look('đã nhận');
};

/** Compares, and proposes the result. */
export const propose = async (hands: Hands, code: string): Promise<void> => {
  await open(hands, code);
  await hands.press('Đề xuất cấp kết quả');
  await said(hands, 'Đã đề xuất cấp kết quả.');
  await back(hands);
};

/** Asks for one answer of the form once more. */
export const askFor = async (hands: Hands, code: string, field: string, note: string): Promise<void> => {
  await open(hands, code);
  await hands.press('Yêu cầu bổ sung…');
  await hands.tick(/^Mẫu điện tử/);
  await hands.tick(field);
  await hands.type(/^Viết cho người dân/, note);
  await hands.press('Gửi yêu cầu bổ sung');
  await said(hands, 'Đã gửi yêu cầu bổ sung.');
  await back(hands);
};

/** A leader approves everything that is ready. */
export const approveAll = async (hands: Hands): Promise<void> => {
  await hands.tick('Chọn tất cả hồ sơ duyệt được');
  await hands.press(/^Duyệt các hồ sơ đã chọn/);
  await said(hands, /^Đã duyệt \d+ hồ sơ\./);
};

/** And signs what waits with the token at the desk, all with one PIN. */
export const signAll = async (hands: Hands, pin: string): Promise<void> => {
  await hands.press('Ký số', 'link');
  await hands.arrive('Ký số kết quả');
  await hands.tick('Chọn tất cả');
  await hands.type('Mã PIN của thiết bị ký', pin);
  await hands.press(/^Ký \d+ kết quả đã chọn/);
  await said(hands, /^Đã ký \d+ kết quả\./);
};
