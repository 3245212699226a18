import type { NationalProcedure } from '../../../api/national.ts';

const levels: Record<NationalProcedure['levels'][number], string> = {
  ministry: 'cấp bộ',
  province: 'cấp tỉnh',
  commune: 'cấp xã',
  other: 'cơ quan khác',
};

export const vi = {
  found: (count: number): string =>
    count === 0 ? 'Không tìm thấy thủ tục nào. Hãy thử nói cách khác.' : `Tìm thấy ${count} thủ tục`,
  levels,
  here: 'Nộp được ngay tại đây.',
  elsewhere: 'Chưa nhận trên cổng này. Hãy hỏi bộ phận một cửa, nói mã thủ tục.',
  code: (code: string): string => `Mã ${code}`,
  back: 'Về trang đầu',
};
export type FindWords = typeof vi;
