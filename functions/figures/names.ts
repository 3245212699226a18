import type { Stage } from '../../events/step.ts';
import type { Agency } from '../../core/agency.ts';
import type { Text } from '../../core/text.ts';
import type { Catalogue } from '../catalogue.ts';

const plain = (code: string): Text => ({ vi: code, en: code });

/** Phases as officers’ pages name them. */
export const phaseNames: Readonly<Record<Stage, Text>> = {
  check: { vi: 'Kiểm tra tự động', en: 'Automatic checks' },
  acknowledge: { vi: 'Ghi nhận thông báo', en: 'Acknowledgement' },
  decide: { vi: 'Giải quyết tự động', en: 'Automatic decision' },
  appointment: { vi: 'Đến trực tiếp theo hẹn', en: 'Appearance in person' },
  external: { vi: 'Chờ đơn vị ngoài tỉnh', en: 'Outside decision' },
  verify: { vi: 'Thẩm tra', en: 'Verification' },
  consult: { vi: 'Lấy ý kiến', en: 'Opinions' },
  confirm: { vi: 'Người dân xác nhận', en: 'Citizen’s confirmation' },
  approve: { vi: 'Duyệt, ký', en: 'Approval and signature' },
  issue: { vi: 'Cấp kết quả', en: 'Issue of the result' },
  return: { vi: 'Trả kết quả', en: 'Return of the result' },
  supplement: { vi: 'Chờ bổ sung', en: 'Waiting for a supplement' },
  payment: { vi: 'Chờ nộp phí, lệ phí', en: 'Waiting for the fee' },
  suspended: { vi: 'Tạm dừng', en: 'Paused' },
};

export const outcomeNames: Readonly<Record<'closed' | 'refused' | 'withdrawn' | 'stopped', Text>> = {
  closed: { vi: 'Được giải quyết', en: 'Granted' },
  refused: { vi: 'Bị từ chối', en: 'Refused' },
  withdrawn: { vi: 'Người dân rút', en: 'Withdrawn' },
  stopped: { vi: 'Dừng giải quyết', en: 'Stopped' },
};

export const channelName = (channel: string): Text => {
  switch (channel) {
    case 'online':
      return { vi: 'Trực tuyến', en: 'Online' };
    case 'counter':
      return { vi: 'Tại quầy', en: 'At a counter' };
    case 'post':
      return { vi: 'Bưu chính', en: 'By post' };
    default:
      return plain(channel);
  }
};

/** What made dossiers late. */
export const causeNames = {
  platform: { vi: 'Hệ thống dừng vì sự cố', en: 'The platform stood still' },
  terms: { vi: 'Các bước đúng hạn nhưng cộng lại quá dài', en: 'Each step kept its term, together they are too long' },
} as const satisfies Record<string, Text>;

export const procedureName = ({ procedures, composed }: Catalogue, code: string): Text =>
  [...procedures, ...composed].find((procedure) => procedure.code === code)?.name ?? plain(code);

export const unitName = (agencies: readonly Agency[], unit: string): Text =>
  agencies.find(({ code }) => code === unit)?.name ?? plain(unit);
