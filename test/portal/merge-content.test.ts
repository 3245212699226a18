import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Content } from '../../portal/src/draft/content.ts';
import { mergeContent } from '../../portal/src/draft/merge-content.ts';

const values = fc.dictionary(fc.constantFrom('a.x', 'a.y', 'b.x'), fc.constantFrom('1', '2', '3'));
const content: fc.Arbitrary<Content> = fc.record({ answers: values, claims: values });

test('my change always stands, and the other side’s stands where I changed nothing', () => {
  fc.assert(
    fc.property(content, content, content, (base, mine, theirs) => {
      const { answers } = mergeContent(base, mine, theirs);
      for (const path of ['a.x', 'a.y', 'b.x'])
        expect(answers[path]).toBe(
          mine.answers[path] === base.answers[path] ? theirs.answers[path] : mine.answers[path],
        );
    }),
  );
});

test('without a change on one side the other side is the result', () => {
  fc.assert(
    fc.property(content, content, (base, changed) => {
      expect(mergeContent(base, changed, base)).toEqual(changed);
      expect(mergeContent(base, base, changed)).toEqual(changed);
    }),
  );
});
