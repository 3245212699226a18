import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** Shorter answers fit into one packet as they are. */
const leastPacked = 1000;

/**
 * An answer in gzip for whoever takes it: CloudFront packs only what it may keep, and most answers are somebody’s own. No
 * page of others learns a length by which it could guess what is in it: their requests come without the session’s cookie.
 */
export const packed = (
  answer: APIGatewayProxyStructuredResultV2,
  accepts: string | undefined,
): APIGatewayProxyStructuredResultV2 => {
  const { body = '', headers, isBase64Encoded } = answer;
  if (isBase64Encoded === true || body.length < leastPacked || !/\bgzip\b/.test(accepts ?? '')) return answer;
  return {
    ...answer,
    headers: { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' },
    body: gzipSync(body).toString('base64'),
    isBase64Encoded: true,
  };
};
