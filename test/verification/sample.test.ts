import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRoots } from '../../verification/trust-roots.ts';
import { verifyResult } from '../../verification/verify-result.ts';

const file = readFileSync('docs/sample/result.pdf');
const roots = readRoots(readFileSync('docs/sample/roots.pem', 'utf8'));
const judged = (bytes: Uint8Array, at: string) =>
  verifyResult(bytes, { roots, at: new Date(at), required: ['officer', 'seal'] });

test.each(['2026-11-24T00:00:00Z', '2036-11-24T00:00:00Z'])('the README’s sample is genuine, on %s too', async (at) => {
  expect(await judged(file, at)).toMatchObject({
    genuine: true,
    level: 'B-LTA',
    result: { kind: 'birth-certificate' },
  });
});

test('and no more when one letter of its page is another one', async () => {
  const altered = Buffer.from(file);
  const place = altered.indexOf('stream\n') + 40;
  altered.writeUInt8(altered.readUInt8(place) ^ 1, place);
  expect(await judged(altered, '2026-11-24T00:00:00Z')).toMatchObject({ genuine: false });
});
