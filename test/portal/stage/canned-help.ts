import type { HelpView, OpenedDraft } from '../../../functions/answers/draft.ts';
import { dossiers } from './canned-dossiers.ts';
import { FillHelpedBody } from '../../../functions/http/bodies.ts';
import { no, ok, type Answered, type Asked } from './answered.ts';

const id = '4b0f3a52-0a52-4a0e-9f6e-2f1f5d6f0a99';
const until = '2026-11-21T03:30:00.000Z';
const helper = {
  name: 'Lê Thị Bình',
  unit: { vi: 'UBND phường Tam Thanh', en: 'People’s Committee of Tam Thanh ward' },
};

/** What a sheet is printed for. */
export const declaredHash = '4f2a91c077b3e0d2a1b2c3d4e5f60718';

/** A session at a counter, as the officer opens it. */
export const counterCode = '48201937';
export const counterOpened = { name: helper.name, agency: helper.unit };

/** One help with the one draft, as both sides of the counter see it. */
export class CannedHelp {
  readonly id = id;
  /** What the citizen’s phone shows. */
  readonly code = '402917';
  state: HelpView['state'] | undefined;

  /** What the officer typed of the citizens’ cards, and what was filed of it, with the version that was signed. */
  readonly cards: unknown[] = [];
  readonly filed: unknown[] = [];
  /** What the population data say of who stands there. */
  identity: 'confirmed' | 'unconfirmed' | 'identity-mismatch' = 'confirmed';
  /** By their card they are not 18 yet. */
  minor = false;
  signed: string | undefined;
  readonly announced: unknown[] = [];
  /** What is said to a submission first. */
  readonly refusals: Answered[] = [];

  #onBehalf(
    { method, path, body, headers }: Pick<Asked, 'method' | 'path' | 'body' | 'headers'>,
    draft: OpenedDraft | undefined,
  ): Answered {
    if (path === '/v1/on-behalf') {
      this.cards.push(body);
      if (this.identity === 'identity-mismatch') return no(409, this.identity);
      this.state = 'helping';
      return { status: 201, body: { id, until, identity: this.identity, ...(this.minor ? { minor: true } : {}) } };
    }
    if (path.endsWith('/declaration') && method === 'GET') {
      if (draft === undefined) return no(409, 'help-over');
      const { version, answers, flags } = draft;
      return ok({ declared: { version, hash: declaredHash }, answers, flags }, { etag: `"${version}"` });
    }
    if (path.endsWith('/declaration')) {
      if (Object(body).declared !== declaredHash) return no(409, 'declaration-outdated');
      this.signed = String(headers['if-match']);
      this.announced.push(body);
      const upload = { url: '/uploads/1', headers: { 'content-type': 'application/pdf' } };
      return { status: 201, body: { file: id, upload, expires: until } };
    }
    const refusal = this.refusals.shift();
    if (refusal !== undefined) return refusal;
    if (this.signed !== `"${draft?.version ?? 0}"`) return no(409, 'declaration-outdated');
    this.filed.push(body);
    this.state = 'over';
    const { code, submittedAt, dueAt } = dossiers.verify;
    const receipt = `/v1/dossiers/${code}/receipt`;
    return { status: 201, body: { code, status: 1, phase: 'check', dueAt, submittedAt, receipt } };
  }

  answer(
    { method, path, body, headers }: Asked,
    draft: OpenedDraft | undefined,
    store: (saved: OpenedDraft) => void,
  ): Answered | undefined {
    if (path === '/v1/counter-sessions') return { status: 201, body: { code: counterCode, until } };
    if (path.startsWith('/v1/on-behalf')) return this.#onBehalf({ method, path, body, headers }, draft);
    if (!path.startsWith('/v1/help')) return undefined;
    if (path === '/v1/help') {
      this.state = 'waiting';
      return { status: 201, body: { id, state: 'waiting', until, code: this.code } };
    }
    if (path === '/v1/help-codes') {
      if (Object(body).code !== this.code) return no(409, 'help-code-wrong');
      this.state = 'helping';
      return ok({ id, until });
    }
    if (path === `/v1/help/${id}/end`) {
      this.state = 'over';
      return { status: 204 };
    }
    if (path === `/v1/help/${id}`)
      return ok({ id, state: this.state, until, ...(this.state === 'waiting' ? {} : { helper }) });
    if (this.state !== 'helping' || draft === undefined) return no(409, 'help-over');
    if (method === 'GET') {
      const applicant = { citizenId: '038196000111', name: 'Nguyễn Thị Hương' };
      return ok({ ...draft, applicant, until }, { etag: `"${draft.version}"` });
    }
    if (headers['if-match'] !== `"${draft.version}"`) return no(409, 'changed-meanwhile');
    const version = draft.version + 1;
    const { answers, flags = draft.flags } = FillHelpedBody.parse(body);
    store({ ...draft, answers, flags, version });
    return ok({ version, updatedAt: until }, { etag: `"${version}"` });
  }
}
