import { expect, test } from 'vitest';
import { EveryRight } from '../../local/every-right.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince();

test('after good and bad days every role has done all it may and tried nothing else', async () => {
  await new EveryRight(province, () => undefined).use();
  const report = province.stack.iamReport();
  const findings = report.flatMap(({ role, excess, missing, wildcards }) =>
    [...excess, ...missing, ...wildcards].map((right) => `${role.split('/').at(-1) ?? role} ${right}`),
  );
  expect(findings).toEqual([]);
  expect(report).toHaveLength(16);
  // What stands on a pattern is what nobody can name one by one.
  const patterns = report.flatMap((role) => role.patterns).map((right) => right.replace(/ on .*/, ''));
  expect(
    [...new Set(patterns)].filter((action) => !/^(xray|logs|s3|states|dynamodb:ListStreams)/.test(action)),
  ).toEqual([]);
}, 90_000);
