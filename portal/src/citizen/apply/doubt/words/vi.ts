export const vi = {
  differing: (source: string, value: string) => `${source}: ${value}.`,
  right: 'Hai nguồn nói khác nhau. Hãy chọn hoặc điền giá trị đúng.',
  use: (value: string) => `Dùng “${value}”`,
  unasked: (source: string) => `${source}: bạn tự khai, cơ quan đối chiếu sau.`,
};
export type DoubtWords = typeof vi;
