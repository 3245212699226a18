import { randomUUID } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import * as z from 'zod';
import { Answers } from '../../core/form/answers.ts';
import { capabilities } from '../../functions/capabilities.ts';
import { BirthStory } from '../../local/birth-story.ts';
import type { LocalProvince } from '../../local/province.ts';
import { Visitor, type Answered } from '../../local/visitor.ts';

const Draft = z.object({ id: z.string(), version: z.int(), answers: Answers });
const Submitted = z.object({ code: z.string() });
const Seen = z.object({ version: z.int() });
const birth = '/v1/procedures/birth-registration';

/** How often a tracking page that is left open asks for news before its owner turns to something else. */
const looks = 6;
/** Pages of the form that are typed into; each is stored once. */
const stored = 3;

const good = ({ status, body }: Answered): unknown => {
  if (status >= 400) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};

/** What a browser loads once, packed as CloudFront packs it. */
export interface PageLoad {
  readonly requests: number;
  readonly bytes: number;
}

const loadPage = async (origin: string): Promise<PageLoad> => {
  const page = new URL('/app/', origin);
  const html = await (await fetch(page)).text();
  const links = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css|svg))"/g)].map(
    ([, link]) => new URL(link ?? '', page),
  );
  const parts = await Promise.all(links.map(async (link) => new Uint8Array(await (await fetch(link)).arrayBuffer())));
  const sizes = [Buffer.from(html), ...parts].map((part) => brotliCompressSync(part).length);
  return { requests: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
};

/**
 * One birth from the first click to the certificate, with every request that the pages of the portal make on the way.
 * Staff sign in before it: they do so once a day for dozens of dossiers. The cloud comes to rest after each deed.
 */
export class Journey {
  readonly #province: LocalProvince;
  readonly #staff = new Map<string, Visitor>();

  constructor(province: LocalProvince) {
    this.#province = province;
  }

  get #origin(): string {
    return this.#province.stack.url;
  }

  async signInStaff(): Promise<void> {
    for (const { staffId } of this.#province.world.officers) {
      const visitor = new Visitor(this.#origin);
      await visitor.signIn('staff', staffId);
      this.#staff.set(staffId, visitor);
    }
  }

  async #rest(): Promise<void> {
    await this.#province.stack.settle();
  }

  /** What is told later, because its paper is written first, is told by then. */
  async #later(): Promise<void> {
    await this.#rest();
    this.#province.clock.advance(capabilities.notifying.queue.delaySeconds * 1000);
    await this.#rest();
  }

  #clerk(kind: 'ht' | 'ld', code: string): Visitor {
    const unit = code.split('-')[0];
    const commune = this.#province.offer.province.communes.find((each) => each.unit === unit);
    const visitor = this.#staff.get(`${kind}-${commune?.code ?? ''}`);
    if (visitor === undefined) throw new Error(`nobody works for ${unit ?? ''}`);
    return visitor;
  }

  async #act(visitor: Visitor, code: string, deed: string, body: object): Promise<void> {
    const { version } = Seen.parse(good(await visitor.get(`/v1/dossiers/${code}`)));
    good(await visitor.send('POST', `/v1/dossiers/${code}/${deed}`, body, { 'if-match': `"${version}"` }));
    await this.#rest();
  }

  /** Everything that is done for the child of this citizen. Answers the dossier’s code. */
  async run(citizenId: string): Promise<{ code: string; page: PageLoad }> {
    const parent = new Visitor(this.#origin);
    const page = await loadPage(this.#origin);
    for (const path of ['/auth/session', '/v1/procedures', birth]) good(await parent.get(path));
    await parent.signIn('citizen', citizenId);
    const code = await this.#submit(parent);
    await this.#follow(parent, code);
    await this.#decide(this.#clerk('ht', code), code, [
      ['claim', {}],
      ['verification', { outcome: 'propose' }],
    ]);
    await parent.signIn('citizen', citizenId);
    good(await parent.get('/v1/me/dossiers'));
    await this.#act(parent, code, 'confirmation', { agree: true });
    await this.#decide(this.#clerk('ld', code), code, [['approval', { approve: true }]]);
    good(await parent.get('/v1/me/dossiers'));
    good(await parent.get(`/v1/dossiers/${code}`));
    const papers = new BirthStory(this.#origin, () => undefined);
    for (const paper of ['receipt', 'result'] as const) await papers.download(parent, code, paper);
    await this.#later();
    return { code, page };
  }

  async #submit(parent: Visitor): Promise<string> {
    for (const path of ['/auth/session', `${birth}/form`]) good(await parent.get(path));
    const opened = Draft.parse(good(await parent.send('POST', '/v1/drafts', { procedure: 'birth-registration' })));
    for (const path of [`${birth}/form`, `/v1/drafts/${opened.id}`]) good(await parent.get(path));
    const answers: Answers = { ...opened.answers, child: { ...opened.answers['child'], givenName: 'Minh An' } };
    let { version } = opened;
    for (let time = 0; time < stored; time++) {
      const kept = await parent.send(
        'PUT',
        `/v1/drafts/${opened.id}`,
        { answers, flags: [] },
        { 'if-match': `"${version}"` },
      );
      ({ version } = Seen.parse(good(kept)));
    }
    const body = { draft: opened.id, answers, declaration: true };
    const sent = await parent.send('POST', '/v1/dossiers', body, { 'idempotency-key': randomUUID() });
    await this.#later();
    return Submitted.parse(good(sent)).code;
  }

  /** The page that was left open: the first answer, and then only whether there is news. */
  async #follow(parent: Visitor, code: string): Promise<void> {
    const first = await parent.get(`/v1/dossiers/${code}`);
    good(first);
    for (let time = 1; time < looks; time++) await parent.get(`/v1/dossiers/${code}`, { 'if-none-match': first.etag });
  }

  /** Staff come from their inbox, read the dossier and its log, and do their part. */
  async #decide(clerk: Visitor, code: string, deeds: readonly (readonly [string, object])[]): Promise<void> {
    const role = deeds.some(([deed]) => deed === 'approval') ? 'leader' : 'officer';
    for (const path of ['/auth/session', `/v1/inbox?role=${role}`, `/v1/dossiers/${code}/events`])
      good(await clerk.get(path));
    for (const [deed, body] of deeds) await this.#act(clerk, code, deed, body);
  }
}
