import * as z from 'zod/mini';
import type { AccessLog } from './access-log.ts';
import { exchangeTime } from './exchange-time.ts';
import type { ServiceName } from './fault.ts';
import { type Door, readBody, sendJson } from './http.ts';

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

const isEmpty = (answer: Readonly<Record<string, unknown>>): boolean =>
  Object.values(answer).every((value) => value === null || (Array.isArray(value) && value.length === 0));

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
};

/** A register behind JSON over HTTP: `POST {prefix}/{operation}`. Answers and refusals are logged. */
export const createExchange = (
  service: ServiceName,
  operations: Readonly<Record<string, Operation>>,
  log: AccessLog,
  now: () => number,
): Door => {
  const answer = (name: string, question: unknown): [status: number, body: Readonly<Record<string, unknown>>] => {
    const purpose = Purpose.safeParse(question);
    if (!purpose.success) return [400, { MaLoi: 'THIEU_MUC_DICH' }];
    const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
    if (operation === undefined) return [404, { MaLoi: 'KHONG_CO_DICH_VU' }];
    try {
      return [200, operation(question, purpose.data)];
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
    sendJson(response, status, { ...(echo && { MaYeuCau: echo }), ThoiDiem: exchangeTime(now()), ...body });
  };
};
