import type { DisputePolicy } from '../../../../api/dispute.ts';

const told = 'Khi bạn nộp, chúng tôi báo ngay cho cơ quan quản lý dữ liệu để kiểm tra và sửa.';

/** What happens when the form is sent with a value called wrong. */
const hints: Record<DisputePolicy, string> = {
  hold: `${told} Hồ sơ vẫn được nhận, nhưng chưa có kết quả cho đến khi cơ quan đó trả lời hoặc cán bộ xem giấy tờ của bạn.`,
  'proceed-marked': `${told} Hồ sơ vẫn đi tiếp: giá trị ở trên chưa đổi, cán bộ và lãnh đạo thấy cả hai giá trị.`,
  'proceed-silent': `${told} Việc này không làm chậm hồ sơ của bạn.`,
};

export const vi = {
  hints,
  why: 'Vì sao bạn cho là sai?',
  paper: 'Tôi có giấy tờ ghi đúng thông tin này (không phải nộp ngay)',
};

export type ClaimWords = typeof vi;
