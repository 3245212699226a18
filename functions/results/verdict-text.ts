import type { ResultDocument } from '../../verification/result-document.ts';
import type { FileVerdict } from '../../verification/verify-file.ts';
import type { Refused } from '../../verification/verify-result.ts';
import type { StatusList } from '../../verification/status/status-list.ts';
import { vietnamTime } from '../../verification/vietnam-time.ts';

type ListDates = Pick<StatusList, 'issuedAt' | 'expiresAt'>;

const signatureLines = ({ signatures }: Pick<FileVerdict, 'signatures'>): string[] =>
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

const resultLines = ({ number, dossier, procedure, agency, holder, issuedAt }: ResultDocument): string[] => [
  `  Số / Number: ${number}`,
  `  Mã hồ sơ / Dossier: ${dossier}`,
  `  Thủ tục / Procedure: ${procedure.code} (${procedure.edition})`,
  `  Cơ quan / Agency: ${agency.name}`,
  `  Cấp cho / Holder: ${holder.name}`,
  `  Thời điểm cấp / Issued: ${vietnamTime(new Date(issuedAt))}`,
];

/** A result that was revoked or replaced is not forged, and does not stand either. */
const headline = ({ result, reasons }: Refused): string => {
  if (result === undefined) return 'KHÔNG HỢP LỆ / NOT GENUINE';
  return reasons.some(({ code }) => code === 'replaced-result')
    ? 'THẬT, NHƯNG ĐÃ CÓ KẾT QUẢ KHÁC THAY THẾ / GENUINE, BUT REPLACED BY ANOTHER RESULT'
    : 'THẬT, NHƯNG ĐÃ BỊ THU HỒI / GENUINE, BUT REVOKED';
};

/** A copy by whoever has a certificate under the roots looks like one by an agency. */
const copierUnknown =
  '  Chưa hỏi bên sao có phải là cơ quan của tỉnh không (--status) / Nobody was asked whether the copier is an agency of the province (--status)';

interface Asked {
  /** The province’s portal was asked who its agencies are. */
  readonly portal: boolean;
  /** The list that was asked whether the result still stands. */
  readonly list: ListDates | undefined;
}

/** A verdict for people, in both languages. */
export const verdictText = (verdict: FileVerdict, at: Date, { portal, list }: Asked): string[] => {
  if (!verdict.genuine) {
    return [
      headline(verdict),
      ...verdict.reasons.flatMap(({ code, vi, en, todo, detail }) => [
        `  ${code}: ${vi} / ${en}`,
        ...(detail === undefined ? [] : [`    ${detail}`]),
        `    → ${todo.vi} / ${todo.en}`,
      ]),
      ...(verdict.result === undefined ? [] : resultLines(verdict.result)),
      ...(verdict.signatures.length > 0 ? ['Chữ ký còn đúng / Signatures that hold:'] : []),
      ...signatureLines(verdict),
    ];
  }
  const signatures = [
    'Chữ ký / Signatures:',
    ...signatureLines(verdict),
    `  ${verdict.level}: ${levels[verdict.level]}`,
  ];
  if ('copy' in verdict)
    return [
      'BẢN SAO ĐIỆN TỬ: chữ ký của cơ quan còn đúng / CERTIFIED ELECTRONIC COPY: the agency’s signature holds',
      `  Cơ quan sao / Copied by: ${verdict.copy.agency}`,
      `  Thời điểm sao / Copied: ${vietnamTime(verdict.copy.at)}`,
      ...(portal ? [] : [copierUnknown]),
      '  Là bản sao một giấy tờ, không phải là kết quả của một hồ sơ / A copy of a paper, and the result of no dossier',
      ...signatures,
    ];
  return [
    'HỢP LỆ / GENUINE',
    ...resultLines(verdict.result),
    `  ${standing[verdict.status ?? 'unknown']}${list ? listText(list, at) : ''}`,
    ...signatures,
  ];
};
