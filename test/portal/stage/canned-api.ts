import { namedBy } from '../../../core/consent.ts';
import { fieldsOf, withAnswer } from '../../../core/form/answers.ts';
import { checkAnswers } from '../../../core/form/check-answers.ts';
import type { StaffRole } from '../../../core/person.ts';
import type { DossierView } from '../../../functions/answers/dossier.ts';
import type { Act, StaffDossierView } from '../../../functions/answers/staff-dossier.ts';
import type { OpenedDraft } from '../../../functions/answers/draft.ts';
import type { ProcedureStats } from '../../../functions/answers/figures.ts';
import { consumers } from '../../../functions/consumers.ts';
import { OpenDraftBody } from '../../../functions/http/bodies.ts';
import type { InboxLine } from '../../../functions/answers/lists.ts';
import type { SessionState } from '../../../functions/answers/session.ts';
import { readSources } from '../../../procedures/sources/sources.ts';
import { no, ok, type Answered, type Asked } from './answered.ts';
import { code, colleagues, communes, edition, numbered, prefill, procedure, province } from './canned-data.ts';
import { administrationAnswer } from './canned-administration.ts';
import { certificatesAnswer } from './canned-certificates.ts';
import { slotsAnswer } from './canned-appointments.ts';
import { clock } from './canned-clock.ts';
import { linkedMatter } from './canned-linked.ts';
import { dossiers } from './canned-dossiers.ts';
import { CannedFigures } from './canned-figures.ts';
import { CannedFiles } from './canned-files.ts';
import { CannedHelp, counterCode, counterOpened } from './canned-help.ts';
import { CannedLookups } from './canned-lookups.ts';
import { question } from './canned-question.ts';
import { rated, reasons, sayings } from './canned-ratings.ts';
import { CannedReading } from './canned-reading.ts';
import { guardAnswer } from './canned-guard.ts';
import { doubtedDossiers, inboxAnswer, lateDossiers } from './canned-inbox.ts';
import { logOf } from './canned-log.ts';
import { nationalAnswer } from './canned-national.ts';
import { onceOnlyAnswer } from './canned-once-only.ts';
import { CannedResults } from './canned-results.ts';
import { rollAnswer } from './canned-roll.ts';
import { CannedSigning } from './canned-signing.ts';
import { staffDossier } from './canned-staff.ts';
import { templatesAnswer } from './canned-templates.ts';

const sources = await readSources();
const ownerOf = (source: string) => sources.find(({ id }) => id === source)?.owner ?? procedure.decider;
const keep = { minutes: 1440, ground: 'Nghị quyết 66.7/2025/NQ-CP' };
const original = {
  id: 'original',
  source: 'repository' as const,
  person: 'applicant' as const,
  label: { vi: 'Kết quả đã cấp', en: 'Issued result' },
  why: { vi: 'Để bạn không phải khai lại', en: 'So that you need not declare it again' },
  none: undefined,
};

const until = '2026-11-21T10:00:00.000Z';

const noStats: ProcedureStats = {
  procedure: procedure.code,
  month: '2026-10',
  n: 0,
  median: null,
  decided: { n: 0, median: null, onTime: null },
  satisfied: null,
  rated: 0,
};

/** Without what these look-ups would have brought. */
const without = (draft: OpenedDraft, declined: readonly string[]): OpenedDraft => {
  const paths = fieldsOf(edition.form).flatMap(({ path, field }) =>
    declined.includes(field.prefill?.from ?? '') ? [path] : [],
  );
  return {
    ...draft,
    prefill: Object.fromEntries(Object.entries(draft.prefill).filter(([path]) => !paths.includes(path))),
    lookups: { ...draft.lookups, ...Object.fromEntries(declined.map((id) => [id, 'declined'] as const)) },
  };
};

const unusable = { source: 'health', asOf: '2026-11-21', evidence: 'health:q-1', hash: 'a'.repeat(64) };

/** As the sources fill it, with one value that no birth day can be where they are wrong. */
const opened = (notice: OpenedDraft['lookups'][string], dirty: boolean): OpenedDraft => ({
  id: '7d1f3a52-0a52-4a0e-9f6e-2f1f5d6f0a11',
  procedure: procedure.code,
  edition: edition.id,
  openedAt: '2026-11-21T02:00:00Z',
  updatedAt: '2026-11-21T02:00:00Z',
  version: 1,
  answers: {},
  prefill: {
    ...prefill(notice !== 'found'),
    ...(dirty ? { 'child.birthDate': { value: '02.11.26', lock: false, unusable: true, ...unusable } } : {}),
  },
  lookups: {
    applicant: 'found',
    mother: 'found',
    father: 'found',
    notice,
    marriage: 'missing',
  },
  flags: [],
});

