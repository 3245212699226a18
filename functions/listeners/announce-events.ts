import { PutEventsCommand, type EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { announce, announceForm, busSource, type Announced, type AnnouncedForm } from '../../events/announced.ts';
import { FormEvent } from '../../events/form-event.ts';
import { RecordedEvent } from '../../events/recorded-event.ts';

/** PutEvents takes ten entries. */
const batchSize = 10;

const announcedIn = (image: Record<string, AttributeValue>): Announced | AnnouncedForm => {
  const { pk: _pk, sk, ...item } = unmarshall(image);
  return String(sk).startsWith('F#') ? announceForm(FormEvent.parse(item)) : announce(RecordedEvent.parse(item));
};

/** The outbox: puts every new event of the table’s stream on the bus. What the bus did not take comes again. */
export const announceEvents =
  (tools: { readonly bus: EventBridgeClient; readonly busName: string }) =>
  async (stream: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (let first = 0; first < stream.Records.length; first += batchSize) {
      const records = stream.Records.slice(first, first + batchSize);
      const { Entries } = await tools.bus.send(
        new PutEventsCommand({
          Entries: records.map(({ dynamodb }) => {
            const announced = announcedIn(imageOf(dynamodb?.NewImage));
            return {
              EventBusName: tools.busName,
              Source: busSource,
              DetailType: announced.type,
              Detail: JSON.stringify(announced),
            };
          }),
        }),
      );
      const failed = (Entries ?? []).findIndex(({ ErrorCode }) => ErrorCode !== undefined);
      const sequence = records[failed]?.dynamodb?.SequenceNumber;
      // The stream keeps its order: everything from the first failure on is delivered again.
      if (sequence !== undefined) return { batchItemFailures: [{ itemIdentifier: sequence }] };
    }
    return { batchItemFailures: [] };
  };

/** The stream’s image in the SDK’s own shape: events hold no binary attributes. */
const imageOf = (image: object | undefined): Record<string, AttributeValue> => ({ ...image });
