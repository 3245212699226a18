import * as z from 'zod/mini';
import type { Clock } from '../cloud/clock.ts';
import { authorizationOf } from './account.ts';
import { decisionOf, type PowerDecision } from './power-decision.ts';
import type { Faults } from './faults.ts';
import { type Door, readBody, sendJson, sendPage } from './http.ts';
import { isForeign } from './origins.ts';
import { powerPage } from './power-page.ts';
import { type PowerSecrets, signedAnswer } from './power-secrets.ts';
import type { Registers } from './registers.ts';

const some = z.string().check(z.minLength(1), z.maxLength(500));
const Request = z.strictObject({
  MaYeuCau: some,
  MaHoSo: some,
  MaDonVi: some,
  MaThuTuc: some,
  LanGui: z.int(),
  HanTraLoi: some,
  NoiDung: z.record(z.string(), some),
  NoiTraLoi: z.optional(z.url()),
});

/** An application at the power company, and what it has decided; `told`: the province knows. */
export interface PowerApplication {
  readonly request: z.infer<typeof Request>;
  readonly reference: string;
  readonly received: number;
  readonly decided?: PowerDecision & { readonly id: string };
  readonly told?: true;
}

const hour = 3_600_000;
/** How long it takes to decide, and until it tells once more what nobody took. */
const decidesAfter = hour;
const tellsAgainAfter = hour / 6;

export interface PowerCompany {
  readonly door: Door;
  /** Decides by hand, or says the same once more, until the province has answered; undefined when there is no such application. */
  decide(dossier: string, decision?: PowerDecision): (() => Promise<void>) | undefined;
  /** When the province has answered all that is being told to it. */
  told(): Promise<void>;
}

/**
 * A power company that decides on connections and contracts: it takes an application (`POST DeNghi`, 202), thinks for an
 * hour, and calls back with an answer that bears its signature. Silent, it takes applications and forgets them until it is
 * asked again.
 */
export const createPowerCompany = (
  { applications }: Registers,
  secrets: PowerSecrets,
  faults: Faults,
  { clock, send }: { readonly clock: Clock; readonly send: typeof fetch },
): PowerCompany => {
  const authorization = authorizationOf(secrets);
  const telling = new Set<Promise<void>>();

  const tell = async (dossier: string): Promise<void> => {
    const application = applications.get(dossier);
    if (application?.decided === undefined || application.request.NoiTraLoi === undefined) return;
    const { request, decided } = application;
    const answer = await signedAnswer(secrets, { request, decided, at: clock.now() });
    const reply = await send(application.request.NoiTraLoi, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ answer }),
    }).catch(() => undefined);
    // What the province refuses it would refuse again.
    if (reply !== undefined && reply.status < 500) applications.put(dossier, { ...application, told: true });
    else later(dossier, tellsAgainAfter);
  };
  const decide = (dossier: string): void => {
    const application = applications.get(dossier);
    const { mode } = faults.of('power-company');
    if (application === undefined || application.told === true || mode === 'silent') return;
    const decided = application.decided ?? {
      ...decisionOf(application, clock.now(), mode === 'refuse'),
      id: `${application.reference}-1`,
    };
    applications.put(dossier, { ...application, decided });
    const told = tell(dossier).finally(() => telling.delete(told));
    telling.add(told);
  };
  const later = (dossier: string, ms: number): void => {
    clock.at(clock.now() + ms, () => decide(dossier));
  };
  for (const { request, told, received } of applications.all())
    if (told !== true) clock.at(Math.max(clock.now(), received + decidesAfter), () => decide(request.MaHoSo));

  const take = (body: unknown): [status: number, answer: object] => {
    const { data: request } = Request.safeParse(body);
    if (request === undefined) return [400, { MaLoi: 'SAI_CAU_TRUC' }];
    const { MaHoSo } = request;
    const known = applications.get(MaHoSo);
    const reference = known?.reference ?? `DL-${String(applications.all().length + 1).padStart(6, '0')}`;
    // Asked once more by an officer after an answer, it answers anew.
    const isNew = known !== undefined && known.request.MaYeuCau !== request.MaYeuCau && known.told === true;
    const kept = known === undefined || isNew ? { reference, received: clock.now() } : known;
    applications.put(MaHoSo, { ...kept, request });
    later(MaHoSo, decidesAfter);
    return [202, { MaHoSo, MaThamChieu: reference }];
  };

  return {
    door: async (request, response, path) => {
      if (request.method === 'GET') return sendPage(response, 200, powerPage(applications.all()));
      if (isForeign(request)) return sendJson(response, 403, { MaLoi: 'NGUON_LA' });
      if (path !== '/DeNghi') return sendJson(response, 404, { MaLoi: 'KHONG_CO_DICH_VU' });
      if (request.headers.authorization !== authorization) return sendJson(response, 401, { MaLoi: 'SAI_TAI_KHOAN' });
      const [status, answer] = take(JSON.parse((await readBody(request)).toString('utf8')));
      if (await faults.hold('power-company', response)) sendJson(response, status, answer);
    },
    decide: (dossier, decision) => {
      const application = applications.get(dossier);
      if (application === undefined) return undefined;
      return async () => {
        const id = `${application.reference}-${String(clock.now())}`;
        if (decision !== undefined) applications.put(dossier, { ...application, decided: { ...decision, id } });
        await tell(dossier);
      };
    },
    told: async () => {
      while (telling.size > 0) await Promise.all(telling);
    },
  };
};
