import type { Mandate, StaffChange } from '../../../api/staffing.ts';

const deeds: Record<Mandate['to'], string> = { assess: 'Thẩm tra', sign: 'Ký duyệt' };
const changes: Record<StaffChange['kind'], string> = {
  departure: 'Thôi việc',
  delegation: 'Ủy quyền ký',
  revocation: 'Chấm dứt ủy quyền',
};

export const vi = {
  nav: 'Nhân sự',
  title: 'Nhân sự của đơn vị',
  name: 'Họ và tên',
  mandates: 'Thẩm quyền',
  certificate: 'Chứng thư số',
  acts: 'Thay đổi',
  deeds,
  all: 'mọi thủ tục',
  some: (codes: readonly string[]) => `thủ tục ${codes.join(', ')}`,
  since: (from: string) => `từ ${from}`,
  period: (from: string, until: string) => `từ ${from} đến ${until}`,
  delegatedBy: (name: string) => `${name} ủy quyền`,
  notInForce: 'không còn hoặc chưa có hiệu lực',
  noMandate: 'Không có',
  noCertificate: 'Không có chứng thư số còn hiệu lực',
  validUntil: (until: string) => `Còn hiệu lực đến ${until}`,
  left: (at: string) => `Đã thôi việc lúc ${at}`,
  delegate: 'Ủy quyền ký…',
  revoke: 'Chấm dứt…',
  endService: 'Cho thôi việc…',
  ground: {
    label: 'Căn cứ',
    hint: 'Số và ngày của quyết định, hoặc lý do.',
    missing: 'Ghi căn cứ.',
  },
  procedures: 'Thủ tục nào?',
  everyProcedure: 'Mọi thủ tục',
  proceduresMissing: 'Chọn ít nhất một thủ tục.',
  unit: 'Mã đơn vị',
  unitHint: (example: string | undefined) =>
    example === undefined ? 'Phần đầu của mã hồ sơ.' : `Phần đầu của mã hồ sơ, ví dụ ${example}.`,
  show: 'Xem đơn vị này',
  delegateTitle: (name: string) => `Ủy quyền ký cho ${name}`,
  delegateSend: 'Ủy quyền',
  delegated: (name: string) => `Đã ủy quyền ký cho ${name}.`,
  revokeTitle: (name: string) => `Chấm dứt ủy quyền của ${name}`,
  revokeSend: 'Chấm dứt ủy quyền',
  revoked: (name: string) => `Đã chấm dứt ủy quyền của ${name}.`,
  leaveTitle: (name: string) => `Cho ${name} thôi việc`,
  leaveHint: 'Phiên đăng nhập và thẩm quyền của người này chấm dứt ngay. Mọi việc đang giữ được bàn giao một lần.',
  toVerify: 'Ai nhận việc thẩm tra?',
  toApprove: 'Ai nhận việc ký duyệt?',
  toInbox: 'Trả về hộp việc chung của đơn vị',
  leaveSend: 'Cho thôi việc và bàn giao',
  departed: (name: string, tasks: number) => `${name} đã thôi việc; đã bàn giao ${tasks} việc.`,
  history: 'Nhật ký thay đổi',
  noHistory: 'Chưa có thay đổi.',
  changes,
  operator: 'Người vận hành hệ thống',
  changedBy: (who: string, at: string) => `${who}, ${at}`,
  handed: (dossier: string, to: string | undefined) =>
    to === undefined ? `${dossier}: về hộp việc chung` : `${dossier}: ${to}`,
};
export type StaffWords = typeof vi;
