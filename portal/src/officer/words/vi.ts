import type { Credited } from '../../api/outage.ts';
import type { Check, ComparedValue, Match, StaffDossier } from '../../api/staff.ts';
import { stepNames } from '../../words/steps/vi.ts';

const matches: Record<Match, string> = { yes: 'Khớp', no: 'Không khớp', unknown: 'Không có nguồn' };
const outcomes: Record<Check['outcome'], string> = {
  matches: 'khớp',
  differs: 'có khác biệt',
  missing: 'không có dữ liệu',
  unavailable: 'không kết nối được',
  contradicts: 'nguồn khác nói khác',
  taken: 'đã có',
  refused: 'không nhận',
};

const finances: Record<StaffDossier['finance'], string> = {
  none: 'không phải nộp',
  due: 'chưa nộp',
  paid: 'đã nộp',
  waived: 'được miễn',
};

export const vi = {
  brand: 'Cổng cán bộ',
  nav: { figures: 'Bảng điều hành', inbox: 'Việc cần làm', operations: 'Vận hành', citizen: 'Trang người dân' },
  signInTitle: 'Dành cho cán bộ',
  signInLead: 'Đăng nhập bằng tài khoản cán bộ của tỉnh.',
  back: 'Quay lại',
  cancel: 'Thôi',
  period: {
    from: 'Từ ngày',
    until: 'Đến hết ngày',
    missing: 'Ghi đủ ngày, tháng, năm.',
    turned: 'Ngày cuối phải từ ngày đầu trở đi.',
  },
  stepNames,

  inbox: {
    title: 'Việc cần làm',
    roles: { officer: 'Thẩm tra', leader: 'Duyệt, ký' },
    roleLabel: 'Vai trò',
    none: 'Không còn việc nào. Tốt lắm.',
    due: 'Hạn',
    code: 'Mã hồ sơ',
    procedure: 'Thủ tục',
    step: 'Bước',
    holder: 'Người giữ',
    free: 'Chưa ai nhận',
    marks: 'Lưu ý',
    late: 'Trễ hạn',
    left: (time: string) => `Còn ${time}`,
    lengths: {
      day: (n: number) => `${n} ngày`,
      hour: (n: number) => `${n} giờ`,
      minute: (n: number) => `${n} phút`,
    },
    doubted: 'Dữ liệu cần đối chiếu',
    noneSuch: (goesOn: boolean): string =>
      goesOn
        ? 'Chưa thấy việc nào như vậy trong phần đã xem.'
        : 'Không có việc nào như vậy. Bấm “Tất cả” để xem mọi việc.',
    stepLate: 'Trễ bước',
    paperAsked: 'xin bản giấy',
    paperSince: (moment: string) => `xin từ ${moment}`,
    sent: 'Người dân đã gửi giấy tờ',
    contested: 'Kết quả bị báo sai, hãy xem lại',
    review: 'Dữ liệu được sửa sau khi đã quyết định, hãy xem lại',
    turn: 'Đến lượt',
    yours: 'Bạn',
    others: 'Đồng nghiệp',
    claim: 'Nhận việc',
    preview: 'Xem trước kết quả',
    keys: 'Phím tắt',
    keysHint: 'j: xuống · k: lên · Enter: mở · n: nhận việc · /: tìm theo mã',
    claimed: (code: string) => `Đã nhận ${code}.`,
    approveAll: 'Chọn tất cả hồ sơ duyệt được',
    choose: (code: string) => `Chọn ${code}`,
    approve: (count: number) => `Duyệt các hồ sơ đã chọn (${count})`,
    approving: (at: number, count: number) => `Đang duyệt ${at}/${count}…`,
    noneChosen: 'Chọn ít nhất một hồ sơ.',
    approveHint: 'Mỗi hồ sơ được duyệt riêng. Hồ sơ nào chưa duyệt được thì có lý do.',
    approved: 'Đã duyệt',
    notApproved: (why: string) => `Chưa duyệt được: ${why}`,
    summary: (approved: number, refused: number) =>
      refused === 0 ? `Đã duyệt ${approved} hồ sơ.` : `Đã duyệt ${approved} hồ sơ, ${refused} hồ sơ chưa duyệt được.`,
  },

  filters: {
    heaps: 'Lọc theo tình trạng',
    heapNames: {
      all: 'Tất cả',
      overdue: 'Quá hạn',
      today: 'Hôm nay',
      soon: '3 ngày tới',
      supplement: 'Chờ bổ sung',
      doubted: 'Đối chiếu',
    },
    whose: 'Việc của ai',
    unit: 'Cả đơn vị',
    mine: 'Của tôi',
    procedure: 'Thủ tục',
    everyProcedure: 'Mọi thủ tục',
    code: 'Tìm theo mã (cả mã hoặc số cuối)',
    codeWrong: 'Mã hồ sơ chỉ có chữ không dấu, số, dấu chấm và dấu gạch nối.',
    find: 'Tìm',
  },

  dossier: {
    applicant: 'Người nộp',
    filedBy: {
      child: 'Cha, mẹ nộp thay con',
      mandate: 'Nộp thay theo ủy quyền trên Cổng',
      organisation: 'Người đại diện theo pháp luật nộp',
    },
    onBehalf: {
      label: 'Cán bộ nộp thay tại quầy',
      signed: (version: number, code: string) => `Nội dung đã nộp: tờ khai bản số ${version}, mã ${code}.`,
      compare: 'Tờ người dân ký phải in đúng mã này. Nếu khác, điều đã nộp không phải điều họ đã ký.',
      checks: { 'chip-read': 'đã đọc chip thẻ căn cước', 'card-seen': 'đã xem thẻ căn cước' },
      unconfirmed: 'lúc mở tờ khai dữ liệu dân cư chưa trả lời: hãy đối chiếu danh tính khi thẩm tra',
      hardships: {
        'no-phone': 'không có điện thoại',
        'no-account': 'không có tài khoản VNeID',
        elderly: 'cao tuổi',
        disability: 'khuyết tật hoặc ốm',
        'cannot-read': 'không đọc, viết được',
        other: 'lý do khác',
      },
    },
    kins: {
      relative: 'người thân thích, theo lời người ủy quyền',
      other: 'không phải người thân thích: được yêu cầu văn bản ủy quyền có chứng thực',
    },
    holder: 'Người giữ',
    verifiedBy: 'Người thẩm tra',
    taskDue: 'Hạn bước này',
    expected: 'Hẹn đến',
    missed: (count: number) => `đã lỡ hẹn ${count} lần`,
    paused: 'đang tạm dừng tính',
    ended: 'Kết thúc',
    refusal: 'Lý do từ chối',
    fee: 'Khoản phải nộp',
    finances,
    supplement: 'Yêu cầu bổ sung',
    otherProvince: (code: string) => `xã, phường ngoài tỉnh (mã ${code})`,
    supplementSent: 'người dân đã gửi tệp',
    supplementBy: (due: string) => `hạn ${due}`,
    supplementAnswered: (at: string) => `đã trả lời lúc ${at}`,
    supplementReceived: 'đã nhận',
    halts: { suspended: 'Lý do tạm dừng', stopped: 'Lý do dừng' },
    until: (due: string) => `chậm nhất đến ${due}`,
    extended: 'Đã gia hạn',
    rescheduled: 'Đã xin lỗi, hẹn lại',
    wallet: 'Ví VNeID',
    wallets: {
      pending: 'đang đưa kết quả vào ví, VNeID chưa nhận',
      put: (count: number) => `kết quả đã có trong ví của ${count} người`,
      without: (count: number) => `${count} người không có ví`,
    },
    checks: 'Tra cứu tự động',
    outcomes,
    unasked: {
      plain: 'không cần hỏi',
      because: (question: string, answer: string | undefined) =>
        answer === undefined
          ? `không cần hỏi, vì hồ sơ không khai “${question}”`
          : `không cần hỏi, vì hồ sơ trả lời “${question}” là “${answer}”`,
    },
    whys: { revoked: 'đã bị thu hồi', replaced: 'đã được thay thế', 'another-name': 'dữ liệu mang tên người khác' },
    assessed: 'Cán bộ đã xác định',
    comparison: 'Đối chiếu dữ liệu',
    field: 'Mục',
    declared: 'Hồ sơ',
    source: 'Nguồn',
    match: 'Kết quả',
    attention: (claimed: number, differing: number) => {
      const parts = [claimed > 0 && `${claimed} chỗ người nộp báo sai`, differing > 0 && `${differing} chỗ khác nguồn`];
      return `Cần xem trước: ${parts.filter(Boolean).join(', ')}`;
    },
    answered: (count: number) => `Đã có trả lời: ${count} chỗ người nộp báo sai`,
    matches,
    knowsNothing: 'Nguồn đã trả lời: không có dữ liệu.',
    otherSays: (source: string, value: string) => `${source} nói khác: ${value}`,
    laters: {
      silent: (heard: boolean): string =>
        heard ? 'Nguồn trả lời sau khi hồ sơ đã nộp.' : 'Nguồn chưa trả lời; hệ thống đang tự hỏi lại.',
      declined: (heard: boolean): string =>
        heard
          ? 'Người nộp tự khai; cơ quan đối chiếu theo luật.'
          : 'Người nộp tự khai và không đồng ý điền sẵn từ nguồn này.',
      stale: (heard: boolean): string =>
        heard ? 'Đã hỏi lại nguồn sau khi nộp.' : 'Giá trị lấy từ trước; nguồn chưa được hỏi lại.',
    } satisfies Record<NonNullable<ComparedValue['later']>, (heard: boolean) => string>,
    declined: (what: string) =>
      `Người nộp không đồng ý lấy dữ liệu để điền sẵn: ${what}. Cơ quan vẫn đối chiếu theo Nghị quyết 66.7/2025/NQ-CP, Điều 2 khoản 1.`,
    silent: (what: string, since: string) => `Chưa trả lời từ ${since}, hệ thống đang tự hỏi lại: ${what}.`,
    claimed: (value: string) => `Người dân báo sai, cho biết: ${value}`,
    lookFirst: 'Cần xem trước',
    history: 'Nhật ký',
    actors: { citizen: 'người dân', machine: 'hệ thống', operator: 'người vận hành hệ thống' },
    intact: 'Chuỗi sự kiện nguyên vẹn.',
    broken: 'CẢNH BÁO: chuỗi sự kiện không nguyên vẹn.',
    result: 'Tải kết quả (PDF)',
    receipt: 'Tải giấy tiếp nhận (PDF)',
  },

  trouble: {
    otherDossier: (code: string, what: string) => `Hồ sơ ${code} đã có ${what} này.`,
    registered: (source: string, entry: string, what: string) =>
      `${source}: ${what} này đã được đăng ký. Quyển, số: ${entry}.`,
    refused: (source: string, reason: string) => `${source}: không nhận đăng ký này. Lý do: ${reason}.`,
    contradicts: (source: string, other: string, what: string) =>
      `${source} và ${other} nói khác nhau về ${what}. Xem cả hai giá trị trong bảng đối chiếu.`,
    anotherName: (source: string) =>
      `${source}: dữ liệu dưới số định danh này mang tên người khác, nên hệ thống không đối chiếu với dữ liệu đó và không hiển thị.`,
    differs: (source: string, what: string) => `${source}: khi kiểm tra lại, nguồn khác với hồ sơ ở ${what}.`,
    reasons: {
      'already-registered': 'việc này đã được đăng ký',
      GIAY_CHUNG_SINH_DA_DANG_KY: 'Giấy chứng sinh này đã được đăng ký',
      NGUOI_CHET_DA_KHAI_TU: 'người này đã được khai tử',
      DANG_CO_VO_CHONG: 'một trong hai người đang có vợ hoặc chồng',
      DA_KHAI_TU: 'một trong hai người đã được khai tử',
    },
  },

  waiting: {
    title: 'Đang chờ ai?',
    operator: 'Hồ sơ đang dừng vì lỗi kỹ thuật. Người vận hành sẽ cho chạy lại.',
    nobody: 'Hồ sơ đã xong. Không ai phải làm gì thêm.',
    system: (step: string) => `Hồ sơ đang tới bước “${step}”. Lúc này bạn không phải làm gì.`,
    holder: (name: string) => `${name} đang giữ việc này.`,
    secondPerson: 'Bạn đã thẩm tra hoặc giúp nộp hồ sơ này, nên lãnh đạo khác phải ký.',
    ownSignature: 'Đang chờ chữ ký số của bạn.',
    citizen: 'Đang chờ người dân xem và xác nhận bản dự thảo.',
    appointment: 'Đang chờ người dân chọn giờ hẹn và đến trực tiếp.',
    helped: 'Bạn đã giúp nộp hồ sơ này, nên cán bộ khác phải thẩm tra.',
    officer: 'Đang chờ cán bộ thẩm tra.',
    leader: 'Đang chờ lãnh đạo duyệt, ký.',
    supplement: 'Đang chờ người dân bổ sung hồ sơ.',
    sent: 'Người dân đã gửi đủ giấy tờ được yêu cầu; đang chờ cán bộ xem và ghi nhận.',
    payment: 'Đang chờ người dân nộp tiền.',
    suspended: 'Hồ sơ đang tạm dừng cho đến khi cán bộ cho giải quyết tiếp.',
  },

  elsewhere: 'Cán bộ đơn vị khác',
  somebody: 'Một cán bộ',

  operations: {
    title: 'Vận hành',
    parked: 'Hồ sơ đang dừng vì lỗi',
    parkedNone: 'Không có hồ sơ nào dừng.',
    since: 'Từ lúc',
    error: 'Lỗi',
    resume: 'Chạy lại',
    resumed: (code: string) => `Đã cho ${code} chạy lại.`,
    unsynchronised: 'Hồ sơ Cổng Dịch vụ công quốc gia không nhận',
    unsynchronisedNone: 'Cổng Dịch vụ công quốc gia không từ chối hồ sơ nào.',
    synchronise: 'Gửi lại',
    synchronised: (code: string) => `Đã cho gửi lại ${code}.`,
    queues: 'Hàng đợi',
    outage: {
      heading: 'Hệ thống gián đoạn',
      open: 'Ghi nhận gián đoạn…',
      title: 'Ghi nhận thời gian hệ thống gián đoạn',
      lead: 'Thời gian này không tính vào thời hạn của mọi hồ sơ đang mở. Ghi rồi không xóa được; ghi hai lần chỉ tính một lần.',
      fromDay: 'Từ ngày',
      fromTime: 'Từ lúc (giờ:phút)',
      toDay: 'Đến ngày',
      toTime: 'Đến lúc (giờ:phút)',
      dayMissing: 'Ghi đủ ngày, tháng, năm.',
      timeMissing: 'Ghi giờ và phút, ví dụ 14:05.',
      reason: {
        label: 'Điều gì không hoạt động?',
        hint: 'Người nộp hồ sơ đọc được. Không ghi thông tin cá nhân.',
        missing: 'Ghi điều gì không hoạt động.',
      },
      send: 'Ghi nhận',
      running: (credited: number) => `Đang ghi nhận: ${credited} hồ sơ.`,
      recorded: ({ credited, left, failed }: Credited) =>
        [
          `Đã trả lại thời gian cho ${credited} hồ sơ.`,
          left > 0 && `${left} hồ sơ vừa có người xử lý: hãy ghi nhận lại đúng thời gian này.`,
          failed > 0 && `${failed} hồ sơ gặp lỗi: xem nhật ký hệ thống, rồi ghi nhận lại.`,
        ]
          .filter(Boolean)
          .join(' '),
    },
    notAllowed: 'Trang này dành cho người vận hành.',
  },
};

export type OfficerWords = typeof vi;
