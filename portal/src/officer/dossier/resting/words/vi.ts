export const vi = {
  lead: (count: number) => `${count} kết quả đã cấp dựa vào kết quả này, trong hồ sơ:`,
  outdated: 'theo bản không còn giá trị',
  unchanged: 'Sửa hoặc thu hồi kết quả này thì các kết quả đó không tự đổi theo.',
  tell: 'Các kết quả đó không tự đổi theo. Hãy báo nơi đã cấp; người được cấp thấy nhắc ở trang Kết quả của tôi.',
};

export type RestingWords = typeof vi;
