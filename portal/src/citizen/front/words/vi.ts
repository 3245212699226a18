export const vi = {
  events: 'Việc đang xảy ra với bạn',
  otherEvents: 'Việc khác',
  procedures: 'Thủ tục làm được ngay trên mạng',
  others: 'Lĩnh vực khác',
};
export type FrontWords = typeof vi;
