import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { Answers } from '../../core/form/answers.ts';
import { dateOf, day } from '../../core/vietnam-time.ts';
import type { Answered, Visitor } from '../../local/visitor.ts';

/** A form as the citizen's browser gets it. */
export const OpenForm = z.object({
  id: z.string(),
  version: z.int(),
  answers: Answers,
  prefill: z.record(z.string(), z.object({ value: z.unknown(), lock: z.boolean(), source: z.string() })),
  lookups: z.record(z.string(), z.enum(['found', 'missing', 'unavailable', 'declined'])),
});
export type OpenForm = z.infer<typeof OpenForm>;

const Problem = z.object({
  status: z.int(),
  code: z.string(),
  ground: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ pointer: z.string(), code: z.string() }))),
});

/** A refusal in short: `409 not-now`, with `/pointer code` for each field that is named. */
export const refusalIn = ({ status, body }: Answered): string => {
  const problem = Problem.parse(body);
  if (problem.status !== status) throw new Error(`the problem says ${problem.status}, the answer ${status}`);
  return [`${status} ${problem.code}`, ...(problem.errors ?? []).map((each) => `${each.pointer} ${each.code}`)].join(
    ' ',
  );
};

/** The body of an answer that must have this status. */
export const wanted = ({ status, body }: Answered, expected: number): unknown => {
  if (status !== expected) throw new Error(`${status} instead of ${expected}: ${JSON.stringify(body)}`);
  return body;
};

/** Opens the birth form, or finds it open. */
export const openForm = async (visitor: Visitor): Promise<OpenForm> => {
  const answer = await visitor.send('POST', '/v1/drafts', { procedure: '1.001193' });
  return OpenForm.parse(wanted(answer, answer.status === 200 ? 200 : 201));
};

/** What nobody but the parent knows, when no source gave it; the offered values stay as they are. */
const spoken = {
  child: {
    familyName: 'Nguyễn',
    gender: 'female',
    birthDate: dateOf(Date.now() - 20 * day),
    birthPlace: 'Trạm y tế phường',
    ethnicity: 'Kinh',
    nationality: 'Việt Nam',
    homeTown: 'Lạng Sơn',
  },
  mother: { declared: 'no' },
  father: { declared: 'no' },
  request: { relation: 'mother' },
} satisfies Answers;

/** A full form: the offered values, the words of the parent where there are none, and what the test itself says. */
export const answersTo = (form: Pick<OpenForm, 'answers'>, said: Answers = {}): Answers => {
  const steps = { ...spoken, child: { ...spoken.child, givenName: 'Minh An' } };
  const told: Answers = {};
  for (const [step, fields] of Object.entries<Answers[string]>(steps))
    told[step] = { ...fields, ...form.answers[step], ...said[step] };
  return told;
};

/** Sends a form in; each time with a key of its own unless one is given. */
export const sendForm = async (
  visitor: Visitor,
  form: OpenForm,
  answers: unknown = answersTo(form),
  key: string = randomUUID(),
): Promise<Answered> =>
  visitor.send('POST', '/v1/dossiers', { draft: form.id, answers, declaration: true }, { 'idempotency-key': key });

const Taken = z.object({ code: z.string() });

/** The code of the dossier that an answer says was taken in. */
export const codeIn = (answer: Answered): string => Taken.parse(wanted(answer, 201)).code;
