import type * as z from 'zod/mini';
import { Refusal, type Pointer } from '../refusal.ts';
import type { Text } from '../text.ts';
import { Answers } from './answers.ts';
import type { Form } from './field.ts';
import { formSchema } from './form-schema.ts';

/** Why a field is not right, in the words people read. */
export const fieldProblems = {
  required: { vi: 'Hãy điền ô này.', en: 'Fill in this field.' },
  unknown: { vi: 'Tờ khai không có ô này.', en: 'The form has no such field.' },
  hidden: { vi: 'Ô này không áp dụng cho trường hợp của bạn.', en: 'This field does not apply to your case.' },
  future: { vi: 'Ngày này chưa tới.', en: 'This date lies in the future.' },
  date: { vi: 'Ngày phải có dạng năm-tháng-ngày và có thật.', en: 'The date must be a real day, year-month-day.' },
  short: { vi: 'Hãy điền ô này.', en: 'Fill in this field.' },
  long: { vi: 'Nội dung dài quá.', en: 'The text is too long.' },
  'citizen-id': { vi: 'Số định danh cá nhân gồm đúng 12 chữ số.', en: 'A personal identifier has exactly 12 digits.' },
  locked: {
    vi: 'Giá trị này lấy từ cơ sở dữ liệu quốc gia, không sửa trực tiếp được. Nếu sai, hãy chọn “Thông tin sai?”.',
    en: 'This value comes from a national database and cannot be changed here. If it is wrong, choose “Is this wrong?”.',
  },
  invalid: { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' },
} as const satisfies Record<string, Text>;
export type FieldProblem = keyof typeof fieldProblems;

export const problemAt = (pointer: string, code: FieldProblem): Pointer => ({
  pointer,
  code,
  detail: fieldProblems[code],
});

const problemOf = (issue: z.core.$ZodIssue): FieldProblem => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'invalid';
    case 'too_small':
      return issue.origin === 'string' ? 'short' : 'invalid';
    case 'too_big':
      return issue.origin === 'string' ? 'long' : 'invalid';
    case 'invalid_format':
      if (issue.format === 'date') return 'date';
      return issue.pattern === String(/^\d{12}$/) ? 'citizen-id' : 'invalid';
    case 'custom': {
      const rule: unknown = issue.params?.['rule'];
      return rule === 'required' || rule === 'hidden' || rule === 'future' ? rule : 'invalid';
    }
    default:
      return 'invalid';
  }
};

const pointersOf = (issue: z.core.$ZodIssue): Pointer[] => {
  const base = issue.path.map((part) => `/${String(part)}`).join('');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => problemAt(`${base}/${key}`, 'unknown'));
  return [problemAt(base, problemOf(issue))];
};

/** All problems of the answers at once; none when they fill the form. `today` is a civil date in Vietnam. */
export const checkAnswers = (
  form: Form,
  raw: unknown,
  today: string,
): { answers: Answers; problems: [] } | { problems: Pointer[] } => {
  const parsed = formSchema(form, today).safeParse(raw, { reportInput: true });
  if (parsed.success) return { answers: Answers.parse(parsed.data), problems: [] };
  return { problems: parsed.error.issues.flatMap(pointersOf) };
};

/** The answers, or a Refusal naming every field that is not right. `root` is where the answers lie in the body. */
export const requireAnswers = (form: Form, raw: unknown, today: string, root = ''): Answers => {
  const checked = checkAnswers(form, raw, today);
  if ('answers' in checked) return checked.answers;
  throw new Refusal(
    'invalid-fields',
    checked.problems.map((problem) => ({ ...problem, pointer: `${root}${problem.pointer}` })),
  );
};
