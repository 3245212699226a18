/** Something wrong in a data file: where in it, and why. */
export interface Wrong {
  readonly place: string;
  readonly reason: string;
}

/** A data file of the right shape that cannot be true, with all that is wrong in it. */
export class DataError extends Error {
  override readonly name = 'DataError';
  readonly wrong: readonly Wrong[];

  constructor(file: string, wrong: readonly Wrong[]) {
    super(wrong.map(({ place, reason }) => `${file} ${place}: ${reason}`).join('\n'));
    this.wrong = wrong;
  }
}
