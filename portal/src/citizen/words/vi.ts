import type { Term } from '../../api/catalogue.ts';
import type { ClaimProblem } from '../../draft/content.ts';
import type { Keeping } from '../../draft/draft-keeper.ts';
import type { FieldProblem } from '../../form/check.ts';
import type { Field } from '../../form/field.ts';
import { formatNumber } from '../../words/format.ts';
import type { Language } from '../../words/writing.ts';

/** What may be written in a field of this kind. */
const wanted: Partial<Record<Field['kind'], (label: string, max: string) => string>> = {
  name: (label) => `“${label}” chỉ được có chữ cái, dấu cách, dấu chấm, dấu nháy và gạch nối.`,
  text: (label) => `“${label}” có ký tự không dùng được. Hãy chỉ dùng chữ, số và dấu câu.`,
  count: (label, max) => `“${label}” phải là số nguyên từ 0 đến ${max}, chỉ ghi chữ số.`,
  declaration: (label) => `Hãy đánh dấu vào ô “${label}”.`,
};

/** What is wrong with a field; numbers in it are written as the page’s language writes them. */
type ProblemText = (label: string, field: Field | undefined, language: Language) => string;

const problems: Record<FieldProblem | ClaimProblem, ProblemText> = {
  required: (label) => `Hãy điền “${label}”.`,
  invalid: (label, field, language) =>
    (field && wanted[field.kind]?.(label, formatNumber(field.max ?? 100, language))) ??
    `Hãy chọn một mục ở “${label}”.`,
  long: (label, field) =>
    `“${label}” dài quá. Hãy viết ngắn hơn${field?.maxLength === undefined ? '' : `, nhiều nhất ${field.maxLength} chữ cái và dấu`}.`,
  'citizen-id': (label) => `“${label}” phải gồm đúng 12 chữ số.`,
  date: (label) => `“${label}” phải là một ngày có thật, đủ ngày, tháng và năm.`,
  'day-or-year': (label) => `“${label}” phải là một ngày có thật, hoặc chỉ năm gồm bốn chữ số.`,
  'too-old': (label) => `Hãy xem lại năm của “${label}”: ngày này lâu quá rồi.`,
  'born-later': (label) => `Hãy xem lại “${label}”: cha, mẹ phải sinh trước con.`,
  future: (label) => `“${label}” không được sau hôm nay.`,
  'claim-missing': (label) => `Hãy điền thông tin đúng của “${label}”, hoặc bấm “Thôi, không báo sai”.`,
  'claim-odd': (label) => `Thông tin đúng của “${label}” có ký tự không dùng được. Hãy chỉ dùng chữ, số và dấu câu.`,
  'claim-long': (label) => `Thông tin đúng của “${label}” dài quá. Hãy viết ngắn hơn.`,
};

const keeping: Record<Keeping, string> = {
  stored: 'Đã lưu bản nháp. CHƯA NỘP.',
  storing: 'Đang lưu bản nháp… CHƯA NỘP.',
  offline: 'Mất kết nối. Câu trả lời đã được giữ trên máy này và sẽ được lưu khi có mạng lại. CHƯA NỘP.',
  waiting: 'Lưu quá nhiều lần nên phải chờ. Câu trả lời đã được giữ trên máy này và sẽ tự lưu sau. CHƯA NỘP.',
  'signed-out': 'Phiên đăng nhập đã hết. Câu trả lời đã được giữ trên máy này. CHƯA NỘP.',
  refused: 'Hệ thống chưa lưu được bản nháp. Câu trả lời đã được giữ trên máy này. CHƯA NỘP.',
  nowhere: 'Chưa lưu được câu trả lời. Hãy giữ trang này mở và kiểm tra mạng. CHƯA NỘP.',
};

const units: Record<Term['unit'], string> = {
  day: 'ngày',
  'working-day': 'ngày làm việc',
  'working-hour': 'giờ làm việc',
  'working-minute': 'phút làm việc',
};

