import { expect, test } from 'vitest';
import * as z from 'zod';
import { freshness } from '../../functions/status/status-token.ts';
import { properties, templateOf, wholeHouse } from './house.ts';

const template = templateOf(await wholeHouse(), 'lang-son', 'service');

const Rule = z.looseObject({ PathPattern: z.string(), CachePolicyId: z.unknown() });
const Shape = z.object({ DistributionConfig: z.object({ CacheBehaviors: z.array(Rule) }) });

test('only what is the same for everybody is kept on the way, without cookies, and no longer than a list says', () => {
  const [distribution] = properties(template, 'AWS::CloudFront::Distribution');
  const rules = Shape.parse(distribution).DistributionConfig.CacheBehaviors;
  const own = rules.filter(({ CachePolicyId }) => typeof CachePolicyId !== 'string');
  expect(own.map(({ PathPattern }) => PathPattern)).toEqual([
    '/v1/trust',
    '/v1/procedures',
    '/v1/procedures/*/form',
    '/v1/status-lists/*',
  ]);
  // The first that fits counts.
  expect(rules.findIndex(({ PathPattern }) => PathPattern === '/v1/*')).toBe(own.length);
  for (const rule of own) {
    expect(rule).toMatchObject({ AllowedMethods: ['GET', 'HEAD'], Compress: true });
    expect(rule).not.toHaveProperty('OriginRequestPolicyId');
  }
  const none = expect.objectContaining({ CookieBehavior: 'none' });
  expect(properties(template, 'AWS::CloudFront::CachePolicy')).toMatchObject([
    {
      CachePolicyConfig: {
        MinTTL: 0,
        DefaultTTL: 0,
        MaxTTL: freshness.ttl,
        ParametersInCacheKeyAndForwardedToOrigin: {
          CookiesConfig: none,
          HeadersConfig: { HeaderBehavior: 'none' },
          QueryStringsConfig: { QueryStringBehavior: 'none' },
        },
      },
    },
  ]);
});
