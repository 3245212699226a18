export const vi = {
  heading: 'Các việc liên thông',
  here: 'Bạn đang xem hồ sơ này.',
  limit: (when: string) => `Khi làm liên thông, việc này phải xong trước ${when}.`,
  late: (when: string) =>
    `Cơ quan chưa nhận việc này trước ${when} như quy định; việc chậm đã được ghi nhận. Bạn không phải làm gì.`,
};

export type LinkedWords = typeof vi;
