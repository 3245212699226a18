import type * as z from 'zod/mini';
import { pointerTo, Refusal, type Pointer } from '../refusal.ts';
import type { Text } from '../text.ts';
import { Answers } from './answers.ts';
import type { Form } from './field.ts';
import { formSchema } from './form-schema.ts';
import { anyLine, personName } from './writing.ts';

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

/** What may stand in a field, by what its schema takes. */
export const wanted = {
  number: { vi: 'Hãy ghi một số nguyên, chỉ gồm chữ số.', en: 'Give a whole number, in digits only.' },
  choice: { vi: 'Hãy chọn một trong các câu trả lời có sẵn.', en: 'Choose one of the answers given.' },
  name: {
    vi: 'Tên chỉ được có chữ cái, dấu cách, dấu chấm, dấu nháy và gạch nối.',
    en: 'A name may have letters, spaces, dots, apostrophes and hyphens only.',
  },
  line: {
    vi: 'Có ký tự không dùng được. Hãy chỉ dùng chữ, số và dấu câu.',
    en: 'There is a sign that cannot be used. Use letters, digits and punctuation.',
  },
} as const satisfies Record<string, Text>;

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

/** What the field wants, where its schema says it; otherwise the general sentence. */
const detailOf = (issue: z.core.$ZodIssue): Text | undefined => {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? {
            vi: `Nội dung dài quá: nhiều nhất ${issue.maximum} chữ cái và dấu.`,
            en: `The text is too long: at most ${issue.maximum} characters.`,
          }
        : {
            vi: `Số này lớn nhất là ${issue.maximum.toLocaleString('vi-VN')}.`,
            en: `This number is at most ${issue.maximum.toLocaleString('en-GB')}.`,
          };
    case 'too_small':
      return issue.origin === 'string'
        ? undefined
        : { vi: `Số này nhỏ nhất là ${issue.minimum}.`, en: `This number is at least ${issue.minimum}.` };
    case 'invalid_type':
      return issue.expected === 'int' || issue.expected === 'number' ? wanted.number : undefined;
    case 'invalid_value':
      return wanted.choice;
    case 'invalid_format':
      if (issue.pattern === String(personName)) return wanted.name;
      return issue.pattern === String(anyLine) ? wanted.line : undefined;
    default:
      return undefined;
  }
};

const worded = (problem: Pointer, issue: z.core.$ZodIssue): Pointer => {
  const detail = problem.code === 'invalid' || problem.code === 'long' ? detailOf(issue) : undefined;
  return detail === undefined ? problem : { ...problem, detail };
};

const pointersOf = (issue: z.core.$ZodIssue): Pointer[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => problemAt(pointerTo([...issue.path, key]), 'unknown'))
    : [worded(problemAt(pointerTo(issue.path), problemOf(issue)), issue)];

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
