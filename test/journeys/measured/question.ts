import type { Hands } from '../../portal/hands.ts';

/** From the inbox to the dossier that is late. */
export const askWhatIsLate = async (hands: Hands): Promise<void> => {
  await hands.press('Bảng điều hành', 'link');
  await hands.arrive('Tổng quan');
  await hands.press(/^Xem hồ sơ.*Đang trễ hạn/, 'link');
  await hands.page.getByRole('table').waitFor();
  await hands.look('Đang trễ hạn');
  await hands.press(/^H37\./, 'link');
};
