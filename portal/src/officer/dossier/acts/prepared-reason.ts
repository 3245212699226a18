import type { StaffDossier } from '../../../api/staff.ts';

/** Where the dossier stands, as the letter says it: in Vietnamese, whatever the page speaks. */
const reasons: Readonly<Record<string, string>> = {
  appointment: 'Hồ sơ còn chờ người nộp đến trực tiếp theo hẹn.',
  external: 'Đơn vị có thẩm quyền ngoài tỉnh chưa trả lời.',
  consult: 'Cơ quan được lấy ý kiến chưa trả lời.',
  confirm: 'Hồ sơ còn chờ người nộp xác nhận nội dung kết quả.',
  approve: 'Hồ sơ đã thẩm tra xong, còn chờ duyệt và ký.',
  issue: 'Kết quả đã duyệt, còn chờ ký số.',
};

/** Why it takes longer, as far as the dossier itself shows: a draft for the leader who apologises. */
export const preparedReason = ({ phase, silent }: Pick<StaffDossier, 'phase' | 'silent'>): string =>
  silent === undefined
    ? (reasons[phase] ?? 'Hồ sơ cần thêm thời gian thẩm tra.')
    : 'Cơ sở dữ liệu quốc gia chưa trả lời nên chưa đối chiếu xong hồ sơ.';
