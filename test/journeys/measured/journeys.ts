import { agree, beginBirth, fillBirth, submitBirth } from '../../portal/birth-journey.ts';
import type { Hands } from '../../portal/hands.ts';

/** By their own words. */
const search = async (hands: Hands, words: string) => {
  await hands.type('Hãy nói bằng lời của bạn', words);
  await hands.press('Tìm');
};

/** The pages between the home page and the first question. */
const begin = async (
  hands: Hands,
  look: () => Promise<void>,
  link: string | RegExp,
  name: string,
  signIn: () => Promise<void>,
) => {
  await hands.arrive('Bạn cần làm gì?');
  await look();
  await hands.press(link, 'link');
  await hands.arrive(name);
  await hands.press('Bắt đầu', 'link');
  await hands.arrive(`Trước khi khai: ${name}`);
  await hands.press('Đăng nhập bằng VNeID', 'link');
  await signIn();
  await hands.arrive(`Trước khi khai: ${name}`);
  await agree(hands);
};

const submit = async (hands: Hands) => {
  await hands.arrive('Kiểm tra lại trước khi nộp');
  await submitBirth(hands);
};

/** A mother, a week after the birth. */
export const birth = async (hands: Hands, signIn: () => Promise<void>): Promise<void> => {
  await hands.arrive('Bạn cần làm gì?');
  await beginBirth(hands, signIn);
  await fillBirth(hands, 'An');
  await submitBirth(hands);
};

/** A daughter, days after her father died in hospital: three agencies, one form. */
export const linkedDeath = async (hands: Hands, signIn: () => Promise<void>): Promise<void> => {
  const name = 'Liên thông đăng ký khai tử, xóa đăng ký thường trú, giải quyết mai táng phí, tử tuất';
  await begin(hands, () => search(hands, 'bố mất'), name, name, signIn);
  await hands.arrive('Người đi khai tử và nơi đăng ký');
  await hands.tick('Con');
  await hands.press('Tiếp tục');
  await hands.arrive('Trợ cấp mai táng');
  await hands.tick('Hưởng trợ giúp xã hội');
  await hands.type('Số tài khoản và ngân hàng nhận tiền', '8410205090122, Agribank');
  await hands.press('Tiếp tục');
  await submit(hands);
};

/** Somebody who opens a shop at home. */
export const shop = async (hands: Hands, signIn: () => Promise<void>): Promise<void> => {
  const name = 'Đăng ký thành lập hộ kinh doanh';
  await begin(hands, () => search(hands, 'mở quán'), name, name, signIn);
  await hands.arrive('Hộ kinh doanh');
  await hands.tick('Một mình tôi');
  await hands.type('Tên hộ kinh doanh', 'Quán Phở Quý');
  await hands.type('Ngành, nghề', 'Bán phở');
  await hands.type('Địa điểm kinh doanh', '12 Lê Lợi');
  await hands.type(/^Vốn kinh doanh/, '50000000');
  await hands.press('Tiếp tục');
  await submit(hands);
};
