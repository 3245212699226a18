import * as z from 'zod/mini';
import { agencyOf } from '../../core/province.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AccessList } from '../answers/looking.ts';
import type { AccessLog, Within } from '../accesses/access-log.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf, type Request } from '../edge/request.ts';
import type { Vault } from '../vault/vault.ts';
import { sourceNames } from './source-names.ts';
import { partBody, spanIn } from '../paging/cursor.ts';

interface Tools {
  readonly catalogue: Pick<Catalogue, 'province' | 'sources'>;
  readonly accesses: Pick<AccessLog, 'of'>;
  readonly vault: Pick<Vault, 'hash'>;
}

const Year = z.optional(z.string().check(z.regex(/^20\d\d$/)));
const invalid = { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' };

/** A year begins and ends in Vietnam. */
const instantOf = (year: number): string => new Date(`${year}-01-01T00:00:00+07:00`).toISOString();

const withinOf = ({ query }: Request): Within | undefined => {
  const asked = Year.safeParse(query['year']);
  if (!asked.success) throw new Refusal('invalid-fields', [{ pointer: '/year', code: 'invalid', detail: invalid }]);
  const year = asked.data === undefined ? undefined : Number(asked.data);
  return year === undefined ? undefined : [instantOf(year), instantOf(year + 1)];
};

const unitsOf = ({ province }: Tools['catalogue'], items: AccessList['items']): AccessList['units'] => {
  const codes = new Set(items.flatMap(({ unit }) => unit ?? []));
  const agencies = [...codes].flatMap((code) => agencyOf(province, code) ?? []);
  return Object.fromEntries(agencies.map(({ code, name, oneStop }) => [code, { name, ask: oneStop.name }]));
};

/** Who has read this citizen’s data, when and what for; the newest first, part by part, of one year where it is asked. */
export const listAccesses =
  ({ catalogue, accesses, vault }: Tools): Handler<AccessList> =>
  async (request) => {
    const { id } = personOf(request);
    const within = withinOf(request);
    const list = `accesses ${id} ${within?.[0] ?? ''}`;
    const part = await accesses.of(id, await spanIn(vault, request, list), within);
    const body = await partBody(vault, list, part);
    const items = body.items.map((access) => (access.by.id === id ? { ...access, own: true as const } : access));
    const asked = items.flatMap(({ what }) => (what.includes(':') ? [what.slice(what.indexOf(':') + 1)] : []));
    const sources = sourceNames(catalogue.sources, asked);
    return { status: 200, body: { ...body, items, sources, units: unitsOf(catalogue, items) } };
  };
