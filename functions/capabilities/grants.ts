/** Keys are made at sign-in and nowhere else: a function that finds none must stop, never begin a vault of its own. */
export const makeKeys = { keys: ['GetItem', 'PutItem'], vault: ['Decrypt', 'GenerateDataKey'] } as const;
/** Of somebody for whom another files and who never signed in: a key of their own, under the master key that is there. */
export const keepFor = { keys: ['GetItem', 'PutItem'], vault: ['Decrypt'] } as const;
export const unseal = { keys: ['GetItem'], vault: ['Decrypt'] } as const;
/** What answers over HTTP must know the front door. */
export const answer = { door: ['GetSecretValue'] } as const;
