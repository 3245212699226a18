import { expect, test } from 'vitest';
import type { Facts } from '../../functions/edge/watch.ts';
import { work } from '../../functions/edge/work.ts';

class GlyphMissing extends Error {
  override readonly name = 'GlyphMissing';
}

test('an error leaves a function with its name and without its words', async () => {
  const lines: Facts[] = [];
  const watch = {
    done: () => undefined,
    fault: (_what: string, _error: unknown, facts: Facts) => void lines.push(facts),
  };
  const failing = work(watch, Date.now, async () => {
    throw new GlyphMissing('the text “Nông Thị Mai” could not be displayed', { cause: 'Nông Thị Mai' });
  });
  const thrown: unknown = await failing({ do: 'check', dossier: 'H37.001-261122-0001' }).catch(
    (error: unknown) => error,
  );
  expect(thrown).toMatchObject({ name: 'GlyphMissing' });
  for (const told of [String(thrown), thrown instanceof Error ? thrown.stack : '', JSON.stringify(thrown)])
    expect(told).not.toContain('Nông');
  expect(lines).toMatchObject([{ dossier: 'H37.001-261122-0001' }]);
});
