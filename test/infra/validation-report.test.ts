import { expect, test } from 'vitest';
import { failuresIn } from '../../infra/validation-report.ts';

const found = {
  ruleName: 'AwsSolutions-SQS3',
  description: 'The queue has no dead letters.',
  violatingConstructs: [{ constructPath: 'lang-son/service/Queue' }],
};
const report = (conclusion: string, violations: object[]): string =>
  JSON.stringify({ pluginReports: [{ pluginName: 'AwsSolutions', conclusion, violations }] });

test('a finding that nobody acknowledged fails the synthesis and is named', () => {
  expect(failuresIn(report('failure', [found]))).toEqual([
    'AwsSolutions: failure',
    'AwsSolutions AwsSolutions-SQS3: The queue has no dead letters. (lang-son/service/Queue)',
  ]);
  expect(failuresIn(report('success', []))).toEqual([]);
});

test('a report in which nothing was checked is no success', () => {
  expect(() => failuresIn(JSON.stringify({ pluginReports: [] }))).toThrow('pluginReports');
});
