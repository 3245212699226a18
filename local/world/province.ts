/** What the world has to know of the province it surrounds. */
export interface Commune {
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  /** The code of its People’s Committee, where the world was told. */
  readonly unit?: string;
}

export interface Province {
  readonly slug: string;
  /** Two digits, as the statistics office numbers provinces. */
  readonly code: string;
  readonly name: string;
  readonly communes: readonly Commune[];
}

/** The commune at `index` of the list; small provinces start again from the first. */
export const communeAt = ({ communes }: Province, index: number): Commune => {
  const commune = communes[index % communes.length];
  if (commune === undefined) throw new Error('a province without communes');
  return commune;
};

/**
 * A code that is none any more, as old data still have it for places in this commune: the next of the list, which
 * numbered communes three by three.
 */
export const formerCode = ({ communes }: Province, commune: Commune): string => {
  const now = new Set(communes.map(({ code }) => code));
  for (let former = Number(commune.code) + 3; ; former += 3) {
    const code = String(former).padStart(5, '0');
    if (!now.has(code)) return code;
  }
};

/** The one hospital of the small world; it signs the birth notices. */
export const hospitalOf = ({ name }: Province): string => `Bệnh viện Đa khoa ${name}`;
