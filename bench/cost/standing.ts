import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { endpoints } from '../../functions/endpoints.ts';
import type { Line } from './bill.ts';
import { lineOf } from './bill.ts';

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});
const Rules = z.array(z.unknown());
const RouteSettings = z
  .object({ DetailedMetricsEnabled: z.boolean().default(false) })
  .default({ DetailedMetricsEnabled: false });

/** Each function reports what it did, how long it took and what failed. */
const metricsOfFunction = 3;
/** Detailed metrics of an HTTP API: count, two latencies, two kinds of errors and data, for each route. */
const metricsOfRoute = 6;
/** While there is nothing to do, Lambda’s five pollers look into a queue every twenty seconds. */
const looksAMonth = 5 * 3 * 60 * 24 * 30;

/** What a province pays each month though nobody comes, by the template’s own resources. */
export const standingLines = (assembly: string, province: string): Line[] => {
  const folder = join(assembly, `assembly-${province}`);
  const resources = readdirSync(folder)
    .filter((name) => name.endsWith('.template.json'))
    .flatMap((name) => Object.values(Template.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))).Resources));
  const ofType = (type: string) => resources.filter((resource) => resource.Type === type);
  const count = (type: string): number => ofType(type).length;
  const rules = ofType('AWS::WAFv2::WebACL').flatMap(({ Properties }) => Rules.parse(Properties['Rules']));
  const handlers = ofType('AWS::Lambda::Function').filter(({ Properties }) =>
    String(Properties['Runtime']).startsWith('nodejs'),
  );
  const queues = ofType('AWS::Lambda::EventSourceMapping').filter(
    ({ Properties }) => Properties['StartingPosition'] === undefined,
  );
  const detailed = ofType('AWS::ApiGatewayV2::Stage').filter(
    ({ Properties }) => RouteSettings.parse(Properties['DefaultRouteSettings']).DetailedMetricsEnabled,
  );
  return [
    lineOf('keys', 'keyMonth', count('AWS::KMS::Key')),
    lineOf('secrets', 'secretMonth', count('AWS::SecretsManager::Secret')),
    lineOf('alarms', 'alarmMonth', count('AWS::CloudWatch::Alarm')),
    lineOf('dashboards', 'dashboardMonth', count('AWS::CloudWatch::Dashboard')),
    lineOf('metrics of functions', 'metricMonth', handlers.length * metricsOfFunction),
    lineOf('metrics of routes', 'metricMonth', detailed.length * Object.keys(endpoints).length * metricsOfRoute),
    lineOf('looks into empty queues', 'queue', queues.length * looksAMonth),
    lineOf('firewall', 'aclMonth', count('AWS::WAFv2::WebACL')),
    lineOf('firewall rules', 'aclRuleMonth', rules.length),
  ].filter(({ count: used }) => used > 0);
};
