/** What is kept of the citizen’s pages: the files of each build, and answers that are the same for everybody. */
export const filesPrefix = 'portal-files-';
export const answersName = 'portal-answers';

/** A cache with nothing in it: there while somebody is signed in on a machine that people share. */
const sharedName = 'portal-shared';
export const isShared = (): Promise<boolean> => caches.has(sharedName);

/** From now on no answer is kept. */
export const beginShared = async (): Promise<void> => {
  await caches.open(sharedName);
  await caches.delete(answersName);
};

/** Whoever is there now keeps what they look at. */
export const endShared = async (): Promise<void> => void (await caches.delete(sharedName));

/** Forgets every kept answer; files, which are the same for everybody, stay. */
export const forgetAnswers = async (): Promise<void> => {
  await Promise.all([answersName, sharedName].map((name) => caches.delete(name)));
};
