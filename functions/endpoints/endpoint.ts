/** One way in: a row of the endpoint table. */
export interface Endpoint {
  /** The handler file in `functions/http`. */
  readonly command: string;
  /**
   * Who may call at all; finer rules are in `core/authorisation.ts`. A `partner` has no session: what they send is signed
   * by them, and nothing of it counts before the handler has judged that.
   */
  readonly audience: readonly ('public' | 'citizen' | 'officer' | 'leader' | 'operator' | 'partner')[];
  /** VNeID level 2 is required of citizens. */
  readonly level2?: true;
  /** How long its body may be; a quarter of a megabyte where nothing is said. */
  readonly mostBytes?: number;
  /** How many a second are let in at all, and as many at once; what the whole API bears where nothing is said. */
  readonly mostPerSecond?: number;
  /** Its body may be a file of this type, in place of JSON. */
  readonly takes?: 'application/pdf';
}

/** The rows of one function, by method and path. */
export type Rows<Key extends string = string> = Readonly<Record<Key, Endpoint>>;
