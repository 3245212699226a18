export const vi = {
  heading: 'Bạn đồng ý cho điền sẵn từ đâu?',
  law: 'Cơ quan được lấy các dữ liệu này theo Nghị quyết 66.7/2025/NQ-CP, Điều 2 khoản 1, để bạn không phải khai lại.',
  choice:
    'Không muốn điền sẵn mục nào thì bỏ dấu chọn mục đó: bạn tự khai, và cơ quan vẫn đối chiếu theo luật sau khi bạn nộp.',
  details: 'Từng nguồn điền vào đâu, dùng được bao lâu, theo luật nào',
  fills: (labels: string) => `Điền vào: ${labels}.`,
  fillsNothing: 'Không điền vào ô nào, chỉ để đối chiếu.',
  kept: (time: string, ground: string | undefined) =>
    `Dùng lại được trong ${time}${ground === undefined ? '' : ` (${ground})`}.`,
  notKept: (ground: string | undefined) => `Không dùng lại lần thứ hai${ground === undefined ? '' : ` (${ground})`}.`,
  ground: (ground: string) => `Căn cứ để lấy và dùng lại: ${ground}.`,
  needs: (label: string) => `Cần mục “${label}” để biết hỏi về ai.`,
  minutes: (count: number) => `${count} phút`,
  hours: (count: number) => `${count} giờ`,
  logged: 'Sự đồng ý và mỗi lần hỏi đều được ghi vào nhật ký của bạn.',
  begin: 'Đồng ý và bắt đầu khai',
  beginAlone: 'Tự khai, không điền sẵn',
};
export type ConsentWords = typeof vi;
