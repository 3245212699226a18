import { array, assert, constantFrom, property, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { languageOf } from '../../../functions/edge/language.ts';

test.each([
  ['en', 'en'],
  ['EN-us', 'en'],
  ['en-US,en;q=0.9', 'en'],
  ['vi;q=0.1, en', 'en'],
  ['fr, en ; q=0.5', 'en'],
  ['vi;q=0, *', 'en'],
  ['en, vi', 'vi'],
  ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
  ['fr', 'vi'],
  ['*', 'vi'],
  ['*, en;q=0.1', 'vi'],
  ['en;q=0', 'vi'],
  ['en;q=2', 'vi'],
  ['english please', 'vi'],
  ['', 'vi'],
  [undefined, 'vi'],
])('%j is answered in %s', (accepted, language) => {
  expect(languageOf(accepted)).toBe(language);
});

test('whatever is sent is one of the two', () => {
  assert(property(string({ unit: 'binary' }), (accepted) => ['vi', 'en'].includes(languageOf(accepted))));
});

test('of well-formed wishes the greater weight wins, in any order', () => {
  const weight = constantFrom(0, 0.25, 0.5, 0.75, 1);
  const others = array(constantFrom('fr', 'de-AT;q=0.7', 'x-y'), { maxLength: 3 });
  assert(
    property(tuple(weight, weight), others, (wanted, noise) => {
      const [vi, en] = wanted;
      const wishes = [...noise, `vi-VN;q=${vi}`, `en;q=${en}`];
      for (const order of [wishes, wishes.toReversed()])
        expect(languageOf(order.join(', '))).toBe(en > vi ? 'en' : 'vi');
    }),
  );
});
