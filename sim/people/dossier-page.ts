import * as z from 'zod';
import type { EndpointKey } from '../../functions/endpoints.ts';
import type { Answered } from '../runtime/http.ts';
import { ask, type Desk } from './desk.ts';

const Seen = z.looseObject({
  code: z.string(),
  phase: z.string(),
  status: z.number(),
  version: z.number(),
  /** What was asked of the citizen, if anything was. */
  supplement: z.optional(z.unknown()),
  /** Values that are called wrong. */
  disputes: z.optional(z.array(z.object({ path: z.string(), review: z.optional(z.string()) }))),
});
/** A dossier as somebody saw it. */
export type Seen = z.infer<typeof Seen>;

const Decided = z.object({ code: z.string(), version: z.number() });

const Problem = z.looseObject({ code: z.string() });
/** The code of the refusal that came back. */
export const refusalIn = (answered: Answered | undefined): string =>
  answered === undefined || answered.status < 400 ? '' : (Problem.safeParse(answered.body).data?.code ?? '');

/** Looks at a dossier, or whether anything is new since `last`; what is not is not told again. */
export const see = async (desk: Desk, code: string, last?: Seen): Promise<Seen | undefined> => {
  const headers = last === undefined ? {} : { 'if-none-match': `"${last.version}"` };
  const answered = await ask(desk, 'GET /v1/dossiers/{code}', { path: { code }, headers });
  return answered?.status === 304 ? last : Seen.safeParse(answered?.body).data;
};

/** Does something to the dossier as it was seen: now and then from a page that was left open, or with a double click. */
export const act = async (
  desk: Desk,
  route: EndpointKey,
  { code, version }: Pick<Seen, 'code' | 'version'>,
  body?: object,
): Promise<Answered | undefined> => {
  const seen = desk.faults.happens(0.04) ? Math.max(1, version - 1) : version;
  const asked = { path: { code }, headers: { 'if-match': `"${seen}"` }, ...(body === undefined ? {} : { body }) };
  const second = desk.faults.happens(0.05) ? ask(desk, route, asked, 2) : undefined;
  const [answered] = await Promise.all([ask(desk, route, asked), second]);
  const told = Decided.safeParse(answered?.body).data;
  // Whoever claims what they hold already is told how it stands.
  if (answered?.status === 200 && told !== undefined && !route.endsWith('/claim'))
    desk.confirmed.push({ ...told, person: desk.session.id });
  return answered;
};
