import { createHash } from 'node:crypto';
import { may, mayRead, requireRight } from '../../core/authorisation.ts';
import type { Particulars } from '../../core/particulars.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import { nextIssue } from '../../core/correction.ts';
import { mayReschedule, type Clock } from '../../core/clock/clock.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Person, Staff } from '../../core/person.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { Sync } from '../../core/sync.ts';
import type { SeenDossier, StaffDossierView } from '../answers/staff-dossier.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import { claimFields, fieldsIn } from '../accesses/field-sets.ts';
import { noteReading } from '../accesses/note-reading.ts';
import type { Catalogue } from '../catalogue.ts';
import { clockIn } from '../dossiers/clock.ts';
import { newDaysOf } from '../dossiers/new-day.ts';
import { openContestedResult, type OpenClaim } from '../dossiers/contested.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import { openFindings } from '../dossiers/findings.ts';
import { openNote, openParticulars } from '../dossiers/reader.ts';
import { openSaid } from '../dossiers/said.ts';
import { etag, type Handler } from '../edge/reply.ts';
import { codeIn, personOf, type Request } from '../edge/request.ts';
import { amongStaff } from '../guard/among-staff.ts';
import { knownOf } from '../guard/known-of.ts';
import { stateOf } from '../issued/state-of.ts';
import { forms, isFor } from '../papers/forms.ts';
import type { Paper } from '../papers/paper.ts';
import type { PaperList } from '../papers/paper-list.ts';
import type { ReadSync } from '../sync/sync-store.ts';
import type { Vault } from '../vault/vault.ts';
import type { CarriedResults } from '../wallet/carried.ts';
import { walletView } from '../wallet/wallet-view.ts';
import { dossierView } from './dossier-view.ts';
import { opinionsView } from './opinions-view.ts';
import { paperCopyView } from './paper-copy-view.ts';
import { noteReadingBy, readingBy } from './reading-by.ts';
import { ratingView } from './rating-view.ts';
import { disputesView } from './disputes-view.ts';
import { staffView } from './staff-view.ts';

export interface ShowDossierTools {
  readonly catalogue: Catalogue;
  readonly dossiers: DossierRecords;
  readonly accesses: AccessLog;
  readonly readSync: ReadSync;
  readonly papers: PaperList;
  readonly carried: CarriedResults;
  readonly vault: Vault;
}

const withWallet = <View extends Pick<SeenDossier, 'result'>>(
  view: View,
  wallet: NonNullable<SeenDossier['result']>['wallet'],
): View => (view.result === undefined || wallet === undefined ? view : { ...view, result: { ...view.result, wallet } });

/** Whoever handled it does not read beside a name that, and how, they were rated. */
const withoutRatings = (timeline: SeenDossier['timeline']): SeenDossier['timeline'] =>
  timeline.filter(({ type }) => type !== 'dossier-rated');

/** What somebody finds in a dossier who may only see where it stands. */
const unread: Particulars = { applicant: { citizenId: '', name: '' }, answers: {}, prefill: {}, flags: [] };

/** The forms that this person may fetch, in the order in which they were written. */
const papersFor = (person: Person, code: string, written: readonly Paper[]): SeenDossier['papers'] =>
  written
    .filter(({ form }) => isFor(person.kind, form))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map((paper) => ({ ...paper, name: forms[paper.form].name, url: `/v1/dossiers/${code}/papers/${paper.form}` }));

/** The sealed copies that may be fetched of what was sent in or scanned. */
const copiesIn = ({ components }: Edition, { code, files = [] }: Dossier): SeenDossier['copies'] =>
  files.flatMap(({ file, component, copy }) => {
    if (copy === undefined) return [];
    const { vi, en } = components.find(({ id }) => id === component)?.name ?? { vi: component, en: component };
    const name = { vi: `Bản sao điện tử đã ký: ${vi}`, en: `Signed electronic copy: ${en}` };
    return [{ file, name, url: `/v1/dossiers/${code}/files/${file}/copy` }];
  });

/** What staff see changes too with what they and the clock allow by now, and with what the national portal has taken. */
const ofStaff = (
  { roles, powers }: Staff,
  { revision }: Sync,
  clock: Clock,
  resting: StaffDossierView['resting'],
): string => {
  const seen = { roles, powers, revision, resting, reschedule: mayReschedule(clock, clock.at) };
  return createHash('sha256').update(canonicalJson(seen)).digest('base64url').slice(0, 12);
};

/** Results that stand and were taken from this dossier’s: nobody else is told when it is put right or revoked. */
const restingOn = async ({ dossiers }: ShowDossierTools, dossier: Dossier): Promise<StaffDossierView['resting']> => {
  if (dossier.result === undefined) return [];
  const rows = await dossiers.resting(dossier.code);
  const others = await Promise.all(
    rows.map(async ({ code, place }) => ({ other: await dossiers.require(code), place })),
  );
  return others
    .filter(({ other }) => other.validity !== 'revoked')
    .map(({ other, place }) => ({ dossier: other.code, outdated: stateOf(dossier, place) !== 'valid' }));
};

/** Into whose wallets the result has gone, as long as it stands. */
const walletOf = async (
  { carried, catalogue }: ShowDossierTools,
  person: Person,
  dossier: Dossier,
  at: number,
): Promise<NonNullable<SeenDossier['result']>['wallet']> => {
  const { code, result, validity } = dossier;
  if (result === undefined || validity === 'revoked') return undefined;
  return walletView(await carried.of(code, nextIssue(dossier) - 1), {
    person: person.kind === 'citizen' ? person.id : undefined,
    byItself: catalogue.wallets?.includes(catalogue.edition(dossier).result.template) === true,
    issuedAt: result.issuedAt,
    at,
  });
};

