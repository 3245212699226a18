import type { Page } from 'playwright-core';

/** Types a day, a month and a year into the three boxes of one question. */
export const fillDate = async (page: Page, group: string, date: readonly [string, string, string]): Promise<void> => {
  const boxes = page.getByRole('group', { name: group, exact: true });
  const [day, month, year] = date;
  await boxes.getByLabel('Ngày').fill(day);
  await boxes.getByLabel('Tháng').fill(month);
  await boxes.getByLabel('Năm').fill(year);
};
