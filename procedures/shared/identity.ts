/** What procedures of the identity card have in common. */

export const identityLaw = 'Luật Căn cước 26/2023/QH15';

const unread = 'general knowledge of the law; the article was not read at its source';

/** Whoever is to have a card comes once, so that photograph, fingerprints and irises are taken. */
export const biometrics = {
  takes: ['photo' as const, 'fingerprints' as const, 'iris' as const, 'signature' as const],
  minutes: 15,
  places: 2,
  mostMissed: 3,
  ground: `${identityLaw}, Điều 23`,
  unverified: `${unread}; how long one takes, how many come at once and how often somebody may miss it are our own`,
};

/** Why the wait for somebody to come does not count. */
export const uncountedWait = {
  ground: `${identityLaw}, Điều 23 và Điều 26`,
  unverified: `${unread}; that the term runs from the day on which the biometrics were taken is our reading`,
};
