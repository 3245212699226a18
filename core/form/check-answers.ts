import type * as z from 'zod/mini';
import { pointerTo, Refusal, type Pointer } from '../refusal.ts';
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
  'too-old': { vi: 'Hãy xem lại năm: ngày này lâu quá rồi.', en: 'Look at the year again: this date is too long ago.' },
  'born-later': {
    vi: 'Cha, mẹ phải sinh trước con: hãy xem lại ngày này.',
    en: 'A parent is born before the child: look at this date again.',
  },
  date: { vi: 'Ngày phải có dạng năm-tháng-ngày và có thật.', en: 'The date must be a real day, year-month-day.' },
  'day-or-year': {
    vi: 'Hãy ghi một ngày có thật, hoặc chỉ năm gồm bốn chữ số.',
    en: 'Give a real day, or only the year in four digits.',
  },
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

/** Those that say themselves what is wrong. */
const rules = ['required', 'hidden', 'future', 'too-old', 'born-later', 'day-or-year'] as const;

const problemOf = (issue: z.core.$ZodIssue): FieldProblem => {
  if (issue.input === undefined) return 'required';
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' ? 'short' : 'invalid';
    case 'too_big':
      return issue.origin === 'string' ? 'long' : 'invalid';
    case 'invalid_format':
      if (issue.format === 'date') return 'date';
      return issue.pattern === String(/^\d{12}$/) ? 'citizen-id' : 'invalid';
    case 'custom': {
      const rule: unknown = issue.params?.['rule'];
      return rules.find((known) => known === rule) ?? 'invalid';
    }
    default:
      return 'invalid';
  }
};

const pointersOf = (issue: z.core.$ZodIssue): Pointer[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => problemAt(pointerTo([...issue.path, key]), 'unknown'))
    : [problemAt(pointerTo(issue.path), problemOf(issue))];

/** A person reads one sentence at each field: the first. */
const firstOfEach = (problems: readonly Pointer[]): Pointer[] => {
  const first = new Map<string, Pointer>();
  for (const problem of problems) if (!first.has(problem.pointer)) first.set(problem.pointer, problem);
  return [...first.values()];
};

/** With every step of the form, so that the fields of one that was left out are named one by one. */
const withAllSteps = (form: Form, raw: unknown): object => ({
  ...Object.fromEntries(form.steps.map(({ id }) => [id, {}])),
  ...Object(raw),
});

/** All problems of the answers at once; none when they fill the form. `today` is a civil date in Vietnam. */
export const checkAnswers = (
  form: Form,
  raw: unknown,
  today: string,
): { answers: Answers; problems: [] } | { problems: Pointer[] } => {
  const parsed = formSchema(form, today).safeParse(withAllSteps(form, raw), { reportInput: true });
  if (parsed.success) return { answers: Answers.parse(parsed.data), problems: [] };
  return { problems: firstOfEach(parsed.error.issues.flatMap(pointersOf)) };
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