export const vi = {
  nav: { home: 'Thủ tục', dossiers: 'Hồ sơ của tôi', results: 'Kết quả của tôi', me: 'Dữ liệu của tôi' },
  footer: {
    assisted: 'Nhờ cán bộ giúp',
    check: 'Kiểm tra kết quả',
    staff: 'Dành cho cán bộ',
    owner: (agency: string) => `Cơ quan chủ quản: ${agency}.`,
    about: 'Chạy bằng phần mềm nguồn mở motcua.',
  },

  home: {
    title: 'Bạn cần làm gì?',
    lead: 'Những gì Nhà nước đã biết, bạn không phải khai lại.',
    search: 'Hãy nói bằng lời của bạn, ví dụ: mất bằng lái',
    find: 'Tìm',
    track: 'Theo dõi hồ sơ đã nộp',
    trackLead: 'Xem hồ sơ đang ở bước nào, hạn trả kết quả, và tải kết quả đã ký số.',
    trackLink: 'Xem hồ sơ của tôi',
    trackCode: 'Mã hồ sơ, ghi trên giấy tiếp nhận',
    trackShow: 'Xem hồ sơ này',
    helpLead: 'Không quen dùng mạng? Cán bộ ở bộ phận một cửa làm cùng bạn.',
    check: 'Kiểm tra một kết quả',
    checkLead: 'Giấy bạn nhận được là thật hay giả, còn hiệu lực không? Quét mã QR hoặc chọn tệp PDF.',
    how: 'Cách làm',
    steps: [
      'Đăng nhập bằng tài khoản VNeID mức độ 2.',
      'Xem lại thông tin Nhà nước đã có, trả lời vài câu còn thiếu.',
      'Nộp và theo dõi. Kết quả được ký số, tải về tại đây.',
    ],
  },

  term: ({ unit, count, cutoff }: Term): string => {
    if (count > 0) return `${count} ${units[unit]}`;
    return cutoff === undefined ? 'Trong ngày' : `Trong ngày; nộp sau ${cutoff} thì ngày làm việc tiếp theo`;
  },

  procedure: {
    fillLabel: 'Thời gian khai',
    fill: (found: number, silent: number): string =>
      `Khoảng ${found} phút khi lấy được dữ liệu` +
      (silent > found ? `; khoảng ${silent} phút khi bạn phải tự khai hết.` : '.'),
    termLabel: 'Thời hạn',
    feeLabel: 'Số tiền',
    next: (day: string) => `Hồ sơ nộp từ ${day} theo quy định mới.`,
    deciderLabel: 'Nơi giải quyết',
    resultLabel: 'Kết quả',
    lookups: 'Chúng tôi lấy thông tin ở đâu?',
    lookupsLead: 'Khi bạn đồng ý, hệ thống hỏi các nguồn sau thay cho bạn:',
    papers: 'Giấy tờ phải nộp',
    papersNone: 'KHÔNG phải nộp giấy tờ nào, khi lấy được dữ liệu.',
    papersCases: 'Chỉ trong trường hợp riêng:',
    papersReplaced: 'Giấy tờ được thay bằng dữ liệu',
    replacedBy: (names: string) => `thay bằng: ${names}`,
    grounds: 'Căn cứ pháp lý',
    start: 'Bắt đầu',
  },

  signIn: { lead: 'Đăng nhập để xem các hồ sơ bạn đã nộp.' },

  start: {
    title: (procedure: string) => `Trước khi khai: ${procedure}`,
    signInLead: 'Bạn cần đăng nhập bằng tài khoản VNeID mức độ 2.',
    nothingSent: 'Chưa có gì được nộp cho đến khi bạn bấm “Nộp hồ sơ” ở trang cuối.',
    asking: 'Đang hỏi các nguồn dữ liệu…',
  },

  form: {
    for: (name: string) => `nộp thay ${name}`,
    step: (at: number, of: number) => `Bước ${at} trên ${of}`,
    back: 'Quay lại',
    next: 'Tiếp tục',
    errors: 'Có chỗ cần sửa',
    problems,
    keeping,
    leave: 'Bỏ tờ khai này',
    from: (source: string, day: string) => `${source}, ${day}`,
    filledFrom: (source: string, day: string) => `${source}, ${day}. Bạn sửa được.`,
    checkedLater: (source: string) => `${source}: chưa kết nối được, sẽ đối chiếu sau.`,
    unusable: (source: string) => `${source}: dữ liệu chưa dùng được. Bạn điền ô này, cán bộ sẽ đối chiếu.`,
    wrong: 'Thông tin sai?',
    claim: (label: string) => `Thông tin đúng của “${label}” là gì?`,
    unclaim: 'Thôi, không báo sai',
    signInAgain: 'Đăng nhập lại để tiếp tục',
    signInKeeps: 'Sau khi đăng nhập, bạn quay lại đúng trang này, không mất gì.',
  },

  check: {
    title: 'Kiểm tra lại trước khi nộp',
    lead: 'Hồ sơ CHƯA NỘP. Xem lại từng mục; chỗ nào chưa đúng thì bấm “Sửa”.',
    change: 'Sửa',
    claimed: (value: string) => `Bạn báo sai. Bạn cho biết: ${value}`,
    declaration: 'Tôi cam đoan lời khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật.',
    declarationMissing: 'Hãy đánh dấu vào lời cam đoan.',
    submit: 'Nộp hồ sơ',
    submitting: 'Đang nộp…',
    known: (count: number) => `Nhà nước đã có ${count} mục, bạn đã xem`,
    notYet: 'CHƯA NỘP',
    notYetOffline:
      'Không có kết nối nên hồ sơ chưa tới nơi. Câu trả lời đã được giữ; khi có mạng, hãy bấm “Nộp hồ sơ” lần nữa.',
    reopen: 'Mở lại tờ khai',
  },

  submitted: {
    title: 'Đã nộp hồ sơ',
    next: 'Việc tiếp theo',
    nothing: 'Bạn không phải làm gì thêm.',
    toPay: 'Bạn còn phải nộp tiền.',
    nextLead: 'Khi có việc cần bạn, trang theo dõi sẽ nói rõ.',
    receipt: 'Tải giấy tiếp nhận hồ sơ (PDF)',
    track: 'Theo dõi hồ sơ này',
  },
};

export type CitizenWords = typeof vi;
