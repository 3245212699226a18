/**
 * A record as it is told: `of` names its person, where two have the same name with the day of birth after it. `{tỉnh}`
 * stands for the province’s name.
 */
export type Told<T, Owner extends keyof T> = Omit<T, Owner> & { readonly of: string };

/** A place as it is told: `commune` counts in the province’s list. */
export interface ToldPlace {
  readonly commune: number;
  readonly detail: string;
  /** Under the commune’s code of before 1/7/2025. */
  readonly former?: true;
}
