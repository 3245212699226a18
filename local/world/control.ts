import type { IncomingMessage } from 'node:http';
import * as z from 'zod/mini';
import type { SteerableClock } from '../cloud/clock.ts';
import type { AccessLog } from './access-log.ts';
import { controlPage } from './control-page.ts';
import { Answered, decideCase } from './corrections.ts';
import { correctionsPage } from './corrections-page.ts';
import { Fault, isService, modesOf, serviceNames } from './fault.ts';
import type { Faults } from './faults.ts';
import { inboxPage } from './inbox-page.ts';
import { type Door, readBody, sendJson, sendPage } from './http.ts';
import { type Advance, aheadOfHere } from './kept-clock.ts';
import { isForeign } from './origins.ts';
import type { PowerCompany } from './power-company.ts';
import { PowerDecision } from './power-decision.ts';
import type { Registers } from './registers.ts';
import { walletPage } from './wallet-page.ts';

const Move = z.strictObject({ advanceMs: z.int().check(z.positive(), z.maximum(10 * 365 * 86_400_000)) });
const Revoke = z.strictObject({ revoked: z.union([z.literal(true), z.literal('true')]) });
const Phones = z.strictObject({ answer: z.enum(['at once', 'asked']) });
/** What the power company is to decide: a reason to refuse, the whole decision, or nothing, to say the same again. */
const Powers = z.strictObject({ reason: z.optional(z.string()), decision: z.optional(PowerDecision) });
const numbers = new Set(['ms', 'advanceMs']);

const isForm = ({ headers }: IncomingMessage): boolean =>
  headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;

const content = async (request: IncomingMessage): Promise<unknown> => {
  const body = (await readBody(request)).toString('utf8');
  if (!isForm(request)) return JSON.parse(body || '{}');
  const fields = [...new URLSearchParams(body)].filter(([, value]) => value !== '');
  return Object.fromEntries(fields.map(([key, value]) => [key, numbers.has(key) ? Number(value) : value]));
};

/** Switches for tests and for the person at the laptop: faults, the clock, what was asked, what is written. */
export const createControl = (
  faults: Faults,
  { clock, advance }: { clock: SteerableClock; advance: Advance },
  log: AccessLog,
  registers: Registers,
  power: PowerCompany,
): Door => {
  const state = () => ({
    now: new Date(clock.now()).toISOString(),
    ahead: aheadOfHere(clock),
    faults: Object.fromEntries(serviceNames.map((service) => [service, faults.of(service)])),
    phones: registers.habits.get('phones') ?? 'at once',
    access: log.read(),
  });
  const shown = new Map<string, () => unknown[]>([
    ['people', () => registers.people.all()],
    ['marriages', () => registers.marriages.all()],
    ['notices', () => registers.notices.all()],
    ['births', () => registers.births.all()],
    ['filiations', () => registers.filiations.all()],
    ['divorces', () => registers.divorces.all()],
    ['deaths', () => registers.deaths.all()],
    ['death-notices', () => registers.deathNotices.all()],
    ['insurance', () => registers.insurance.all()],
    ['licences', () => registers.licences.all()],
    ['vehicles', () => registers.vehicles.all()],
    ['penalties', () => registers.penalties.all()],
    ['firms', () => registers.firms.all()],
    ['taxpayers', () => registers.taxpayers.all()],
    ['parcels', () => registers.parcels.all()],
    ['criminal-records', () => registers.criminalRecords.all()],
    ['documents', () => registers.documents.all()],
    ['portal', () => registers.portal.all()],
    ['messages', () => registers.messages.all()],
    ['certificates', () => registers.certified.all()],
    ['wallets', () => registers.wallets.all()],
    ['corrections', () => registers.corrections.all()],
    ['applications', () => registers.applications.all()],
  ]);
  /** What the request asks for, or undefined when there is no such thing. */
  const read = (path: string, query: URLSearchParams): unknown => {
    if (path === '') return state();
    if (path === '/log') return log.read(query.get('service') ?? undefined);
    return shown.get(path.replace(/^\/registers\//, ''))?.();
  };
  /** What the request is to change; undefined when there is no such switch. */
  const changeOf = (path: string, body: unknown): (() => void | Promise<void>) | undefined => {
    const service = path.replace(/^\/faults\//, '');
    if (path === '/clock') {
      const { advanceMs } = Move.parse(body);
      return () => advance(advanceMs);
    }
    if (path === '/faults') {
      const fault = Fault.parse(body);
      const able = serviceNames.filter((each) => modesOf(each).includes(fault.mode));
      return () => able.forEach((each) => faults.set(each, fault));
    }
    if (path === '/phones') {
      const { answer } = Phones.parse(body);
      return () => registers.habits.put('phones', answer);
    }
    if (path.startsWith('/power-company/')) {
      const { reason, decision } = Powers.parse(body);
      const said = reason === undefined ? decision : { outcome: 'rejected' as const, reasons: [reason] };
      return power.decide(decodeURIComponent(path.slice('/power-company/'.length)), said);
    }
    if (path.startsWith('/corrections/')) {
      const id = decodeURIComponent(path.slice('/corrections/'.length));
      return decideCase(registers, id, Answered.parse(body), () => clock.now());
    }
    const certificate = registers.certified.get(path.replace(/^\/certificates\//, ''));
    if (certificate !== undefined) {
      Revoke.parse(body);
      const revokedAt = new Date(Math.floor(clock.now() / 1000) * 1000).toISOString();
      return () => registers.certified.put(certificate.serial, { revokedAt, ...certificate });
    }
    if (!isService(service)) return undefined;
    const fault = Fault.parse(body);
    if (!modesOf(service).includes(fault.mode)) throw new Error(`${service} cannot be ${fault.mode}`);
    return () => faults.set(service, fault);
  };

  return async (request, response, path) => {
    if (isForeign(request)) return sendJson(response, 403, { error: 'cross-site' });
    const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method === 'GET') {
      if (path === '' && request.headers.accept?.includes('text/html')) {
        return sendPage(
          response,
          200,
          controlPage({
            ...state(),
            faultOf: (service) => faults.of(service),
            certificates: registers.certified.all(),
            books: [...shown].map(([name, all]) => ({ name, entries: all().length })),
          }),
        );
      }
      if (path === '/inboxes') {
        return sendPage(response, 200, inboxPage(registers.people.all(), registers.messages.all()));
      }
      if (path === '/wallets') {
        return sendPage(response, 200, walletPage(registers.people.all(), registers.wallets.all()));
      }
      if (path === '/corrections') return sendPage(response, 200, correctionsPage(registers.corrections.all()));
      const body = read(path, searchParams);
      return body === undefined ? sendJson(response, 404, { error: 'not-found' }) : sendJson(response, 200, body);
    }
    let change: (() => void | Promise<void>) | undefined;
    try {
      change = changeOf(path, await content(request));
    } catch (error) {
      return sendJson(response, 400, { error: 'malformed', detail: String(error) });
    }
    if (change === undefined) return sendJson(response, 404, { error: 'not-found' });
    await change();
    if (!isForm(request)) return sendJson(response, 200, state());
    const pages = [
      ['/corrections/', '/control/corrections'],
      ['/power-company/', '/power-company'],
    ] as const;
    const back = pages.find(([under]) => path.startsWith(under))?.[1] ?? '/control';
    response.writeHead(303, { location: back }).end();
  };
};
