import { expect, test } from 'vitest';
import { openRoute, upTo } from './route.ts';

test('a result is returned; asked again it is done once', async () => {
  const { take, dossier, happened, types } = await openRoute();
  await happened(dossier, ...upTo('result-issued'));
  for (let time = 0; time < 2; time++) expect(await take({ do: 'return' })).toEqual({ phase: 'closed' });
  expect((await types()).filter((type) => type === 'result-returned')).toHaveLength(1);
});

test.each([
  { do: 'check' },
  { do: 'acknowledge' },
  { do: 'decide' },
  { do: 'fall-due' },
  { do: 'return' },
  { do: 'enter-register' },
])('a step that is not the dossier’s own is followed, not taken: %j', async (input) => {
  const { take, dossier, happened, types } = await openRoute();
  await happened(dossier, 'checks-recorded');
  expect(await take(input)).toEqual({ phase: 'verify' });
  expect(await types()).toEqual(['dossier-submitted', 'checks-recorded']);
});

test.each([{}, { do: 'dance' }, { do: 'await', step: 'verify' }, { do: 'open', step: 'tea' }, null, 'check'])(
  'an unknown wish is a fault: %j',
  async (input) => {
    const { take } = await openRoute();
    await expect(take(Object(input))).rejects.toThrow(/do|token|step|Invalid/);
  },
);
