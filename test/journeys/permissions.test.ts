import { expect, test } from 'vitest';
import { EveryRight } from '../../local/every-right.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince();

test('after good and bad days every role has done all it may and tried nothing else', async () => {
  await new EveryRight(province, () => undefined).use();
  const findings = province.stack
    .iamReport()
    .flatMap(({ role, ...report }) =>
      Object.entries<readonly string[]>(report).flatMap(([kind, rights]) =>
        rights.map((right) => `${role.split('/').at(-1) ?? role} ${kind} ${right}`),
      ),
    );
  expect(findings).toEqual([]);
  expect(province.stack.iamReport()).toHaveLength(16);
}, 90_000);
