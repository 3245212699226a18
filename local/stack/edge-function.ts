import { createContext, runInContext } from 'node:vm';
import * as z from 'zod';
import type { WebRequest } from './web.ts';

const EdgeRequest = z.object({ uri: z.string() });

/**
 * Runs the source of a CloudFront Function (`cloudfront-js-2.0`) that gives a request another address. One that answers,
 * changes more of the request or asks for more of it is an error: that is not emulated.
 */
export const rewriteOf = (code: string): ((request: WebRequest) => string) => {
  const context = createContext({});
  runInContext(code, context, { filename: 'cloudfront-function.js' });
  return ({ method, path, headers, sourceIp }) => {
    const named = Object.entries(headers).map(([name, value]) => [name, { value }] as const);
    const given = { method, uri: path, headers: Object.fromEntries(named) };
    const event = {
      version: '1.0',
      context: { eventType: 'viewer-request' },
      viewer: { ip: sourceIp },
      request: given,
    };
    context['event'] = JSON.stringify(event);
    const answer: unknown = runInContext('JSON.stringify(handler(JSON.parse(event)))', context, { timeout: 1000 });
    const { uri } = EdgeRequest.parse(JSON.parse(String(answer)));
    if (answer !== JSON.stringify({ ...given, uri })) throw new Error('the CloudFront Function is not emulated');
    return uri;
  };
};
