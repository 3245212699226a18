/** Who hears of what happens to dossiers, and who is hurt as long as they do not get on with it. */
const consumers: Readonly<Record<string, readonly [name: string, hurts: string]>> = {
  moving: ['Chuyển bước hồ sơ', 'hồ sơ đã nộp và quyết định đã ký không đi tiếp'],
  projecting: ['Danh sách việc và hồ sơ', 'danh sách của cán bộ và người dân đứng yên, hạn trôi qua không ai thấy'],
  linking: ['Thủ tục liên thông', 'thủ tục tiếp theo sau khai sinh, khai tử không tự bắt đầu'],
  syncing: ['Cổng Dịch vụ công quốc gia', 'người dân thấy trạng thái cũ trên Cổng Dịch vụ công quốc gia'],
  comparing: ['Đối chiếu lại với nguồn', 'cán bộ không thấy câu trả lời đến muộn của các cơ sở dữ liệu, phải tự tra'],
  writing: ['Giấy tờ, phiếu', 'người dân không có giấy tiếp nhận, phiếu; đơn vị không có sổ theo dõi'],
  notifying: ['Báo cho người dân', 'người dân không được báo là đã có giấy tờ về hồ sơ của họ'],
  carrying: ['Ví giấy tờ VNeID', 'kết quả không tự vào ví VNeID, người dân phải tự đưa vào'],
  transcribing: ['Đọc bản quét', 'cán bộ phải gõ lại những gì máy đọc được từ bản quét'],
  copying: ['Bản sao điện tử', 'bản quét đã đối chiếu chưa có bản sao điện tử được ký'],
};

export const vi = {
  nameOf: (consumer: string) => consumers[consumer]?.[0] ?? consumer,
  hurtsOf: (consumer: string) => consumers[consumer]?.[1] ?? '',
  caption: 'Hàng đợi',
  queue: 'Ai xử lý',
  hurts: 'Nếu đứng lại thì',
  waiting: 'Đang chờ',
  underWay: 'Đang xử lý',
  dead: 'Không xử lý được',
  oldest: (moment: string) => `lâu nhất từ ${moment}`,
  asOf: (moment: string) => `Số liệu lúc ${moment}, gần đúng.`,
  refresh: 'Xem lại số liệu',
  undelivered: (count: number) => `${count} lô sự kiện chưa phát đi được`,
  undeliveredHint:
    'Hộp thư đi đã thử hết số lần mà không đưa được sự kiện cho ai. Gửi lại bằng nút không được: đọc thông báo trong hàng đợi “undelivered” để biết đoạn nào, rồi phát lại đoạn đó.',
  outbox: 'Hộp thư đi: không có sự kiện nào chưa phát đi được. Chậm quá một phút thì có báo động “stream-delay”.',
  letters: 'Sự kiện chưa xử lý được',
  none: 'Không có sự kiện nào kẹt lại.',
  lettersHint: 'Mỗi hàng đợi hiện tối đa mười sự kiện. Sửa nguyên nhân trước, rồi gửi lại.',
  dossier: 'Hồ sơ',
  type: 'Sự kiện',
  since: 'Từ lúc',
  redriveAll: 'Gửi lại tất cả',
  redriveQueue: 'Gửi lại cả hàng đợi',
  redriveOne: 'Gửi lại',
  redriven: (moved: number) => (moved === 0 ? 'Không có sự kiện nào để gửi lại.' : `Đã gửi lại ${moved} sự kiện.`),
};

export type QueueWords = typeof vi;
