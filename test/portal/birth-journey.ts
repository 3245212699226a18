import type { Hands } from './hands.ts';

/** Lets everything be asked, and takes what was found. */
export const agree = async (hands: Hands): Promise<void> => {
  await hands.press('Đồng ý và bắt đầu khai');
  await hands.arrive('Nhà nước đã có');
  await hands.press('Dùng thông tin này');
};

/** From the home page to the first question. Whoever signs in does it by `signIn`, on the stand-in's own page. */
export const beginBirth = async (hands: Hands, signIn: () => Promise<void>): Promise<void> => {
  await hands.tap('summary:has-text("Khai sinh, kết hôn, khai tử")');
  await hands.press(/^Đăng ký khai sinh$/, 'link');
  await hands.arrive('Đăng ký khai sinh');
  await hands.press('Bắt đầu', 'link');
  await hands.arrive('Trước khi khai: Đăng ký khai sinh');
  await hands.press('Đăng nhập bằng VNeID', 'link');
  await signIn();
  await agree(hands);
  await hands.arrive('Trẻ được đăng ký');
};

/** From the first question, where the state holds all else, to the page with all answers. */
export const fillBirth = async (hands: Hands, givenName: string): Promise<void> => {
  await hands.type('Chữ đệm (không bắt buộc)', 'Nguyễn Bảo');
  await hands.type('Tên', givenName);
  await hands.press('Tiếp tục');
  // Both parents are known: nothing is left to ask about them.
  await hands.arrive('Nơi đăng ký và bản giấy');
  await hands.press('Tiếp tục');
  await hands.arrive('Kiểm tra lại trước khi nộp');
};

export const submitBirth = async (hands: Hands): Promise<void> => {
  await hands.tick(/Tôi cam đoan/);
  await hands.press('Nộp hồ sơ');
  await hands.arrive('Đã nộp hồ sơ');
};
