import { formatNumber } from '../../../words/format.ts';
import type { Language } from '../../../words/writing.ts';

const timeOf = (minutes: number, language: Language): string => {
  if (minutes < 60) return `${Math.max(1, Math.round(minutes))} phút làm việc`;
  const hours = minutes / 60;
  if (hours < 16) return `${formatNumber(Math.round(hours * 10) / 10, language)} giờ làm việc`;
  return `${formatNumber(Math.round((hours / 8) * 10) / 10, language)} ngày làm việc`;
};

export const vi = {
  title: (month: string, year: string) => `Thực tế tháng ${Number(month)}/${year}`,
  decided: (count: number, minutes: number, share: number, language: Language) =>
    `Một nửa trong ${formatNumber(count, language)} hồ sơ có kết quả trong ${timeOf(minutes, language)}; ${share}% đúng hạn hoặc sớm.`,
  filled: (count: number, minutes: number, language: Language) =>
    `Một nửa trong ${formatNumber(count, language)} người nộp khai xong trong ${minutes} phút.`,
  satisfied: (count: number, share: number, language: Language) =>
    `${share}% hài lòng, trong ${formatNumber(count, language)} lượt đánh giá.`,
};
export type MeasuredWords = typeof vi;
