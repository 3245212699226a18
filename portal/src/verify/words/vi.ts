import type { CodeDoubt } from '../../../../verification/code/verify-code.ts';
import type { Trouble } from '../finding.ts';

const doubts: Record<CodeDoubt, string> = {
  unreadable: 'Mã này không phải là mã của một kết quả thủ tục hành chính, hoặc bị thiếu, bị hỏng.',
  'foreign-issuer':
    'Mã không do cổng này phát hành. Nếu giấy là của tỉnh khác, hãy kiểm tra trên cổng của tỉnh ấy; nếu giấy ghi là của tỉnh này, đừng tin.',
  altered: 'Nội dung trong mã đã bị sửa sau khi phát hành. Đừng tin giấy này.',
  'out-of-validity': 'Khóa đã ký mã này chưa có hoặc không còn hiệu lực vào ngày ghi trong mã.',
  'foreign-address': 'Mã được phát hành cho một cổng khác, không phải cổng này.',
};

const troubles: Record<Trouble, string> = {
  'no-code': 'Không thấy mã QR nào đọc được. Hãy chụp gần hơn, đủ sáng, cả mã nằm trong hình.',
  'no-trust':
    'Chưa lấy được khóa của cổng để kiểm tra, vì không có mạng và máy này chưa giữ bản nào. Hãy thử lại khi có mạng.',
  'no-part': 'Một phần của trang này chưa tải được. Hãy tải lại trang khi có mạng.',
  'no-reader': 'Trình duyệt này không đọc được mã QR. Hãy dùng ứng dụng máy ảnh của điện thoại để mở mã.',
  'too-large': 'Tệp lớn hơn 20 MB. Kết quả của cổng không bao giờ lớn như vậy.',
  'other-file': 'Tệp này không phải là PDF, cũng không phải là ảnh đọc được.',
};

