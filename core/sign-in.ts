/** Stands as source of what VNeID told of somebody when they signed in: their identifier and their name, and no more. */
export const signInSource = 'vneid';

/** And of what stands in a mandate: its giver, as they had signed in. */
export const mandateSource = 'mandate';

/** Who answers for a value: VNeID accounts are made from the population data, so a wrong name is put right there. */
export const answerableFor = (source: string): string =>
  source === signInSource || source === mandateSource ? 'population' : source;
