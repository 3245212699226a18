import { fieldsOf, isShown, withAnswer, withoutAnswer, type Answer, type Answers } from '../../core/form/answers.ts';
import type { Field, Form } from '../../core/form/field.ts';
import { addDays } from '../../core/vietnam-time.ts';
import type { Chance } from '../time/chance.ts';

/** Who fills a form in, as far as invented answers depend on it. */
export interface Filling {
  readonly chance: Chance;
  /** Civil date in Vietnam. */
  readonly today: string;
  /** Tells this person’s answers from everybody else’s. */
  readonly number: number;
  /** Codes of the communes to choose from. */
  readonly communes: readonly [string, ...string[]];
  /** How often out of one an optional question is answered. */
  readonly optional: number;
}

const later = (one: string, other: string | undefined): string => (other !== undefined && other > one ? other : one);

const dateFor = (form: Form, path: string, field: Field, { chance, today }: Filling): string => {
  if (field.bornBefore !== undefined) return `19${chance.whole(75, 99)}-05-04`;
  const fields = fieldsOf(form);
  const isChild = fields.some((other) => other.field.bornBefore === path);
  const recent = later(addDays(today, -chance.whole(3, 60)), field.notBefore);
  if (isChild) return recent;
  if (field.kind === 'day-or-year') return chance.happens(0.2) ? '1962' : `19${chance.whole(60, 99)}-11-20`;
  if (field.notAfterToday === true) return recent;
  // What comes after in the form lies later in time.
  const place = fields.filter(({ field: { kind } }) => kind === 'date').findIndex((each) => each.path === path);
  return later(addDays(today, 1 + place * 10), field.notBefore);
};

/** An answer that the question takes; texts and numbers are nobody else’s. */
const invented = (form: Form, path: string, field: Field, filling: Filling): Answer => {
  const { chance, number, communes } = filling;
  const [first, ...rest] = communes;
  switch (field.kind) {
    case 'name':
      return chance.pick(['Nông Văn An', 'Hoàng Thị Bích', 'Lý Minh Châu', 'Vi Thị Duyên']);
    case 'text':
      return (field.code === true ? `MS${number}` : `Số ${number}, thôn Đoàn Kết`).slice(0, field.maxLength ?? 300);
    case 'citizen-id':
      return `0209${String(number * 50 + fieldsOf(form).findIndex((each) => each.path === path)).padStart(8, '0')}`;
    case 'commune':
      return chance.pick([first, ...rest]);
    case 'date':
    case 'day-or-year':
      return dateFor(form, path, field, filling);
    case 'choice': {
      const [one, ...others] = (field.options ?? []).map(({ value }) => value);
      return one === undefined ? '' : chance.pick([one, ...others]);
    }
    case 'yes-no':
      return chance.pick(['yes', 'no']);
    case 'count':
      return 1;
    case 'declaration':
      return 'yes';
  }
};

/** A form that is filled in, and which questions somebody had to answer for that. */
export interface Filled {
  readonly answers: Answers;
  /** Paths of the questions that were typed or chosen. */
  readonly typed: readonly string[];
}

/**
 * Fills in what is put and not `held`: every question that has to be answered, and some of the others. What an answer
 * brings up is answered in turn; what is not put is left out.
 */
export const fillIn = (form: Form, held: Answers, filling: Filling): Filled => {
  const fields = fieldsOf(form);
  const isHeld = ({ path }: (typeof fields)[number]): boolean => {
    const [step = '', field = ''] = path.split('.');
    return held[step]?.[field] !== undefined;
  };
  const wanted = fields.filter(
    (each) => !isHeld(each) && (each.field.optional !== true || filling.chance.happens(filling.optional)),
  );
  let answers = held;
  const typed = new Set<string>();
  for (;;) {
    const open = wanted.find(({ path, field }) => !typed.has(path) && isShown(field, answers));
    if (open === undefined) break;
    typed.add(open.path);
    answers = withAnswer(answers, open.path, invented(form, open.path, open.field, filling));
  }
  const put = fields.reduce(
    (all, { path, field }) => (isShown(field, answers) ? all : withoutAnswer(all, path)),
    answers,
  );
  const known = new Set(form.steps.map(({ id }) => id));
  return {
    answers: Object.fromEntries(Object.entries(put).filter(([step]) => known.has(step))),
    typed: [...typed],
  };
};

/** New answers to these questions, and to those that they bring up, beside all others as they stand. */
export const answerAgain = (form: Form, standing: Answers, asked: readonly string[], filling: Filling): Answers => {
  const held = asked.reduce((all, path) => withoutAnswer(all, path), standing);
  const { answers } = fillIn(form, held, { ...filling, optional: 1 });
  return asked.reduce<Answers>((all, path) => {
    const [step = '', field = ''] = path.split('.');
    const answer = answers[step]?.[field];
    return answer === undefined ? all : withAnswer(all, path, answer);
  }, {});
};
