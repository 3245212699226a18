import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import * as z from 'zod/mini';
import type { Account } from './account.ts';
import type { Faults } from './faults.ts';
import { type Door, readBody, sendJson, sendPage } from './http.ts';
import { portalPage } from './national-portal-page.ts';
import { done, portalServices, type PortalAnswer } from './national-portal-services.ts';
import type { Registers } from './registers.ts';

const Login = z.strictObject({ username: z.string(), password: z.string() });
const Envelope = z.strictObject({
  session: z.string(),
  madonvi: z.string().check(z.minLength(1)),
  service: z.string(),
  isUpdating: z.boolean(),
  data: z.array(z.unknown()).check(z.minLength(1)),
});

const no = {
  shape: { error_code: 'SAI_CAU_TRUC' },
  account: { error_code: 'SAI_TAI_KHOAN' },
  session: { error_code: 'HET_PHIEN' },
  service: { error_code: 'KHONG_CO_DICH_VU' },
  refused: { error_code: 'TU_CHOI' },
} as const;

const sessionMs = 30 * 60_000;

type Work = (body: unknown) => PortalAnswer;

const answerTo = async (request: IncomingMessage, work: Work): Promise<PortalAnswer> => {
  if (request.headers['dstcode'] === undefined) return no.shape;
  try {
    return work(JSON.parse((await readBody(request)).toString('utf8')));
  } catch (error) {
    if (error instanceof z.core.$ZodError || error instanceof SyntaxError) return no.shape;
    throw error;
  }
};

/**
 * The National Public Service Portal as far as provinces tell it of dossiers: `POST login`, `POST service`, and a page
 * on which a dossier is looked up.
 */
export const createNationalPortal = (
  registers: Registers,
  { clientId, clientSecret }: Account,
  faults: Faults,
  now: () => number,
): Door => {
  const services = portalServices(registers, now);
  const sessions = new Map<string, number>();

  const logIn: Work = (body) => {
    const { username, password } = Login.parse(body);
    if (username !== clientId || password !== clientSecret) return no.account;
    const session = randomUUID();
    sessions.set(session, now() + sessionMs);
    return { error_code: done, session };
  };
  const serve: Work = (body) => {
    const { session, service, data } = Envelope.parse(body);
    if ((sessions.get(session) ?? 0) <= now()) return no.session;
    if (faults.of('national-portal').mode === 'refuse') return no.refused;
    const operation = services.get(service);
    if (operation === undefined) return no.service;
    let answer: PortalAnswer = { error_code: done };
    for (const each of data) {
      answer = operation(each);
      if (answer.error_code !== done) break;
    }
    return answer;
  };
  const works = new Map([
    ['/login', logIn],
    ['/service', serve],
  ]);

  return async (request, response, path) => {
    if (request.method === 'GET') {
      const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
      return sendPage(response, 200, portalPage(registers.portal.all(), searchParams.get('MaHoSo')));
    }
    const work = works.get(path);
    if (work === undefined) return sendJson(response, 404, no.service);
    const answer = await answerTo(request, work);
    if (await faults.hold('national-portal', response)) sendJson(response, 200, answer);
  };
};
