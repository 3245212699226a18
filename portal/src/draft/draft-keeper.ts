import type { Draft } from '../api/draft.ts';
import { isPassing, isSignedOut, isTooOften, Problem } from '../api/problem.ts';
import { contentOf, type Content } from './content.ts';
import { mergeContent } from './merge-content.ts';
import type { Vault } from './vault.ts';

/** Where the newest input is: on the server, on its way, or only on this device, and why. */
export type Keeping = 'stored' | 'storing' | 'offline' | 'waiting' | 'signed-out' | 'refused' | 'nowhere';

/** What a device keeps of a draft: enough to go on with it where neither network nor platform can be reached. */
export interface Copy {
  /** As it was opened; its answers have changed since. */
  readonly draft: Draft;
  /** What the server had at this version, and what the person wants it to have. */
  readonly version: number;
  readonly base: Content;
  readonly mine: Content;
  /** They differ. */
  readonly isUnstored: boolean;
  /** They pressed to submit it, and nobody has heard them. */
  readonly isUnsent: boolean;
}

interface Server {
  read(id: string): Promise<Draft>;
  save(id: string, version: number, content: Content): Promise<{ readonly version: number }>;
}

const pause = 800;
/** After what time what could not be reached is tried again, in milliseconds. */
const again = 15_000;
/** How long to wait when there were too many requests and nobody says for how long, in milliseconds. */
const usualWait = 60_000;

/**
 * Never loses input: stores every change on the server a moment after it was made, and keeps a sealed copy on the
 * device, which the next sign-in or the next connection brings to the server where that failed.
 *
 * Private by type only: the oldest browsers that we build for have no `#`, and what stands in for it is long.
 */
export class DraftKeeper {
  private readonly draft: Draft;
  private readonly server: Server;
  private readonly vault: Vault;
  private readonly tell: (keeping: Keeping, content: Content) => void;
  private version: number;
  private base: Content;
  private mine: Content;
  private keeping: Keeping = 'stored';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private storing: Promise<void> = Promise.resolve();
  /** The server takes nothing before this time, in milliseconds since the epoch. */
  private notBefore = 0;
  private left = false;
  private isUnsent = false;

  constructor(draft: Draft, server: Server, vault: Vault, tell: (keeping: Keeping, content: Content) => void) {
    this.draft = draft;
    if (draft.fromDevice === true) this.keeping = 'offline';
    this.server = server;
    this.vault = vault;
    this.tell = tell;
    this.version = draft.version;
    this.base = contentOf(draft);
    this.mine = this.base;
  }

  get content(): Content {
    return this.mine;
  }

  /** Whether they pressed to submit, and nobody has heard them. */
  get unsent(): boolean {
    return this.isUnsent;
  }

  /** Takes up what this device kept, of a draft that the server has or that only the device could tell of. */
  async resume(): Promise<void> {
    const copy = await this.vault.recall<Copy>(this.draft.id).catch(() => undefined);
    if (copy === undefined) return void (await this.seal());
    this.isUnsent = copy.isUnsent;
    // Of the same version the server has what it had, and the draft may be as old as the copy.
    if (copy.version === this.version) this.mine = this.base = copy.base;
    if (copy.isUnstored) this.mine = mergeContent(copy.base, copy.mine, this.base);
    this.say(this.keeping);
    await this.flush();
  }

  /** The network is back. */
  async reconnect(): Promise<void> {
    await this.flush();
    if (this.mine === this.base && this.keeping === 'offline') this.say('stored');
  }

  /** They pressed to submit, and there was no way: that outlives the page. */
  async missed(): Promise<void> {
    this.isUnsent = true;
    await this.flush();
    await this.seal();
  }

  change(content: Content): void {
    this.mine = content;
    this.say(this.keeping === 'stored' ? 'storing' : this.keeping);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  /** Stores now what is not stored yet. Does not throw: `Keeping` says what became of it. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.storing = this.storing.then(() => this.store());
    return this.storing;
  }

  /** The page is left: stores what can be stored now, and nothing later on. */
  async leave(): Promise<void> {
    this.left = true;
    await this.flush();
  }

  /** The draft has become a dossier: nothing of it stays here. */
  async end(): Promise<void> {
    clearTimeout(this.timer);
    await this.storing;
    this.base = this.mine;
    await this.vault.forget(this.draft.id).catch(() => undefined);
  }

  private async store(): Promise<void> {
    const mine = this.mine;
    if (mine === this.base) return;
    if (Date.now() < this.notBefore) return this.wait();
    try {
      await this.save(mine);
    } catch (error) {
      if (!isTooOften(error)) return this.copy(keepingAfter(error));
      const { retryAfter } = error;
      this.notBefore = Date.now() + (retryAfter === undefined ? usualWait : retryAfter * 1000);
      return this.wait();
    }
    // A copy from before would bring back what has changed since.
    if (!(await this.seal())) await this.vault.forget(this.draft.id).catch(() => undefined);
    this.say(this.mine === this.base ? 'stored' : 'storing');
  }

  private async save(mine: Content): Promise<void> {
    try {
      this.version = (await this.server.save(this.draft.id, this.version, mine)).version;
      this.base = mine;
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'changed-meanwhile') throw error;
      const joined = await this.join();
      this.version = (await this.server.save(this.draft.id, this.version, joined)).version;
      this.base = joined;
    }
  }

  /** Another window saved first: its changes are taken in under ours. */
  private async join(): Promise<Content> {
    const stored = await this.server.read(this.draft.id);
    const theirs = contentOf(stored);
    this.mine = mergeContent(this.base, this.mine, theirs);
    this.version = stored.version;
    this.base = theirs;
    return this.mine;
  }

  /** Keeps what there is on the device, and stores it when the server takes it again. */
  private async wait(): Promise<void> {
    await this.copy('waiting');
    clearTimeout(this.timer);
    if (!this.left) this.timer = setTimeout(() => void this.flush(), this.notBefore - Date.now());
  }

  private async copy(keeping: Keeping): Promise<void> {
    this.say((await this.seal()) ? keeping : 'nowhere');
    // Not every browser says when the network is back, and a platform that is down says nothing.
    if (keeping !== 'offline' || this.left) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), again);
  }

  /** Whether the device has taken it. */
  private seal(): Promise<boolean> {
    const { draft, version, base, mine, isUnsent } = this;
    const copy: Copy = { draft, version, base, mine, isUnstored: mine !== base, isUnsent };
    return this.vault.keep(draft.id, copy).then(
      () => true,
      () => false,
    );
  }

  private say(keeping: Keeping): void {
    this.keeping = keeping;
    this.tell(keeping, this.mine);
  }
}

const keepingAfter = (error: unknown): Keeping => {
  if (isSignedOut(error)) return 'signed-out';
  return isPassing(error) ? 'offline' : 'refused';
};
