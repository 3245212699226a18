import * as z from 'zod/mini';
import type { AccessLog } from './access-log.ts';
import { exchangeTime } from './exchange-time.ts';
import { changedPlaces, othersThan } from './contradiction.ts';
import type { SourceName } from './fault.ts';
import type { Faults } from './faults.ts';
import { type Door, readBody, sendJson } from './http.ts';
import type { Registers } from './registers.ts';
import { personalId } from './wire.ts';

const id = z.string().check(z.minLength(1), z.maxLength(200));

/** Every question says who asks, for which unit, procedure and dossier; a dossier not yet filed has no code. */
const Purpose = z.looseObject({
  MaYeuCau: id,
  MaHoSo: z.optional(id),
  MaDVC: id,
  MaCanBo: id,
  MaDonVi: id,
});
type Purpose = z.infer<typeof Purpose>;

/** The register says no, and will say it again: another dossier has this already. */
export class Conflict extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** One operation: takes the whole body, answers what is wrapped; `undefined` members mean that nothing was found. */
export type Operation = (body: unknown, purpose: Purpose) => Readonly<Record<string, unknown>>;

export type Operations = Readonly<Record<string, Operation>>;
type Answer = ReturnType<Operation>;

/** What every source is made of, beside its own operations. */
export interface Exchange {
  readonly registers: Registers;
  readonly log: AccessLog;
  readonly faults: Pick<Faults, 'of' | 'hold'>;
  readonly now: () => number;
}

const isEmpty = (answer: Answer): boolean =>
  Object.values(answer).every((value) => value === null || (Array.isArray(value) && value.length === 0));

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
};

const Asked = z.looseObject({ SoDinhDanh: personalId });

/** Whoever is in no marriage may be told to be in one: that nothing is found says single. Else nothing stays nothing. */
const emptyIsFact = new Set(['TraCuuKetHon']);

/** The first other person’s facts that differ from what is true of this one; the truth where nobody’s do. */
const contradicted = (
  operationsOver: (registers: Registers) => Operations,
  registers: Registers,
  name: string,
  ...question: Parameters<Operation>
): Answer => {
  const answerFrom = (from: Registers): Answer => operationsOver(from)[name]?.(...question) ?? {};
  const truth = answerFrom(registers);
  const { data: asked } = Asked.safeParse(question[0]);
  if (asked === undefined || (isEmpty(truth) && !emptyIsFact.has(name))) return truth;
  for (const other of othersThan(registers, asked.SoDinhDanh)) {
    const answer = answerFrom(changedPlaces(registers, asked.SoDinhDanh, other));
    if (!isEmpty(answer) && JSON.stringify(answer) !== JSON.stringify(truth)) return answer;
  }
  return truth;
};

/**
 * A register behind JSON over HTTP: `POST {prefix}/{operation}`. Answers and refusals are logged. The operations are
 * made over registers, so that they can be made over contradictory ones too.
 */
export const createExchange = (
  service: SourceName,
  operationsOver: (registers: Registers) => Operations,
  { registers, log, faults, now }: Exchange,
): Door => {
  const operations = operationsOver(registers);
  const answer = (name: string, question: unknown): [status: number, body: Answer] => {
    const purpose = Purpose.safeParse(question);
    if (!purpose.success) return [400, { MaLoi: 'THIEU_MUC_DICH' }];
    const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
    if (operation === undefined) return [404, { MaLoi: 'KHONG_CO_DICH_VU' }];
    try {
      return faults.of(service).mode === 'contradictory' && name.startsWith('TraCuu')
        ? [200, contradicted(operationsOver, registers, name, question, purpose.data)]
        : [200, operation(question, purpose.data)];
    } catch (error) {
      if (error instanceof Conflict) return [409, { MaLoi: error.code }];
      if (error instanceof z.core.$ZodError) return [400, { MaLoi: 'SAI_CAU_TRUC' }];
      throw error;
    }
  };
  return async (request, response, path) => {
    if (request.method !== 'POST') {
      sendJson(response, 405, { MaLoi: 'CHI_NHAN_POST' });
      return;
    }
    const operation = path.replace(/^\//, '');
    const question = parsed(await readBody(request));
    const [status, body] = answer(operation, question);
    const answered = isEmpty(body) ? 'empty' : 'answered';
    log.write({ service, operation, outcome: status === 200 ? answered : 'refused', question: question ?? null });
    const echo = Purpose.safeParse(question).data?.MaYeuCau;
    const whole = { ...(echo && { MaYeuCau: echo }), ThoiDiem: exchangeTime(now()), ...body };
    if (await faults.hold(service, response)) sendJson(response, status, whole);
  };
};
