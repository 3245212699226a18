import { randomUUID } from 'node:crypto';
import type { Dossier } from '../../core/dossier.ts';
import { readDossierCode, writeDossierCode } from '../../core/dossier-code.ts';
import { hasNumber, outsideOf, requireLookUp } from '../../core/looking-up.ts';
import type { Staff } from '../../core/person.ts';
import type { Looked } from '../../core/prefill.ts';
import type { Lookup } from '../../core/procedure/lookup.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Text } from '../../core/text.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import type { AlertStore } from '../accesses/alert-store.ts';
import type { LookedUp } from '../answers/looking.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs, personOf, type Request } from '../edge/request.ts';
import type { Watch } from '../edge/watch.ts';
import { toldBy } from '../lookups/question-fields.ts';
import type { Purpose } from '../sources/answer.ts';
import type { Vault } from '../vault/vault.ts';
import { sourceNamed } from '../../core/procedure/source-named.ts';
import { LookUpBody } from './bodies.ts';
import { readingBy } from './reading-by.ts';

/** One question about one person. */
export type AskOne = (
  asked: { readonly question: Lookup['question']; readonly kind?: string | undefined; readonly citizenId: string },
  purpose: Purpose,
) => Promise<Looked>;

export interface LookUpTools {
  readonly catalogue: Pick<Catalogue, 'edition' | 'sources'>;
  readonly dossiers: Pick<DossierRecords, 'read'>;
  readonly accesses: AccessLog;
  readonly alerts: Pick<AlertStore, 'raise'>;
  readonly vault: Pick<Vault, 'hash'>;
  readonly askOne: AskOne;
  readonly watch: Pick<Watch, 'done'>;
}

const reasonWanted: Text = {
  vi: 'Không có hồ sơ đang mở nào của đơn vị bạn ứng với lần tra cứu này. Hãy ghi lý do; lãnh đạo đơn vị và người dân sẽ được báo.',
  en: 'No open dossier of your unit stands for this look-up. Give a reason; the leaders of your unit and the citizen will be told.',
};
const noNumbers: Text = {
  vi: 'Đừng ghi số định danh hay số điện thoại vào lý do.',
  en: 'Leave identifiers and telephone numbers out of the reason.',
};
const refuseReason = (code: string, detail: Text): never => {
  throw new Refusal('invalid-fields', [{ pointer: '/reason', code, detail }]);
};

/** The dossier that was named, if there is one. */
const namedIn = async ({ dossiers, catalogue }: LookUpTools, typed: string | undefined) => {
  const code = typed === undefined ? undefined : readDossierCode(typed);
  const dossier = code === undefined ? undefined : await dossiers.read(writeDossierCode(code));
  return dossier === undefined ? undefined : { dossier, edition: catalogue.edition(dossier) };
};

/** Identifiers of others in a record, such as the spouse’s: it is on their record too. */
const othersIn = (record: object, own: string): string[] => [
  ...new Set(
    [...JSON.stringify(record).matchAll(/"(\d{12})"/g)].flatMap(([, id]) => id ?? []).filter((id) => id !== own),
  ),
];

interface Given {
  readonly person: Staff;
  readonly body: LookUpBody;
  readonly citizen: string;
  readonly dossier: Dossier | undefined;
  readonly alert: string | undefined;
}

const noteFor = async (tools: LookUpTools, request: Request, who: string, given: Given) => {
  const { person, body, dossier, alert } = given;
  const { source, fields } = toldBy(body.question);
  const purpose = alert === undefined ? (dossier?.task?.step ?? dossier?.phase ?? 'outside') : 'outside';
  const reading = readingBy(request, person, { what: `lookup:${source}`, purpose, fields });
  const about = dossier === undefined ? {} : { dossier: dossier.code, procedure: dossier.procedure };
  await tools.accesses.note(who, `${request.id}-look-up-${body.question}`, {
    ...reading,
    fields: [...fields],
    // Which dossier somebody named wrongly is theirs to explain, and nothing of the citizen’s.
    ...(alert === undefined ? about : { alert }),
  });
};

/** Raises the alert where there must be one; answers its id. */
const alertFor = async (
  tools: LookUpTools,
  request: Request,
  given: Omit<Given, 'alert' | 'dossier'>,
  named: Awaited<ReturnType<typeof namedIn>>,
) => {
  const { person, body, citizen } = given;
  const { question, kind, reason = '' } = body;
  const outside = outsideOf({ person, citizen, question, kind, for: named });
  if (outside === undefined) return undefined;
  if (reason === '') return refuseReason('required', reasonWanted);
  const id = randomUUID();
  const { source } = toldBy(question);
  const at = new Date(request.at).toISOString();
  const about = named === undefined ? {} : { dossier: named.dossier.code };
  const { id: by, unit } = person;
  await tools.alerts.raise({ id, at, by, unit, question, source, outside, reason, person: citizen, ...about });
  // The alarm counts these lines.
  tools.watch.done('look-up-outside', { requestId: request.id, unit, question, outside });
  return id;
};

/**
 * Asks one question about one person in office. Inside an open dossier of the unit that names them it is a reading like
 * any other; outside it is answered too, for emergencies and help at the counter, and raises an alert. What is answered
 * is written down nowhere.
 */
export const lookUp =
  (tools: LookUpTools): Handler<LookedUp> =>
  async (request) => {
    const person = personOf(request);
    if (person.kind !== 'staff') throw new Refusal('not-allowed');
    const body = bodyAs(request, LookUpBody);
    const { question, kind, citizenId, reason } = body;
    const citizen = await tools.vault.hash(citizenId);
    requireLookUp(person, citizen);
    if (reason !== undefined && hasNumber(reason)) return refuseReason('number', noNumbers);
    const named = await namedIn(tools, body.dossier);
    const alert = await alertFor(tools, request, { person, body, citizen }, named);
    const dossier = named?.dossier;
    const given = { person, body, citizen, dossier, alert };
    await noteFor(tools, request, citizen, given);
    const about = dossier === undefined || alert !== undefined ? {} : { dossier: dossier.code };
    const procedure = alert === undefined ? (dossier?.procedure ?? 'none') : 'none';
    const purpose = { requestId: request.id, procedure, actor: person.id, unit: person.unit, ...about };
    const looked = await tools.askOne({ question, kind, citizenId }, purpose);
    const raised = alert === undefined ? {} : { alert };
    const { source } = toldBy(question);
    const asked = { question, source, sourceName: sourceNamed(tools.catalogue.sources, source).name };
    if (looked.status !== 'found') {
      const status = looked.status === 'unavailable' ? 'unavailable' : 'missing';
      return { status: 200, body: { ...asked, status, ...raised } };
    }
    for (const other of othersIn(looked.record, citizenId))
      await noteFor(tools, request, await tools.vault.hash(other), given);
    const { asOf, evidence } = looked;
    const record: Record<string, unknown> = { ...looked.record };
    return { status: 200, body: { ...asked, status: 'found', asOf, evidence, record, ...raised } };
  };
