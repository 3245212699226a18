import type { Simulated } from '../../../core/procedure/simulated.ts';
import { editionHash } from '../../../core/procedure/simulated.ts';
import type { DueReckoned } from '../../../functions/answers/administration.ts';
import { catalogueOf } from '../../../functions/catalogue.ts';
import type { Request } from '../../../functions/edge/request.ts';
import { listAccounts } from '../../../functions/http/list-accounts.ts';
import { listEditions } from '../../../functions/http/list-editions.ts';
import { listHolidays } from '../../../functions/http/list-holidays.ts';
import { reckonDue } from '../../../functions/http/reckon-due.ts';
import { showEditions } from '../../../functions/http/show-editions.ts';
import passport from '../../../procedures/passport.ts';
import { documents, edition, holidays, procedure, province, rules, saturday, sources } from '../../core/samples.ts';
import { no, ok, type Answered, type Asked } from './answered.ts';

/** Of an earlier text of the passport, and of the births as they stand. */
const report = (slug: string, hash: string): Simulated => ({
  procedure: slug,
  edition: '2026-01',
  hash,
  citizens: 20,
  seed: 1,
  dossiers: 19,
  turnedAway: { 'invalid-fields': 1 },
  ends: { closed: 18, withdrawn: 1 },
  late: 0,
  medianSteps: 30,
  medianHours: 5.5,
  mostHours: 9,
  unseen: ['Stopped'],
  faults: [],
});

/** A procedure whose only edition ends with the year. */
const ending = { ...procedure, code: '1.000001', slug: 'ending', editions: [{ ...edition, until: '2027-01-01' }] };
const tools = {
  catalogue: catalogueOf({ province, procedures: [procedure, passport, ending], holidays, rules, sources, documents }),
  simulated: () => [report(procedure.slug, editionHash(edition)), report(passport.slug, 'a'.repeat(64))],
};

const request = (query: Request['query'], path: Request['path'] = {}): Request => ({
  id: 'request-1',
  at: saturday,
  route: '',
  address: '',
  path,
  query,
  headers: {},
  cookies: [],
  body: undefined,
  session: undefined,
  ended: undefined,
});

const bodyOf = async <Body>(reply: Promise<{ readonly body?: Body }>): Promise<Body | undefined> => (await reply).body;
const [list, births, passports, days, accounts, due] = await Promise.all([
  bodyOf(listEditions(tools)(request({}))),
  bodyOf(showEditions(tools)(request({}, { code: procedure.code }))),
  bodyOf(showEditions(tools)(request({}, { code: passport.code }))),
  bodyOf(listHolidays(tools)(request({}))),
  bodyOf(listAccounts(tools)(request({}))),
  bodyOf<DueReckoned>(reckonDue(tools)(request({ procedure: passport.code, received: '2026-08-27T10:00' }))),
]);

/** What the handlers themselves say of three procedures; of a due day whatever is asked, the same. */
export const administrationAnswer = ({ path, query }: Asked): Answered => {
  const place = path.replace('/v1/administration/', '');
  if (place === 'procedures') return ok(list);
  if (place === `procedures/${procedure.code}`) return ok(births);
  if (place === `procedures/${passport.code}`) return ok(passports);
  if (place === 'holidays') return ok(days);
  if (place === 'accounts') return ok(accounts);
  if (place === 'due' && query.get('received') === '2026-08-27T10:00') return ok(due);
  return place === 'due' ? no(422, 'invalid-fields') : no(404, 'not-found');
};
