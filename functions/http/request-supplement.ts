import { machine } from '../../events/actor.ts';
import type { Check } from '../../events/checks.ts';
import type { Case } from '../../core/case.ts';
import { lookupsToHear } from '../../core/guard/objection.ts';
import { actorOf } from '../../core/person.ts';
import { repeatedContext, type Particulars } from '../../core/particulars.ts';
import { lastChecks } from '../../core/source-checks.ts';
import { requestSupplement as decide, requireAsking } from '../../core/supplement.ts';
import { endOf } from '../../core/term.ts';
import type { Decided } from '../answers/dossier.ts';
import { hearAgain } from '../comparing/hear-again.ts';
import { workingTimeOf } from '../dossiers/law-of.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs, type Request } from '../edge/request.ts';
import { knownOf } from '../guard/known-of.ts';
import type { HearingTools } from '../steps/hear-sources.ts';
import { SupplementRequestBody } from './bodies.ts';
import { caseOf, decided, openToDecide, withNote, type DecideTools } from './decide.ts';

export type RequestTools = DecideTools & Omit<HearingTools, 'now'>;

interface Asked {
  readonly request: Request;
  readonly given: Case;
  readonly components: readonly string[];
  readonly particulars: Particulars;
}

const wordsOf = (checks: readonly Check[], lookup: string): string =>
  JSON.stringify(checks.flatMap(({ id, outcome, against }) => (id === lookup ? [[outcome, against]] : [])));

/**
 * A silent source is asked once more before a person is asked in its place, and so is what the province has issued
 * itself. What is heard stands on the log, whatever becomes of the request.
 */
const heardNow = async (tools: RequestTools, { request, given, components, particulars }: Asked): Promise<Case> => {
  const { dossier, at, person } = given;
  const edition = tools.catalogue.edition(dossier);
  const log = await tools.dossiers.log(dossier.code);
  const known = knownOf(tools.catalogue, dossier, log, request.at);
  const lookups = lookupsToHear(
    edition.components.filter(({ id }) => components.includes(id)),
    known,
  );
  if (lookups.length === 0) return given;
  const asking = `request-${request.id}`;
  const hearing = { ...tools, now: () => request.at };
  const by = actorOf(person);
  const { checks, findings } = await hearAgain(hearing, dossier, { edition, lookups, particulars, asking, at, by });
  const before = lastChecks(log);
  // All that a look-up says now, or none of it: a contradiction stands in a row of its own.
  const isNews = (id: string): boolean => wordsOf(checks, id) !== wordsOf(before, id);
  const heard = checks.filter(({ id, outcome }) => outcome !== 'unavailable' && isNews(id));
  if (heard.length === 0) return given;
  const sealed = await tools.vault.seal(
    dossier.applicant,
    repeatedContext(dossier.code, dossier.version + 1),
    findings,
  );
  const data = { checks: heard };
  const event = { v: 1, type: 'checks-repeated', at, by: machine, data, sealed } as const;
  return { ...given, dossier: await tools.dossiers.append(dossier, event) };
};

/** The officer asks for everything that is missing, in one notice. */
export const requestSupplement =
  (tools: RequestTools): Handler<Decided> =>
  async (request) => {
    const { items, note } = bodyAs(request, SupplementRequestBody);
    const seen = await caseOf(tools, request);
    requireAsking(seen);
    const { code } = seen.dossier;
    const edition = tools.catalogue.edition(seen.dossier);
    const particulars = await openToDecide(tools, request, seen);
    const components = items.map(({ component }) => component);
    const given = await heardNow(tools, { request, given: seen, components, particulars });
    const { dossier } = given;
    const known = knownOf(tools.catalogue, dossier, await tools.dossiers.log(code), request.at);
    const time = await workingTimeOf(tools, dossier);
    const answerBy = new Date(endOf(time, edition.supplement.term, request.at)).toISOString();
    const { prefill } = particulars;
    const event = decide(given, { edition, prefill, known, sources: tools.catalogue.sources, items, answerBy });
    return decided(await tools.dossiers.append(dossier, await withNote(tools, dossier, event, note)));
  };
