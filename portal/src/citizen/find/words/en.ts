import type { FindWords } from './vi.ts';

export const en: FindWords = {
  found: (count) => {
    if (count === 0) return 'No procedure was found. Try to say it in another way.';
    return count === 1 ? 'Found 1 procedure' : `Found ${count} procedures`;
  },
  levels: { ministry: 'ministry', province: 'province', commune: 'commune', other: 'another body' },
  here: 'Can be submitted here now.',
  elsewhere: 'Not taken on this portal yet. Ask at the one-stop counter and name the code.',
  code: (code) => `Code ${code}`,
  back: 'To the first page',
};