/** What was found stands in the answers at once, but for what is doubtful or is theirs by another answer only. */
const filled = (draft: OpenedDraft): OpenedDraft => ({
  ...draft,
  answers: Object.entries(draft.prefill).reduce(
    (answers, [path, { value, unusable: odd, against, when }]) =>
      odd === true || against !== undefined || when !== undefined ? answers : withAnswer(answers, path, value),
    draft.answers,
  ),
});

/** Where the dossier is after an act of the citizen. */
const afterwards: Readonly<Partial<Record<string, CannedApi['moment']>>> = {
  supplement: 'supplied',
  withdrawal: 'withdrawn',
  'paper-copy': 'returned',
};

const linkedName = { vi: 'Liên thông khai sinh', en: 'Linked birth' };

/** The API as the portal sees it, with its answers put in place by hand; one person, one draft, one dossier. */
export class CannedApi {
  session: SessionState = { signedIn: false };
  /** What the health data say of the birth notice. */
  notice: OpenedDraft['lookups'][string] = 'found';
  /** The health data hold a birth date that is none. */
  dirty = false;
  moment: keyof typeof dossiers = 'verify';
  /** What an officer wrote, where it is something else. */
  note: string | undefined;
  allowed: Act[] = ['claim'];
  /** A dossier’s answer lacks everything. */
  malformed = false;
  stuck = true;
  /** Batches that the outbox could not hand over. */
  undelivered = 0;
  /** Which dead letters were sent again. */
  redriven: unknown;
  /** What is at this path fails. */
  down: string | undefined;
  /** Lists have a second part. */
  long = false;
  /** What is written next is refused with this problem. */
  refusal: Answered | undefined;
  draft: OpenedDraft | undefined;
  submitted: { body: object; key: string }[] = [];
  /** What the citizen’s dossier has beside the plain one. */
  beside: Partial<DossierView> = {};
  /** What the dossier of staff has beside the plain one. */
  particular: Partial<StaffDossierView> = {};
  /** Acts are refused with this problem, because somebody else was faster. */
  overtaken: Answered | undefined;
  /** What is said to an act on one dossier of the leader’s inbox, by its code. */
  readonly refusals = new Map<string, Answered>();
  /** What waits for a leader. */
  toApprove: InboxLine[] = [];
  /** Letters that were previewed, as they were asked for. */
  readonly previews: unknown[] = [];
  /** A linked procedure is offered too. */
  offersLinked = false;
  late = lateDossiers;
  discrepancies = doubtedDossiers;
  /** Sealed copies of the one dossier’s papers. */
  copies: DossierView['copies'] = [];
  /** What the sources hold otherwise. */
  held: OpenedDraft['prefill'] = {};
  /** How last month went: too few to say anything; the platform cannot tell without it. */
  stats: ProcedureStats | undefined = noStats;
  /** The form begins with what the province has issued. */
  reuses = false;
  /** It can be filed for somebody else. */
  representation = false;
  /** What was asked for when a form was opened. */
  readonly opened: unknown[] = [];
  readonly help = new CannedHelp();
  readonly lookups = new CannedLookups();
  readonly results = new CannedResults();
  readonly figures = new CannedFigures();
  readonly files = new CannedFiles();
  readonly reading = new CannedReading();
  readonly signing = new CannedSigning();
  readonly acts: { act: string; version: string; body: unknown }[] = [];

  signIn(level: 1 | 2 = 2): void {
    this.session = { signedIn: true, until, audience: 'citizen', name: 'Nguyễn Thị Hương', level, who: 'huong' };
  }

  /** They have said that others use the machine too. */
  shareMachine(): void {
    if (this.session.signedIn && this.session.audience === 'citizen')
      this.session = { ...this.session, shared: { minutes: 10 } };
  }

  openAtCounter(): void {
    if (this.session.signedIn && this.session.audience === 'citizen')
      this.session = { ...this.session, counter: counterOpened };
  }

