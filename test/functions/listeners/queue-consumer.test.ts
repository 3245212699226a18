import type { SQSEvent } from 'aws-lambda';
import { expect, test } from 'vitest';
import type { Announced } from '../../../events/announced.ts';
import { consume } from '../../../functions/listeners/queue-consumer.ts';

const announced: Announced = { dossier: 'H37.001-261121-0001', sequence: 2, type: 'checks-recorded', at: 'x' };
const queue = (...bodies: string[]): SQSEvent => ({
  Records: bodies.map((body, index) => ({
    messageId: `m-${index}`,
    receiptHandle: '',
    body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: 'x',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn',
    awsRegion: 'x',
  })),
});
const handle = async ({ sequence }: Announced) => {
  if (sequence === 3) throw new RangeError('Nông Thị Mai');
  return 'done';
};
const body = (sequence: number) => JSON.stringify({ detail: { ...announced, sequence } });

test('a consumer takes each event by itself: what fails is delivered again, the rest is done', async () => {
  const lines: string[] = [];
  const watch = {
    done: (what: string, facts: object) => void lines.push(`${what} ${JSON.stringify(facts)}`),
    fault: (what: string, error: unknown) => void lines.push(`${what}: ${error instanceof Error ? error.name : ''}`),
  };
  const answer = await consume(watch, () => 0, handle)(queue(body(2), body(3), '{', '{}', body(4)));
  expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['m-1', 'm-2', 'm-3']);
  expect(lines.filter((line) => line.startsWith('delivery'))).toHaveLength(3);
  expect(lines[0]).toBe('checks-recorded {"dossier":"H37.001-261121-0001","sequence":2,"outcome":"done","ms":0}');
  expect(lines.join()).not.toContain('Mai');
});
