import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { Flag } from '../core/draft.ts';
import { Answers } from '../core/form/answers.ts';
import type { Answered } from './visitor.ts';
import { Visitor } from './visitor.ts';

const Draft = z.object({
  id: z.string(),
  answers: Answers,
  prefill: z.record(z.string(), z.object({ value: z.unknown(), source: z.string() })),
});
const Submitted = z.object({ code: z.string(), dueAt: z.string() });
const Seen = z.object({ phase: z.string(), version: z.int(), allowed: z.optional(z.array(z.string())) });
export type Seen = z.infer<typeof Seen>;
const Link = z.object({ url: z.string() });

/** One thing that was done, for whoever listens. */
export type Tell = (what: string) => void;

const good = ({ status, body }: Answered, wanted: number, what: string): unknown => {
  if (status !== wanted) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
  return body;
};

/** The main job over real HTTP: a birth from the form to the signed certificate, each person with a session of their own. */
export class BirthStory {
  readonly #origin: string;
  readonly #tell: Tell;
  readonly #patienceMs: number;

  constructor(origin: string, tell: Tell, patienceMs = 60_000) {
    this.#origin = origin;
    this.#tell = tell;
    this.#patienceMs = patienceMs;
  }

  async visitor(audience: 'citizen' | 'staff', id: string): Promise<Visitor> {
    const visitor = new Visitor(this.#origin);
    await visitor.signIn(audience, id);
    return visitor;
  }

  /**
   * Opens the form, takes what the state knows, adds the child’s name and what is typed, calls wrong what is flagged,
   * submits. Answers the code.
   */
  async submit(
    parent: Visitor,
    typed: Answers = {},
    flags: readonly Flag[] = [],
    procedure = '1.001193',
  ): Promise<string> {
    const opened = await parent.send('POST', '/v1/drafts', { procedure });
    if (opened.status !== 200 && opened.status !== 201) good(opened, 201, 'open the form');
    const draft = Draft.parse(opened.body);
    const sources = new Set(Object.values(draft.prefill).map(({ source }) => source));
    this.#tell(`tờ khai điền sẵn ${Object.keys(draft.prefill).length} ô từ ${[...sources].toSorted().join(', ')}`);
    const answers: Answers = {
      ...draft.answers,
      child: { ...typed['child'], ...draft.answers['child'], givenName: 'Minh An' },
      mother: { ...typed['mother'], ...draft.answers['mother'] },
      father: { declared: 'no', ...draft.answers['father'] },
      ...(typed['home'] === undefined ? {} : { home: typed['home'] }),
    };
    if (answers['child']?.['familyName'] === undefined) {
      const [familyName = 'Nguyễn'] = String(answers['mother']?.['fullName'] ?? '').split(' ');
      const homeTown = answers['mother']?.['residence'] ?? '';
      answers['child'] = { ...answers['child'], familyName, homeTown };
    }
    const body = { draft: draft.id, answers, flags, declaration: true };
    const sent = await parent.send('POST', '/v1/dossiers', body, { 'idempotency-key': randomUUID() });
    const { code, dueAt } = Submitted.parse(good(sent, 201, 'submit'));
    this.#tell(`đã nộp ${code}, hẹn trả ${dueAt}`);
    return code;
  }

  /** The dossier as this visitor sees it, once it satisfies `until`. */
  async see(visitor: Visitor, code: string, until: (seen: Seen) => boolean): Promise<Seen> {
    const end = Date.now() + this.#patienceMs;
    for (;;) {
      const answer = await visitor.get(`/v1/dossiers/${code}`);
      const seen = Seen.parse(good(answer, 200, `see ${code}`));
      if (until(seen)) return seen;
      if (Date.now() > end) throw new Error(`${code} stays at ${seen.phase}`);
      await setTimeout(100);
    }
  }

  async act(visitor: Visitor, code: string, deed: string, body: object, version: number): Promise<Seen> {
    const answer = await visitor.send('POST', `/v1/dossiers/${code}/${deed}`, body, { 'if-match': `"${version}"` });
    return Seen.parse(good(answer, 200, deed));
  }

  /** The officer's part: claim, compare, propose. */
  async verify(officer: Visitor, code: string): Promise<void> {
    const { version } = await this.see(officer, code, ({ allowed }) => allowed?.includes('propose') === true);
    const claimed = await this.act(officer, code, 'claim', {}, version);
    await this.act(officer, code, 'verification', { outcome: 'propose' }, claimed.version);
    this.#tell('cán bộ đã thẩm tra và đề xuất');
  }

  async confirm(parent: Visitor, code: string): Promise<void> {
    const { version } = await this.see(parent, code, (seen) => seen.phase === 'confirm');
    await this.act(parent, code, 'confirmation', { agree: true }, await this.#opened(parent, code, version));
    this.#tell('phụ huynh đã xác nhận bản dự thảo');
  }

  async approve(leader: Visitor, code: string): Promise<void> {
    const { version } = await this.see(leader, code, ({ allowed }) => allowed?.includes('approve') === true);
    await this.act(leader, code, 'approval', { approve: true }, version);
    this.#tell('lãnh đạo đã duyệt ký');
  }

  async finish(parent: Visitor, code: string): Promise<void> {
    await this.see(parent, code, (seen) => seen.phase === 'closed');
    this.#tell('kết quả đã ký số và trả về');
  }

  async download(visitor: Visitor, code: string, paper: 'receipt' | 'result'): Promise<Uint8Array> {
    return this.file(visitor, `/v1/dossiers/${code}/${paper}`);
  }

  /** The file to which an address of the API leads. */
  async file(visitor: Visitor, path: string): Promise<Uint8Array> {
    const { url } = Link.parse(good(await visitor.get(path), 200, path));
    const file = await fetch(url);
    if (!file.ok) throw new Error(`${path}: ${file.status}`);
    return new Uint8Array(await file.arrayBuffer());
  }

  /** The version at which the citizen's task is open: it is opened a moment after the phase is reached. */
  async #opened(parent: Visitor, code: string, version: number): Promise<number> {
    let last = version;
    const events = z.object({ items: z.array(z.object({ type: z.string(), data: z.unknown(), sequence: z.int() })) });
    const end = Date.now() + this.#patienceMs;
    for (;;) {
      const { items } = events.parse((await parent.get(`/v1/dossiers/${code}/events`)).body);
      const newest = items.at(-1);
      last = newest?.sequence ?? last;
      if (newest?.type === 'task-opened') return last;
      if (Date.now() > end) throw new Error(`${code}: the confirmation was never opened`);
      await setTimeout(100);
    }
  }
}
