/** Stands as source of what VNeID told of somebody when they signed in: their identifier and their name, and no more. */
export const signInSource = 'vneid';

/** And of what stands in a mandate: its giver, as they had signed in. */
export const mandateSource = 'mandate';

/** And of what an officer read from somebody’s identity card at the counter. */
export const cardSource = 'id-card';

const atHand: readonly string[] = [signInSource, mandateSource, cardSource];
/** Whether it was known without a look-up: no source stands behind it that could be silent. */
export const isAtHand = (source: string): boolean => atHand.includes(source);

/** Who answers for a value: VNeID accounts and identity cards are made from the population data, so a wrong name is put right there. */
export const answerableFor = (source: string): string => (isAtHand(source) ? 'population' : source);
