import { expect, test } from 'vitest';
import { matchPath } from '../../portal/src/router/path.ts';
import { pageAt } from '../../portal/src/router/routes.ts';

test.each([
  ['/', '/', true],
  ['/nop/:slug', '/nop/birth-registration', true],
  ['/nop/:slug', '/nop/birth-registration/', true],
  ['/nop/:slug', '/nop', false],
  ['/nop/:slug', '/nop/', false],
  ['/nop/:slug', '/nop/birth-registration/child', false],
  ['/nop/:slug', '/ho-so/birth-registration', false],
  ['/nop/:slug', '/nop/%E0%A4%A', false],
])('%s fits %s: %s', (pattern, path, fits) => {
  expect(matchPath(pattern, path) !== undefined).toBe(fits);
});

test('the parts come back decoded', () => {
  const part = matchPath('/ho-so/:code', '/ho-so/H56.001-261121%2D0001');
  expect(part?.('code')).toBe('H56.001-261121-0001');
});

test('the first fitting route wins, and an unknown path has no page', () => {
  const routes = [
    ['/nop/:slug', (part: (name: string) => string) => part('slug')],
    ['/nop/other', () => 'never'],
  ] as const;
  expect(pageAt(routes, '/nop/other')).toBe('other');
  expect(pageAt(routes, '/nothing')).toBeUndefined();
});
