import { expect, test } from 'vitest';
import { capabilityNames } from '../../functions/capabilities.ts';
import { useEveryRight } from '../../local/every-right.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince();

test('after good and bad days every role has done all it may and tried nothing else', async () => {
  await useEveryRight(province, () => undefined);
  const report = province.stack.iamReport();
  const findings = report.flatMap(({ role, excess, missing, wildcards }) =>
    [...excess, ...missing, ...wildcards].map((right) => `${role.split('/').at(-1) ?? role} ${right}`),
  );
  expect(findings).toEqual([]);
  expect(report).toHaveLength(capabilityNames.length + 1);
  // What stands on a pattern is what nobody can name one by one.
  const patterns = report.flatMap((role) => role.patterns).map((right) => right.replace(/ on .*/, ''));
  const logs = ['CreateLogDelivery', 'DeleteLogDelivery', 'DescribeLogGroups', 'DescribeResourcePolicies'];
  const more = ['GetLogDelivery', 'ListLogDeliveries', 'PutResourcePolicy', 'UpdateLogDelivery'];
  const traces = ['GetSamplingRules', 'GetSamplingTargets', 'PutTelemetryRecords', 'PutTraceSegments'];
  expect([...new Set(patterns)].toSorted()).toEqual([
    'dynamodb:ListStreams',
    ...[...logs, ...more].map((action) => `logs:${action}`),
    ...['DeleteObjectVersion', 'GetObject', 'GetObjectVersion', 'GetObjectVersionTagging', 'PutObject'].map(
      (action) => `s3:${action}`,
    ),
    ...['ListExecutions', 'SendTaskSuccess', 'StartExecution'].map((action) => `states:${action}`),
    ...traces.map((action) => `xray:${action}`),
  ]);
}, 240_000);
