import type { ContentFault } from '../../core/procedure/result-content.ts';
import { pointerTo, type Pointer } from '../../core/refusal.ts';
import type { Text } from '../../core/text.ts';
import type { Diagnostic } from '../results/template-error.ts';
import type { TemplateFault, TemplateFaultCode } from '../results/template-lint.ts';

const faults: Readonly<Record<TemplateFaultCode, Text>> = {
  package: { vi: 'Không dùng gói từ mạng.', en: 'Packages from the network are not used.' },
  'foreign-import': {
    vi: 'Chỉ được nhập các tệp mẫu đặt cùng thư mục.',
    en: 'Only template files of the same folder may be imported.',
  },
  font: { vi: 'Chỉ dùng phông chữ Tinos.', en: 'Only the font Tinos may be used.' },
  fallback: {
    vi: 'Không thay chữ thiếu bằng phông của máy.',
    en: 'Text must not fall back to a font of the machine.',
  },
  eval: { vi: 'Không biến dữ liệu thành lệnh.', en: 'Data must not be made into code.' },
  plugin: { vi: 'Không nạp phần mở rộng.', en: 'Plug-ins are not loaded.' },
  'file-read': { vi: 'Mẫu không tự đọc tệp.', en: 'A template does not read files.' },
  today: { vi: 'Không phụ thuộc ngày in.', en: 'A template does not depend on the day it is set.' },
  system: { vi: 'Không dùng thông tin của hệ thống.', en: 'Nothing of the system is used.' },
  'raw-text': { vi: 'Không dùng chữ kiểu mã lệnh.', en: 'Raw text is not used: its font is not ours.' },
  formula: { vi: 'Không dùng công thức.', en: 'Formulas are not used: their font is not ours.' },
  foreground: {
    vi: 'Lớp trên cùng của trang dành cho dấu xem trước.',
    en: 'The foreground of the page is kept for the mark of a preview.',
  },
  attachment: { vi: 'Mẫu không tự đính kèm tệp.', en: 'A template does not attach files.' },
  'line-end': {
    vi: 'Chỉ xuống dòng bằng ký tự LF (U+000A).',
    en: 'Lines end with a line feed (U+000A) and nothing else.',
  },
  escape: {
    vi: 'Viết thẳng ký tự, không dùng mã \\u{…}.',
    en: 'Characters are written as they are, not as \\u{…}.',
  },
};

const contents: Readonly<Record<ContentFault['code'], Text>> = {
  missing: { vi: 'Thiếu giá trị bắt buộc.', en: 'A value is missing that must be there.' },
  unknown: { vi: 'Loại kết quả này không có mục ấy.', en: 'This kind of result has no such item.' },
  'wrong-kind': { vi: 'Giá trị không đúng kiểu đã khai.', en: 'The value is not of the kind that is declared.' },
};

const source = '/source';

export const lintProblem = ({ code, line, column }: TemplateFault): Pointer => ({
  pointer: source,
  code,
  detail: faults[code],
  line,
  column,
});

export const contentProblem = ({ path, code }: ContentFault): Pointer => ({
  pointer: pointerTo(['data', ...path]),
  code,
  detail: contents[code],
});

/** The typesetter speaks English only. */
export const typesetProblem = (template: string, { file, message, line, column }: Diagnostic): Pointer => ({
  pointer: source,
  code: 'typesetter',
  detail: { vi: `Bộ dựng trang báo (${file}): ${message}`, en: `The typesetter says (${file}): ${message}` },
  // Another file of the folder has lines of its own.
  ...(file === `${template}.typ` && line !== undefined && column !== undefined ? { line, column } : {}),
});

export const tooLong: Pointer = {
  pointer: source,
  code: 'too-long',
  detail: {
    vi: 'Dựng trang quá lâu hoặc tốn quá nhiều bộ nhớ. Hãy xem lại các vòng lặp.',
    en: 'Setting it takes too long or too much memory. Look at its loops.',
  },
};

export const tooLarge: Pointer = {
  pointer: source,
  code: 'too-large',
  detail: {
    vi: 'Bản xem trước lớn hơn 4 MB. Hãy bớt hình vẽ hoặc số trang.',
    en: 'The preview is larger than 4 MB. Draw less, or set fewer pages.',
  },
};

export const withoutPlace = (field: string): Pointer => ({
  pointer: source,
  code: 'no-signature-place',
  detail: {
    vi: `Mẫu không có chỗ ký “${field}”. Hãy dùng khối-ký hoặc phần-ký.`,
    en: `The template has no place for the signature “${field}”. Use khối-ký or phần-ký.`,
  },
});
