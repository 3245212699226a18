import type { Hands } from '../../portal/hands.ts';

/** From the inbox to a dossier that is due soon. */
export const askWhatIsDue = async (hands: Hands): Promise<void> => {
  await hands.press('Bảng điều hành', 'link');
  await hands.arrive('Tổng quan');
  await hands.press(/^Xem hồ sơ.*Sắp đến hạn/, 'link');
  await hands.page.getByRole('table').waitFor();
  await hands.look('Sắp đến hạn');
  await hands.press(/^H37\./, 'link');
};
