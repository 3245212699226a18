export const vi = {
  title: 'Hồ sơ của tổ chức',
  lead: 'Dành cho người đại diện theo pháp luật. Khi bạn chọn xem, cơ sở dữ liệu đăng ký doanh nghiệp được hỏi hiện nay bạn đại diện cho tổ chức nào. Ai không còn là người đại diện thì không còn xem được hồ sơ của tổ chức.',
  show: 'Xem hồ sơ của tổ chức tôi đại diện',
  none: 'Chưa có hồ sơ nào của tổ chức mà hiện nay bạn đại diện.',
};
export type OrganisationsWords = typeof vi;
