import type { Verdict } from '../../verification/verify-result.ts';
import type { StatusList } from '../../verification/status/status-list.ts';
import { vietnamTime } from '../../verification/vietnam-time.ts';

type ListDates = Pick<StatusList, 'issuedAt' | 'expiresAt'>;

const signatureLines = ({ signatures }: Verdict): string[] =>
  signatures.flatMap(({ field, name, signedAt, timestampAuthority, revokedLater }) => [
    `  [${field}] ${name}`,
    `    ${vietnamTime(signedAt)} (dấu thời gian / timestamp: ${timestampAuthority})`,
    ...(revokedLater
      ? [
          `    Chứng thư bị thu hồi sau khi ký (${vietnamTime(revokedLater)}), chữ ký vẫn có giá trị / ` +
            'The certificate was revoked after it had signed; the signature stands',
        ]
      : []),
  ]);

const levels = {
  'B-T': 'Chữ ký có dấu thời gian / Signatures with timestamps',
  'B-LT': 'Kèm bằng chứng chứng thư còn hiệu lực khi ký / With proofs that the certificates were good',
  'B-LTA':
    'Kèm bằng chứng và dấu thời gian lưu trữ, kiểm tra được lâu dài / With proofs and an archive timestamp, for long',
} as const;

const standing = {
  valid: 'Còn giá trị theo danh sách của tỉnh / Stands, by the province’s list',
  revoked: '',
  replaced: '',
  unknown:
    'Chưa hỏi kết quả có bị thu hồi hay thay thế không (xem --status) / Not asked whether it was revoked or replaced (see --status)',
} as const;

const listText = (list: ListDates, at: Date): string => {
  const old = list.expiresAt < at ? ', danh sách đã cũ / an old list' : '';
  return ` (${vietnamTime(list.issuedAt)}${old})`;
};

/** A verdict for people, in both languages, with the list that was asked whether the result still stands. */
export const verdictText = (verdict: Verdict, at: Date, list?: ListDates): string[] => {
  if (!verdict.genuine) {
    return [
      'KHÔNG HỢP LỆ / NOT GENUINE',
      ...verdict.reasons.flatMap(({ code, vi, en, todo, detail }) => [
        `  ${code}: ${vi} / ${en}`,
        ...(detail === undefined ? [] : [`    ${detail}`]),
        `    → ${todo.vi} / ${todo.en}`,
      ]),
      ...(verdict.signatures.length > 0 ? ['Chữ ký còn đúng / Signatures that hold:'] : []),
      ...signatureLines(verdict),
    ];
  }
  const { number, dossier, procedure, agency, holder, issuedAt } = verdict.result;
  return [
    'HỢP LỆ / GENUINE',
    `  Số / Number: ${number}`,
    `  Mã hồ sơ / Dossier: ${dossier}`,
    `  Thủ tục / Procedure: ${procedure.code} (${procedure.edition})`,
    `  Cơ quan / Agency: ${agency.name}`,
    `  Cấp cho / Holder: ${holder.name}`,
    `  Thời điểm cấp / Issued: ${issuedAt}`,
    `  ${standing[verdict.status ?? 'unknown']}${list ? listText(list, at) : ''}`,
    'Chữ ký / Signatures:',
    ...signatureLines(verdict),
    `  ${verdict.level}: ${levels[verdict.level]}`,
  ];
};
