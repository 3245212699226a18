/**
 * Runs by itself, before the application has come: asks the platform for what the page at this address begins with, and
 * leaves the answers to `api/request.ts`; and has the page’s own scripts sent. On a slow line all are on their way together.
 */
const answers = new Map<string, Promise<Response>>();

// The note of `api/leaving.ts`, which would bring other files with it: before all else the platform hears of a sign-out.
const isLeaving = localStorage.getItem('leaving') !== null;

/** Read to its end at once, so that the page is drawn with it when its scripts come, and not anew after them. */
const asked = async (path: string, cache: RequestCache): Promise<Response> => {
  const sent = await fetch(path, { credentials: 'same-origin', cache, headers: { accept: 'application/json' } });
  const told = sent.json();
  // Whoever takes it hears of what broke off.
  await told.catch(() => undefined);
  return Object.assign(sent, { json: () => told });
};

const ask = (path: string, cache: RequestCache = 'no-store'): void => {
  if (isLeaving) return;
  const answer = asked(path, cache);
  // Whoever takes the answer hears of its failure.
  answer.catch(() => undefined);
  answers.set(path, answer);
};

const parts = location.pathname.split('/').slice(1);
const [room = '', slug = '', step] = parts;
ask('/auth/session');
if (room === 'nop' && slug !== '') {
  ask(`/v1/procedures/${slug}/form`, 'default');
  const draft = sessionStorage.getItem(`draft:${slug}`);
  if (step !== undefined && draft !== null) ask(`/v1/drafts/${draft}`);
}

/** Scripts of the page at addresses of this room with so many parts, as the build says. */
const scripts = document.querySelector('[data-early]')?.getAttribute(`data-${room}-${parts.length}`) ?? '';
for (const script of scripts.split(' ').filter(Boolean)) {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = script;
  document.head.append(link);
}
globalThis.early = answers;
