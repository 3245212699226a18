import type { Definition } from './definition.ts';
import { abandonedAfterDays } from './form.ts';

const orders = 'Chỉ thị 24/CT-TTg ngày 13/9/2025; Kế hoạch 02-KH/BCĐTW ngày 19/6/2025';
const notRead = 'read in papers about both; which of the two sets the number was not read in their texts';
const ours = 'the number follows from the order; no text that was read gives it as a target';

/** Below this many nothing is said of a share, a time or a score. */
export const fewest = 10;

/** Every figure a leader governs by, in the order of the page. What a lawyer or a statistician has to check stands here. */
export const definitions: readonly Definition[] = [
  {
    id: 'filing-time',
    name: { vi: 'Thời gian nộp hồ sơ', en: 'Time to file' },
    definition: {
      vi: 'Từ lúc đăng nhập đến lúc nộp xong, theo đồng hồ máy chủ; hồ sơ nộp trong kỳ. Con số chính là trung bình, như kế hoạch nêu; kèm trung vị và mức mà 90% hồ sơ không vượt. Hồ sơ con của thủ tục liên thông không tính, vì không ai điền riêng.',
      en: 'From sign-in to submission, by the server’s clock; dossiers submitted in the period. The figure is the mean, as the plan words it; beside it the median and what 90% do not exceed. Children of a linked matter do not count: nobody filled them in.',
    },
    unit: 'minutes',
    better: 'less',
    cohort: 'submitted',
    formula: { kind: 'time', time: 'fill' },
    target: { value: 5, ground: orders, unverified: notRead },
  },
  {
    id: 'filing-active',
    name: { vi: 'Thời gian thực sự điền', en: 'Time spent filling in' },
    definition: {
      vi: 'Phần thời gian từ đăng nhập đến nộp mà người nộp đang làm việc với tờ khai, không kể lúc bỏ đi; hồ sơ nộp trong kỳ.',
      en: 'Of the time from sign-in to submission only that in which somebody was at the form; dossiers submitted in the period.',
    },
    unit: 'minutes',
    better: 'less',
    cohort: 'submitted',
    formula: { kind: 'time', time: 'act' },
  },
  {
    id: 'time-saved',
    name: { vi: 'Thời gian giải quyết rút ngắn', en: 'Processing time saved' },
    definition: {
      vi: 'Tổng thời gian giải quyết ngắn hơn tổng thời hạn theo luật bao nhiêu phần; giờ làm việc, không kể lúc chờ bổ sung, chờ nộp phí, tạm dừng, gián đoạn; hồ sơ có quyết định, kết thúc trong kỳ. Thời hạn theo luật thay cho thời gian nộp trực tiếp mà kế hoạch so, vì không có số liệu ấy.',
      en: 'By how much all processing time together is below all statutory terms together; working time, without waits for supplements or fees, suspensions and outages; decided dossiers that ended in the period. The statutory term stands for the time of direct filing that the plan compares with: no record of that exists.',
    },
    unit: 'share',
    better: 'more',
    cohort: 'ended',
    formula: { kind: 'saved', time: 'work', of: 'allowed' },
    target: { value: 0.3, ground: orders, unverified: notRead },
  },
  {
    id: 'processing-time',
    name: { vi: 'Thời gian giải quyết', en: 'Processing time' },
    definition: {
      vi: 'Phút làm việc mà đồng hồ của luật đã tính cho hồ sơ, từ tiếp nhận đến khi có kết quả; hồ sơ có quyết định, kết thúc trong kỳ.',
      en: 'Working minutes that the clock of the law counted, from receipt to the result; decided dossiers that ended in the period.',
    },
    unit: 'minutes',
    better: 'less',
    cohort: 'ended',
    formula: { kind: 'time', time: 'work' },
  },
  {
    id: 'well-shorter',
    name: { vi: 'Hồ sơ nhanh hơn hạn từ 30%', en: 'At least 30% faster than the term' },
    definition: {
      vi: 'Phần hồ sơ dùng không quá 70% thời hạn theo luật; hồ sơ có quyết định, kết thúc trong kỳ.',
      en: 'Share that used 70% of the statutory term or less; decided dossiers that ended in the period.',
    },
    unit: 'share',
    better: 'more',
    cohort: 'ended',
    formula: { kind: 'share', count: ['short'], of: 'decided' },
  },
  {
    id: 'on-time',
    name: { vi: 'Đúng hạn hoặc sớm', en: 'On time or early' },
    definition: {
      vi: 'Phần hồ sơ có quyết định không trễ hạn. Sớm: xong trước ngày hẹn; đúng hạn: xong trong ngày hẹn, trước giờ hẹn. Hạn là hạn đang có hiệu lực, kể cả đã gia hạn hoặc đã xin lỗi và hẹn lại. Hồ sơ rút hoặc dừng không tính.',
      en: 'Share of decided dossiers that were not late. Early: done on a day before the due day; on time: on that day, before the hour. The due day is the one in force, extended or promised anew with an apology. Withdrawn and stopped dossiers do not count.',
    },
    unit: 'share',
    better: 'more',
    cohort: 'ended',
    formula: { kind: 'share', count: ['early', 'on-time'], of: 'decided' },
  },
  {
    id: 'late-now',
    name: { vi: 'Đang trễ hạn', en: 'Late now' },
    definition: {
      vi: 'Số hồ sơ chưa kết thúc đã quá ngày hẹn trả, ngay lúc này. Hồ sơ đang chờ người dân không tính, vì đồng hồ đứng.',
      en: 'Open dossiers past their day, as things stand. What waits for the citizen does not count: its clock stands still.',
    },
    unit: 'count',
    better: 'less',
    cohort: 'now',
    formula: { kind: 'beside' },
  },
  {
    id: 'due-soon',
    name: { vi: 'Sắp đến hạn', en: 'Due soon' },
    definition: {
      vi: 'Số hồ sơ chưa kết thúc đến ngày hẹn trả trong ba ngày tới, chưa trễ; không kể hồ sơ đang chờ người dân.',
      en: 'Open dossiers that are due within three days and not late; without those that wait for the citizen.',
    },
    unit: 'count',
    better: 'less',
    cohort: 'now',
    formula: { kind: 'beside' },
  },
  {
    id: 'satisfaction',
    name: { vi: 'Hài lòng', en: 'Satisfied' },
    definition: {
      vi: 'Phần lượt đánh giá cho 4 hoặc 5 điểm, ở mọi kết cục, kể cả bị từ chối; đánh giá trong kỳ, mỗi hồ sơ tính lần sau cùng.',
      en: 'Share of ratings with 4 or 5, whatever the outcome, refusals included; rated in the period, the last rating of each dossier.',
    },
    unit: 'share',
    better: 'more',
    cohort: 'rated',
    formula: { kind: 'rated', scores: [4, 5] },
    target: { value: 0.95, ground: orders, unverified: notRead },
  },
  {
    id: 'score',
    name: { vi: 'Điểm đánh giá', en: 'Score' },
    definition: {
      vi: 'Điểm trung bình từ 1 đến 5; đánh giá trong kỳ, mỗi hồ sơ tính lần sau cùng.',
      en: 'Mean score from 1 to 5; rated in the period, the last rating of each dossier.',
    },
    unit: 'score',
    better: 'more',
    cohort: 'rated',
    formula: { kind: 'rated' },
  },
  {
    id: 'completion',
    name: { vi: 'Mở tờ khai và nộp xong', en: 'Opened and sent' },
    definition: {
      vi: `Phần tờ khai mở trong kỳ đã được nộp. Phần còn lại: người dân báo thôi, còn dở, hoặc bỏ dở (quá ${abandonedAfterDays} ngày không nộp). Chỉ tính chung toàn tỉnh, vì khi mở tờ khai chưa biết xã nào.`,
      en: `Share of the forms opened in the period that were sent. The others: given up, still open, or abandoned (not sent in ${abandonedAfterDays} days). For the whole province only: when a form is opened its commune is not known.`,
    },
    unit: 'share',
    better: 'more',
    cohort: 'opened',
    formula: { kind: 'share', count: ['sent'], of: 'opened' },
  },
  {
    id: 'prefilled',
    name: { vi: 'Câu hỏi được điền sẵn', en: 'Questions filled in already' },
    definition: {
      vi: 'Phần câu hỏi của tờ khai có câu trả lời đúng như nguồn dữ liệu đã có, trên mọi câu được hỏi; hồ sơ nộp trong kỳ.',
      en: 'Of all questions put, those whose answer is what a source had already; dossiers submitted in the period.',
    },
    unit: 'share',
    better: 'more',
    cohort: 'submitted',
    formula: { kind: 'share', count: ['held'], of: 'put', n: 'form' },
  },
  {
    id: 'asked-though-held',
    name: { vi: 'Đòi giấy tờ Nhà nước đã có', en: 'Asked for what the state has' },
    definition: {
      vi: 'Số lần cán bộ định đòi giấy tờ hoặc thông tin mà một nguồn dữ liệu đã có. Hệ thống chặn lại, người dân không phải nộp; lần bị chặn vẫn được đếm. Theo ngày bị chặn.',
      en: 'How often staff wanted to ask for a paper or a fact that a source has. The platform refuses it, and nobody has to bring it; the attempt is counted. By the day of the refusal.',
    },
    unit: 'count',
    better: 'less',
    cohort: 'submitted',
    formula: { kind: 'beside' },
    target: { value: 0, ground: 'Chỉ thị 24/CT-TTg ngày 13/9/2025', unverified: ours },
  },
  {
    id: 'supplemented',
    name: { vi: 'Phải bổ sung', en: 'Asked for more' },
    definition: {
      vi: 'Phần hồ sơ bị yêu cầu bổ sung; hồ sơ kết thúc trong kỳ, kể cả rút và dừng.',
      en: 'Share that was asked for a supplement; dossiers that ended in the period, withdrawn and stopped ones too.',
    },
    unit: 'share',
    better: 'less',
    cohort: 'ended',
    formula: { kind: 'share', count: ['again'], of: 'end' },
  },
  {
    id: 'signed',
    name: { vi: 'Kết quả ký số', en: 'Signed results' },
    definition: {
      vi: 'Phần hồ sơ được giải quyết có kết quả điện tử đã ký số; hồ sơ trả kết quả trong kỳ.',
      en: 'Share of granted dossiers with an electronic result that is digitally signed; result returned in the period.',
    },
    unit: 'share',
    better: 'more',
    cohort: 'ended',
    formula: { kind: 'share', count: ['signed'], of: 'end.closed' },
    target: { value: 1, ground: orders, unverified: notRead },
  },
  {
    id: 'digitised',
    name: { vi: 'Giấy tờ đã số hóa', en: 'Papers digitised' },
    definition: {
      vi: 'Phần tệp giấy tờ gửi đến hoặc quét tại quầy đã có bản sao điện tử cơ quan ký; hồ sơ kết thúc trong kỳ.',
      en: 'Share of papers, sent in or scanned at the counter, of which there is an electronic copy that the agency signed; dossiers that ended in the period.',
    },
    unit: 'share',
    better: 'more',
    cohort: 'ended',
    formula: { kind: 'share', count: ['copied'], of: 'papers' },
    target: { value: 1, ground: orders, unverified: notRead },
  },
  {
    id: 'paid-by-transfer',
    name: { vi: 'Nộp phí không tiền mặt', en: 'Fees by transfer' },
    definition: {
      vi: 'Phần hồ sơ đã nộp phí, lệ phí mà người dân nhận sẵn mã tài khoản để chuyển khoản. Thực trả bằng cách nào thì cán bộ không ghi riêng; hồ sơ kết thúc trong kỳ.',
      en: 'Share of the dossiers with a paid fee whose citizen was given an account to transfer it to. How it was paid in the end is not recorded by itself; dossiers that ended in the period.',
    },
    unit: 'share',
    better: 'more',
    cohort: 'ended',
    formula: { kind: 'share', count: ['transfer'], of: 'paid' },
  },
  {
    id: 'disputes-open',
    name: { vi: 'Dữ liệu báo sai chưa trả lời', en: 'Disputed data unanswered' },
    definition: {
      vi: 'Số giá trị người dân báo sai mà cơ quan giữ dữ liệu chưa trả lời đến lúc này; hồ sơ nộp trong kỳ.',
      en: 'Values called wrong of which the owner of the data has not answered by now; dossiers submitted in the period.',
    },
    unit: 'count',
    better: 'less',
    cohort: 'submitted',
    formula: { kind: 'count', count: 'open' },
  },
  {
    id: 'assisted',
    name: { vi: 'Có cán bộ giúp', en: 'With help' },
    definition: {
      vi: 'Phần hồ sơ có cán bộ giúp điền hoặc nộp hộ; hồ sơ nộp trong kỳ. Giúp người cần giúp là nhiệm vụ; con số này cho biết bao nhiêu người chưa tự làm được.',
      en: 'Share that staff helped to fill in or filed for somebody; submitted in the period. To help who needs it is a duty; the figure tells how many cannot do it by themselves yet.',
    },
    unit: 'share',
    better: 'less',
    cohort: 'submitted',
    formula: { kind: 'share', count: ['helped'], of: 'in' },
  },
  {
    id: 'fully-online',
    name: { vi: 'Trực tuyến toàn trình', en: 'Fully online' },
    definition: {
      vi: 'Phần hồ sơ có quyết định mà từ tờ khai đến kết quả không ai phải đến quầy, không giấy nào được quét tại quầy, không cán bộ nào làm hộ; hồ sơ kết thúc trong kỳ.',
      en: 'Share of decided dossiers for which from the form to the result nobody had to come, no paper was scanned at a counter, and nobody of the staff helped; ended in the period.',
    },
    unit: 'share',
    better: 'more',
    cohort: 'ended',
    formula: { kind: 'share', count: ['online'], of: 'decided' },
  },
];
