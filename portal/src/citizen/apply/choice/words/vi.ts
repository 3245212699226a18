export const vi = {
  which: 'Bạn nộp về kết quả nào?',
  hint: 'Tỉnh đã cấp cho bạn hoặc con bạn nhiều kết quả dùng được cho thủ tục này.',
  missing: 'Hãy chọn một kết quả.',
  goOn: 'Tiếp tục',
  held: (name: string, holder: string, number: string, day: string) =>
    `${name} · ${holder}, số ${number}, cấp ngày ${day}`,
};
export type ChoiceWords = typeof vi;
