import { editionOn, isOffered } from '../../core/procedure/procedure.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import { resultFields } from '../accesses/field-sets.ts';
import type { OwnResults } from '../answers/results.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf, type Request } from '../edge/request.ts';
import type { CarriedResults } from '../wallet/carried.ts';
import { walletView } from '../wallet/wallet-view.ts';
import type { HeldResult, HeldResults } from '../issued/held-results.ts';
import { isOfOrganisations, representedNow, type OrganisationTools } from '../issued/represented-now.ts';

export interface OwnResultsTools extends OrganisationTools {
  readonly results: HeldResults;
  readonly carried: CarriedResults;
}

/** Puts it on the record of everybody whom a result is about that somebody has read it. */
export const noteResultReading = async (
  { results, accesses }: Pick<OwnResultsTools, 'results' | 'accesses'>,
  request: Request,
  held: HeldResult,
  what: string,
): Promise<void> => {
  const reading = {
    at: new Date(request.at).toISOString(),
    by: { kind: 'citizen' as const, id: personOf(request).id },
    dossier: held.code,
    what,
    procedure: held.dossier.procedure,
    purpose: 'own-results',
    fields: [...resultFields],
  };
  for (const { person } of await results.about(held))
    await accesses.note(person, `${request.id}-${held.code}-${held.place}`, reading);
};

/** Procedures in force that a result of this kind answers questions of. */
const usesOf = ({ procedures }: Catalogue, kind: string, date: string): OwnResults['items'][number]['uses'] =>
  procedures
    .filter((procedure) => isOffered(procedure, date))
    .filter((procedure) => editionOn(procedure, date).lookups.some((lookup) => lookup.kind === kind))
    .map(({ slug, name }) => ({ slug, name }));

/** Into whose wallets it has gone, as long as it stands. */
const walletOf = async (
  { carried, catalogue }: OwnResultsTools,
  request: Request,
  { code, place, kind, issuedAt, state }: HeldResult,
): Promise<Pick<OwnResults['items'][number], 'wallet'>> => {
  if (state !== 'valid') return {};
  const wallet = walletView(await carried.of(code, place), {
    person: personOf(request).id,
    byItself: catalogue.wallets?.includes(kind) === true,
    issuedAt,
    at: request.at,
  });
  return wallet === undefined ? {} : { wallet };
};

/**
 * What the caller has been issued, or the organisations that they represent, where those are asked for; of each the newest
 * first, and what has become of it.
 */
export const listOwnResults =
  (tools: OwnResultsTools): Handler<OwnResults> =>
  async (request) => {
    const [holders, listed] = isOfOrganisations(request)
      ? [(await representedNow(tools, request)).map(({ subject }) => subject), '?of=organisations']
      : [[personOf(request).id], ''];
    const held = (await Promise.all(holders.map(async (holder) => tools.results.of(holder, request.at)))).flat();
    const items = await Promise.all(
      held.map(async (each) => {
        await noteResultReading(tools, request, each, 'results');
        const { document } = await tools.results.document(each);
        const { code, kind, issuedAt, role, state, outdated, dossier } = each;
        return {
          code,
          procedure: dossier.procedure,
          kind,
          name: tools.catalogue.edition(dossier).result.name,
          number: document.number,
          issuedAt,
          agency: document.agency.name,
          holder: document.holder.name,
          role,
          state,
          ...(state === 'valid' && outdated !== undefined ? { outdated } : {}),
          ...(await walletOf(tools, request, each)),
          ...(state === 'replaced' ? {} : { url: `/v1/results/${code}${listed}` }),
          uses: state === 'valid' ? usesOf(tools.catalogue, kind, dateOf(request.at)) : [],
        };
      }),
    );
    return { status: 200, body: { items } };
  };
