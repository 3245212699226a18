import type { HelpView, OpenedDraft } from '../../../functions/answers/draft.ts';
import { no, ok, type Answered, type Asked } from './answered.ts';

const id = '4b0f3a52-0a52-4a0e-9f6e-2f1f5d6f0a99';
const until = '2026-11-21T03:30:00.000Z';
const helper = {
  name: 'Lê Thị Bình',
  unit: { vi: 'UBND phường Tam Thanh', en: 'People’s Committee of Tam Thanh ward' },
};

/** One help with the one draft, as both sides of the counter see it. */
export class CannedHelp {
  /** What the citizen’s phone shows. */
  readonly code = '402917';
  state: HelpView['state'] | undefined;

  answer(
    { method, path, body, headers }: Asked,
    draft: OpenedDraft | undefined,
    store: (saved: OpenedDraft) => void,
  ): Answered | undefined {
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
    store({ ...draft, answers: Object(body).answers, version });
    return ok({ version, updatedAt: until }, { etag: `"${version}"` });
  }
}