  signInStaff(...roles: StaffRole[]): void {
    this.session = {
      signedIn: true,
      until,
      audience: 'staff',
      name: 'Lê Thị Bình',
      roles,
      unit: 'H56.001',
      staffId: roles.includes('officer') ? 'cb01' : 'ld01',
    };
  }

  answer(asked: Asked): Answered {
    if (asked.path === this.down) return no(500, 'fault');
    if (asked.path.startsWith('/auth/')) return this.#account(asked);
    const ofOnceOnly = this.session.signedIn ? onceOnlyAnswer(asked) : undefined;
    if (ofOnceOnly !== undefined) return ofOnceOnly;
    if (asked.path === '/v1/national-procedures') return nationalAnswer(asked);
    if (asked.path === '/v1/rating-reasons') return ok(reasons);
    if (asked.path === '/v1/rating-words') return ok(sayings(asked.query));
    const ofFigures = this.session.signedIn ? this.figures.answer(asked) : undefined;
    if (ofFigures !== undefined) return ofFigures;
    if (asked.path.startsWith('/v1/procedures')) return this.#catalogue(asked.path);
    if (!this.session.signedIn) return no(401, 'not-signed-in');
    if (asked.path === `/v1/dossiers/${code}/clock`) return ok(clock);
    if (asked.path === `/v1/linked/${code}`) return ok(linkedMatter);
    const ofFiles = this.reading.answer(asked) ?? this.files.answer(asked);
    if (ofFiles !== undefined) return ofFiles;
    const ofSlots = slotsAnswer(asked);
    if (ofSlots !== undefined) return ofSlots;
    const ofResults = this.results.answer(asked) ?? this.lookups.answer(asked);
    if (ofResults !== undefined) return ofResults;
    if (asked.path === '/v1/me/drafts') return this.#unsent();
    const ofHelp = this.help.answer(asked, this.draft, (saved) => (this.draft = saved));
    if (ofHelp !== undefined) return ofHelp;
    if (asked.path.startsWith('/v1/drafts')) return this.#drafts(asked);
    if (asked.path === '/v1/dossiers') return this.#submit(asked);
    return this.session.audience === 'staff' ? this.#staff(asked) : this.#own(asked);
  }

