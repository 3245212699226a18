/** The part of `pg` that the comparison uses; the package carries no types. */
declare module 'pg' {
  interface Query {
    /** A named statement is prepared once per connection. */
    readonly name: string;
    readonly text: string;
    readonly values: readonly unknown[];
  }
  export class Pool {
    constructor(options: {
      readonly host: string;
      readonly user: string;
      readonly database: string;
      readonly max: number;
      readonly options?: string;
    });
    query(query: Query | string): Promise<{ readonly rows: readonly Record<string, unknown>[] }>;
    end(): Promise<void>;
  }
}
