/** How a national system is reached on which the province has an account. */
export interface PartnerAccess {
  /** Base address. */
  readonly url: string;
  readonly username: string;
  readonly password: () => Promise<string>;
  /** To whom the exchange platform leads what is sent. */
  readonly destination: string;
  /** Milliseconds for all that one telling needs, with one request repeated. */
  readonly timeoutMs: number;
  readonly now: () => number;
  readonly fetch?: typeof fetch;
}