/** What somebody calls wrong is theirs: each of those whose dossier it comes from finds that it was read. */
const noteClaims = async (
  { accesses, dossiers }: ShowDossierTools,
  request: Request,
  person: Staff,
  claims: readonly OpenClaim[],
): Promise<void> => {
  const from = new Set(claims.map(({ dossier }) => dossier));
  await Promise.all(
    [...from].map(async (code) => {
      const claimed = await dossiers.require(code);
      const read = { what: 'dispute:repository', purpose: claimed.task?.step ?? claimed.phase, fields: claimFields };
      await noteReading(accesses, request.id, readingBy(request, person, read), claimed);
    }),
  );
};

const staffSide = async (tools: ShowDossierTools, person: Staff, dossier: Dossier, at: number) => {
  const log = await tools.dossiers.log(dossier.code);
  const sync = await tools.readSync(dossier.code);
  const resting = await restingOn(tools, dossier);
  return { person, sync, log, resting, clock: clockIn(tools.catalogue, dossier, log, at) };
};

/**
 * One dossier, as far as the person may see it; unchanged since a citizen’s version it costs two reads, and one for its
 * result; staff’s five, and one for each result that rests on this one and each dossier that calls it wrong.
 */
export const showDossier =
  (tools: ShowDossierTools): Handler<SeenDossier> =>
  async (request) => {
    const person = personOf(request);
    const dossier = await tools.dossiers.require(codeIn(request));
    requireRight(person, 'see', dossier);
    const reads = mayRead(person, dossier);
    // Papers are written after what they tell of, and told of after that: the version alone would not show it.
    const papers = reads ? papersFor(person, dossier.code, await tools.papers.of(dossier.code)) : [];
    const wallet = reads ? await walletOf(tools, person, dossier, request.at) : undefined;
    const staff = person.kind === 'staff' ? await staffSide(tools, person, dossier, request.at) : undefined;
    const tag = etag(
      dossier.version,
      ...(papers.length === 0
        ? []
        : [papers.length + papers.filter(({ sentAt, untold }) => (sentAt ?? untold) !== undefined).length]),
      ...(wallet === undefined ? [] : [`w${wallet.put}${wallet.pending === true ? '-' : '+'}`]),
      ...(staff === undefined ? [] : [ofStaff(staff.person, staff.sync, staff.clock, staff.resting)]),
    );
    if (request.headers['if-none-match'] === tag.etag) return { status: 304, headers: tag };
    const log = staff?.log ?? (await tools.dossiers.log(dossier.code));
    const edition = tools.catalogue.edition(dossier);
    const particulars = reads ? await openParticulars(tools.vault, dossier, (sequence) => log[sequence - 1]) : unread;
    if (reads) {
      const read = { what: 'dossier', purpose: dossier.task?.step ?? dossier.phase, fields: fieldsIn(particulars) };
      await noteReadingBy(tools, request, { person, dossier }, read);
    }
    const notes = await Promise.all(
      (reads ? log : []).map(async (recorded) => ({
        type: recorded.event.type,
        at: recorded.event.at,
        note: await openNote(tools.vault, dossier, recorded),
      })),
    );
    const findings =
      reads && person.kind === 'staff' ? await openFindings(tools.vault, dossier, log) : { conflicts: [], said: {} };
    const contested = reads && person.kind === 'staff' ? await openContestedResult(tools.vault, dossier, log) : [];
    if (person.kind === 'staff') await noteClaims(tools, request, person, contested);
    const opinions =
      reads && person.kind === 'staff'
        ? opinionsView(tools.catalogue.province, edition, dossier, log, (sequence) => notes[sequence - 1]?.note)
        : [];
    const said = reads ? await openSaid(tools.vault, dossier, (sequence) => log[sequence - 1]) : [];
    const paperCopy = reads ? await paperCopyView(tools, person, dossier, log, request.at) : undefined;
    const view = withWallet(dossierView(tools.catalogue, dossier, edition, particulars, log), wallet);
    const body = {
      ...view,
      ...(person.kind === 'staff' ? { timeline: withoutRatings(view.timeline) } : {}),
      ...(reads ? await ratingView(tools.vault, person, dossier, log, request.at) : {}),
      ...(person.kind === 'citizen' && !may(person, 'withdraw', dossier) ? { withdrawable: false } : {}),
      ...(paperCopy === undefined ? {} : { paperCopy }),
      ...disputesView(tools.catalogue.province, edition, dossier, particulars, said),
      ...(contested.length === 0 ? {} : { contested }),
      ...(opinions.length === 0 ? {} : { opinions }),
      papers,
      copies: reads ? copiesIn(edition, dossier) : [],
      notes: notes.flatMap(({ type, at, note }) =>
        note !== undefined && (person.kind === 'staff' || !amongStaff.has(type)) ? [{ type, at, note }] : [],
      ),
      ...(staff === undefined
        ? {}
        : staffView(staff.person, dossier, edition, {
            particulars,
            findings,
            log,
            clock: staff.clock,
            newDays: newDaysOf(tools.catalogue, log, staff.clock),
            sync: staff.sync,
            resting: staff.resting,
            known: knownOf(tools.catalogue, dossier, log, request.at),
            sources: tools.catalogue.sources,
          })),
    };
    return { status: 200, headers: tag, body };
  };