  #account({ path, query, body }: Asked): Answered {
    if (path === '/auth/session') return ok(this.session);
    if (path === '/auth/logout') {
      this.session = { signedIn: false };
      return { status: 204 };
    }
    if (path === '/auth/counter') {
      if (Object(body).code !== counterCode) return no(409, 'counter-code-wrong');
      return ok({ address: '/auth/login?shared=yes&counter=yes&return=/' });
    }
    if (query.get('audience') === 'staff') this.signInStaff('officer', 'leader', 'operator');
    else this.signIn();
    if (query.get('shared') === 'yes') this.shareMachine();
    // As the state of the sign-in says on the real platform.
    if (query.get('counter') === 'yes') this.openAtCounter();
    return { status: 302, headers: { location: query.get('return') ?? '/' } };
  }

  #catalogue(path: string): Answered {
    const { editions: _editions, ...guide } = procedure;
    const { slug, name, summary, field } = guide;
    const { form, ...guided } = edition;
    const { fee, term, lookups } = guided;
    if (path === '/v1/procedures')
      return ok({
        items: [
          { code: procedure.code, slug, name, summary, field, fee, term },
          ...(this.offersLinked
            ? [{ code: '2.000986', slug: 'linked', name: linkedName, summary, field, fee, term, linked: true }]
            : []),
        ],
        province: { slug: province.slug, code: province.code, name: province.name, agency: province.agency },
      });
    if (path.endsWith('/stats')) return this.stats === undefined ? no(500, 'fault') : ok(this.stats);
    if (path.endsWith('/form')) {
      const asked = [...lookups, ...(this.reuses ? [original] : [])].map((lookup) => {
        const { id, source, label, why, none } = lookup;
        return { id, source, owner: ownerOf(source), label, why, none, needs: namedBy(edition, lookup), keep };
      });
      const answer = { code: procedure.code, slug, edition: edition.id, name, form, lookups: asked, communes };
      return ok({ ...answer, representation: this.representation });
    }
    const owned = lookups.map((lookup) => ({ ...lookup, owner: ownerOf(lookup.source) }));
    if (path.endsWith(slug))
      return ok({ ...guide, edition: { ...guided, lookups: owned }, fillSeconds: { found: 222, silent: 2043 } });
    return no(404, 'not-found');
  }

  #unsent(): Answered {
    const { draft } = this;
    if (draft === undefined) return ok({ items: [] });
    const { slug, name } = procedure;
    const times = { openedAt: draft.openedAt, savedAt: draft.updatedAt, until: '2026-12-21T03:00:00.000Z' };
    return ok({ items: [{ id: draft.id, procedure: procedure.code, slug, name, ...times }] });
  }

  #drafts({ method, path, headers, body }: Asked): Answered {
    if (path.endsWith('/leaving')) {
      this.acts.push({ act: 'leaving', version: '', body });
      if (this.refusal !== undefined) return this.refusal;
      this.draft = undefined;
      return { status: 204 };
    }
    if (method === 'POST') {
      this.opened.push(body);
      const known = this.draft;
      const { consent } = OpenDraftBody.parse(body);
      const declined = edition.lookups.flatMap(({ id }) => (consent?.includes(id) === false ? [id] : []));
      const draft = without(opened(this.notice, this.dirty), declined);
      this.draft ??= filled({ ...draft, prefill: { ...draft.prefill, ...this.held } });
      return { status: known === undefined ? 201 : 200, body: this.draft };
    }
    if (this.draft === undefined) return no(404, 'not-found');
    if (method === 'GET') return ok(this.draft);
    if (headers['if-match'] !== `"${this.draft.version}"`) return no(409, 'changed-meanwhile');
    this.draft = { ...this.draft, ...(typeof body === 'object' ? body : {}), version: this.draft.version + 1 };
    return ok({ version: this.draft.version, updatedAt: new Date().toISOString() });
  }

  #submit({ headers, body }: Asked): Answered {
    if (this.refusal !== undefined) return this.refusal;
    if (typeof body !== 'object' || body === null || !('answers' in body)) return no(400, 'malformed-body');
    const { problems } = checkAnswers(edition.form, body.answers, '2026-11-21');
    const errors = problems.map(({ pointer, code: fault, detail }) => ({
      pointer: `/answers${pointer}`,
      code: fault,
      detail: detail.vi,
      texts: detail,
    }));
    if (errors.length > 0) return no(422, 'invalid-fields', { errors });
    this.submitted.push({ body, key: String(headers['idempotency-key']) });
    const { submittedAt, dueAt, receipt } = dossiers.verify;
    return { status: 201, body: { code, status: 1, phase: 'check', dueAt, submittedAt, receipt } };
  }

  #act({ method, path, headers, body }: Asked): Answered | undefined {
    if (method !== 'POST') return undefined;
    if (this.overtaken !== undefined) {
      this.allowed = [];
      return this.overtaken;
    }
    const toApprove = this.toApprove.find((line) => path.includes(line.code));
    const refused = toApprove === undefined ? undefined : this.refusals.get(toApprove.code);
    if (refused !== undefined) return refused;
    this.toApprove = this.toApprove.filter((line) => line !== toApprove);
    this.acts.push({ act: path.split('/').at(-1) ?? '', version: String(headers['if-match']), body });
    return ok({ code, version: 4, phase: 'verify', status: 4 });
  }

  #part({ query }: Asked, first: object[], second: object[]): Answered {
    if (!this.long) return ok({ items: first });
    return ok(query.get('cursor') === 'second' ? { items: second } : { items: first, next: 'second' });
  }

  #own(asked: Asked): Answered {
    const { path, headers } = asked;
    const dossier = { ...dossiers[this.moment], ...this.beside };
    const { procedure: of, name, status, statusText, phase, dueAt, submittedAt, changedAt, action } = dossier;
    const summary = { code, procedure: of, name, status, statusText, phase, dueAt, submittedAt, changedAt, action };
    if (asked.query.get('of') === 'organisations' && this.results.named === 0) return no(409, 'representation-unasked');
    if (path === '/v1/me/dossiers') return this.#part(asked, [summary], [{ ...summary, code: numbered(2) }]);
    if (!path.startsWith(`/v1/dossiers/${code}`)) return no(404, 'not-found');
    if (/\/(receipt|result|papers\/\d\d)$/.test(path)) return ok({ url: '/icon.svg' });
    if (path.endsWith('/wallet')) return this.refusal ?? ok({ dossier: code, number: '12/2026', document: code });
    if (path.endsWith('/rating')) {
      this.acts.push({ act: 'rating', version: '', body: asked.body });
      if (this.refusal !== undefined) return this.refusal;
      this.beside = { ...this.beside, ...rated(dossier, asked.body) };
      return ok({ code, version: dossier.version + 1, phase, status });
    }
    const acted = this.#act(asked);
    if (acted?.status === 200) this.moment = afterwards[path.split('/').at(-1) ?? ''] ?? 'verify';
    if (acted !== undefined) return acted;
    const etag = `"${dossier.version}"`;
    if (headers['if-none-match'] === etag) return { status: 304 };
    const { note = '' } = this;
    const notes = note === '' ? dossier.notes : dossier.notes.map((written) => ({ ...written, note }));
    return ok(this.malformed ? {} : { ...dossier, notes, copies: this.copies }, { etag });
  }

  /** An operator reads no names. */
  #applicant(): Pick<StaffDossierView, 'applicantName'> {
    const { session } = this;
    const reads = session.signedIn && session.audience === 'staff' && session.roles.some((role) => role !== 'operator');
    return reads ? { applicantName: 'Nguyễn Thị Hương' } : {};
  }

  /** Two parts; one dossier is being worked on. */
  #outage({ body }: Asked): Answered {
    this.acts.push({ act: 'outages', version: '', body });
    if (this.refusal !== undefined) return this.refusal;
    const second = typeof body === 'object' && body !== null && 'cursor' in body;
    if (second) return ok({ credited: 2, left: 1, failed: 0, complete: false });
    return ok({ credited: 40, left: 0, failed: 0, complete: false, next: code });
  }

  #staff(asked: Asked): Answered {
    const { path, query } = asked;
    const stuck = (items: object[]) => ok({ items: this.stuck ? items : [] });
    const ofSigning = this.signing.answer(asked);
    if (ofSigning !== undefined) return ofSigning;
    const ofInbox = inboxAnswer(this, asked);
    if (ofInbox !== undefined) return ofInbox;
    if (path.startsWith('/v1/templates') || path === '/v1/forms') return templatesAnswer(asked);
    if (path === '/v1/certificates') return certificatesAnswer(asked);
    if (path.startsWith('/v1/administration/')) return administrationAnswer(asked);
    if (path === '/v1/guard-refusals') return guardAnswer(asked);
    if (path === '/v1/colleagues') return ok(colleagues);
    if (path.startsWith('/v1/staff'))
      return rollAnswer(asked, (act) => this.acts.push({ act, version: '', body: asked.body }));
    if (path === '/v1/parked')
      return stuck([{ code, version: 3, step: 'issue', error: 'TimestampUnreachable', at: '2026-11-21T03:00:00Z' }]);
    if (path === '/v1/unsynchronised')
      return stuck([{ code, version: 3, error: 'TU_CHOI', at: '2026-11-21T03:00:00Z' }]);
    if (path.endsWith('/synchronisation')) return { status: 204 };
    if (path === '/v1/register') {
      this.acts.push({ act: 'register', version: '', body: Object.fromEntries(query) });
      return this.refusal ?? ok({ url: 'https://papers.invalid/register.pdf' });
    }
    if (path === '/v1/outages') return this.#outage(asked);
    if (path === '/v1/queues')
      return ok({
        at: '2026-11-21T03:30:00Z',
        items: consumers.map((consumer) => ({
          consumer,
          waiting: consumer === 'moving' ? 3 : 0,
          underWay: 0,
          dead: this.stuck && consumer === 'notifying' ? 1 : 0,
        })),
        undelivered: this.undelivered,
      });
    if (path === '/v1/dead-letters/redrive') {
      this.redriven = asked.body;
      this.stuck = false;
      return ok({ moved: 1 });
    }
    if (path === '/v1/dead-letters')
      return stuck([
        {
          consumer: 'notifying',
          id: 'm1',
          since: '2026-11-21T03:05:00Z',
          dossier: code,
          sequence: 7,
          type: 'result-issued',
          at: '2026-11-21T03:00:00Z',
        },
      ]);
    const dossier = { ...staffDossier(this.allowed), ...this.#applicant(), ...this.particular };
    if (path.endsWith('/events')) return ok(logOf(dossier));
    if (path.endsWith('/question')) return ok(question);
    return this.#act(asked) ?? ok(dossier, { etag: `"${dossier.version}"` });
  }
}