export const vi = {
  site: { portal: 'Thủ tục', here: 'Kiểm tra kết quả' },
  title: 'Kiểm tra kết quả',
  lead: 'Một giấy khai sinh, một quyết định… là thật hay giả, còn hiệu lực hay không? Ai cũng kiểm tra được, không cần đăng nhập.',
  private: 'Việc kiểm tra diễn ra ngay trên máy này. Tệp, ảnh và nội dung mã QR không được gửi đi đâu.',
  ways: 'Chọn một cách',
  camera: {
    heading: 'Giấy có mã QR',
    hint: 'Chĩa máy ảnh vào mã QR trên giấy. Bạn cũng có thể mở mã bằng ứng dụng máy ảnh của điện thoại.',
    open: 'Quét mã bằng máy ảnh',
    opening: 'Đang mở máy ảnh…',
    looking: 'Đang tìm mã QR. Giữ cả mã trong khung.',
    close: 'Tắt máy ảnh',
    view: 'Hình từ máy ảnh',
    refused: 'Không mở được máy ảnh: máy không có, hoặc bạn chưa cho phép. Hãy chọn ảnh chụp mã QR ở dưới.',
  },
  file: {
    heading: 'Tệp PDF hoặc ảnh',
    hint: 'Tệp PDF đã ký số (cách chắc chắn nhất), hoặc ảnh chụp mã QR.',
    choose: 'Chọn tệp PDF hoặc ảnh',
    drop: 'hoặc thả tệp vào đây',
  },
  checking: 'Đang kiểm tra…',
  trouble: 'Chưa kiểm tra được',
  troubles,
  again: 'Kiểm tra giấy khác',
  print: 'In kết quả kiểm tra',
  verdicts: {
    file: 'THẬT',
    code: 'MÃ THẬT',
    copy: 'BẢN SAO ĐIỆN TỬ: chữ ký của cơ quan còn đúng',
    unknown: 'THẬT, CHƯA RÕ CÒN HIỆU LỰC HAY KHÔNG',
    revoked: 'THẬT, NHƯNG ĐÃ BỊ THU HỒI',
    replaced: 'THẬT, NHƯNG ĐÃ CÓ KẾT QUẢ KHÁC THAY THẾ',
    fake: 'KHÔNG HỢP LỆ',
    genuineFile: 'Tệp này do đúng người và đúng cơ quan ký, và không bị sửa từ khi ký.',
    genuineCode: 'Cổng này đã cấp một kết quả với nội dung sau. Hãy so từng dòng với giấy đang cầm.',
    genuineCopy:
      'Cơ quan ghi dưới đây đã sao một giấy tờ thành tệp này và ký số; từ khi ký tệp không bị sửa. Đây là bản sao, không phải là kết quả của một hồ sơ.',
    unknownText: 'Chưa xem được danh sách thu hồi. Nếu việc quan trọng, hãy kiểm tra lại khi có mạng.',
    revokedText: 'Cơ quan đã thu hồi kết quả này: nó không còn giá trị sử dụng.',
    replacedText: 'Cơ quan đã cấp kết quả khác thay cho kết quả này. Hãy yêu cầu người trình giấy đưa bản mới nhất.',
    fakeFile: 'Đừng dùng tệp này. Lý do:',
  },
  doubts,
  rows: {
    kind: 'Loại giấy',
    number: 'Số',
    holder: 'Cấp cho',
    date: 'Ngày cấp',
    dossier: 'Mã hồ sơ',
    agency: 'Cơ quan cấp',
    province: 'Cổng phát hành',
    replaces: 'Thay cho kết quả số',
    file: 'Tệp',
    copiedBy: 'Cơ quan sao',
    copied: 'Thời điểm sao',
  },
  signatures: {
    heading: 'Ai đã ký',
    remaining: 'Chữ ký còn đúng',
    officer: 'Người có thẩm quyền',
    seal: 'Dấu của cơ quan',
    other: 'Chữ ký khác',
    at: (moment: string, authority: string) => `ký lúc ${moment}, theo dấu thời gian của ${authority}`,
  },
  standing: {
    heading: 'Còn hiệu lực không?',
    valid: (at: string) => `Không có tên trong danh sách thu hồi lập lúc ${at}.`,
    gone: (at: string) => `Theo danh sách thu hồi lập lúc ${at}.`,
    old: 'Danh sách này đã cũ. Hãy kiểm tra lại khi có mạng.',
    'no-list':
      'Không biết: kết quả này có từ trước khi cổng lập danh sách thu hồi. Hãy hỏi cơ quan cấp nếu cần chắc chắn.',
    unreachable: 'Không biết: chưa lấy được danh sách thu hồi. Hãy kiểm tra lại khi có mạng.',
    'not-accepted': 'Không biết: danh sách thu hồi nhận được không đúng chữ ký của cổng.',
  },
  scope: {
    heading: 'Đã và chưa kiểm tra những gì',
    code: [
      'Đã kiểm tra: mã do cổng này ký và chưa ai sửa mã.',
      'Chưa kiểm tra: những chữ khác in trên giấy. Mã thật có thể bị in lại lên một tờ giấy giả, nên phải so từng dòng ở trên với giấy.',
      'Muốn chắc hơn, hãy xin tệp PDF gốc rồi kiểm tra tệp ấy ở trang này.',
    ],
    file: [
      'Đã kiểm tra: hai chữ ký số, chứng thư của người ký, dấu thời gian, mọi thay đổi sau khi ký, và chữ trên trang có khớp với dữ liệu kèm theo không.',
      'Chưa kiểm tra: người đang trình tệp có đúng là người được cấp hay không. Hãy xem giấy tờ tùy thân của họ.',
    ],
    copy: [
      'Đã kiểm tra: chữ ký số và chứng thư của cơ quan, dấu thời gian, và mọi thay đổi sau khi ký.',
      'Chưa kiểm tra: giấy tờ được sao còn giá trị hay không. Hãy hỏi nơi đã cấp giấy tờ ấy.',
    ],
    listed: 'Đã kiểm tra: kết quả có trong danh sách thu hồi hay không.',
    unlisted: 'Chưa kiểm tra: kết quả còn hiệu lực hay không.',
    at: (moment: string) => `Kiểm tra lúc ${moment}, theo đồng hồ của máy này.`,
    keys: (moment: string) => `Khóa và chứng thư gốc của cổng lấy lúc ${moment}.`,
    oldKeys: 'Bản khóa này đã cũ: hãy kiểm tra lại khi có mạng.',
  },
  keeping: {
    heading: 'Dùng khi không có mạng',
    text: 'Giữ trang này trên máy (khoảng 1 MB) để kiểm tra cả khi mất mạng. Danh sách thu hồi khi ấy là danh sách của lần có mạng gần nhất.',
    keep: 'Giữ trang này trên máy',
    doing: 'Đang giữ…',
    kept: (at: string) => `Đã giữ trên máy này lúc ${at}. Trang mở được cả khi không có mạng.`,
    failed: 'Chưa giữ được. Hãy thử lại khi mạng tốt hơn.',
  },
};

export type VerifyWords = typeof vi;
