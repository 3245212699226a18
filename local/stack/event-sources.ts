import * as z from 'zod';
import { parsePattern, type Json } from '../cloud/bus/pattern.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { QueueMapping, StreamMapping, type SourcePlace } from './event-source.ts';
import { createQueueSource } from './queue-source.ts';
import type { Resources } from './resources.ts';
import { createStreamSource } from './streams.ts';
import { liveStreamArn } from './tables.ts';

/** Starts every mapping of the template; each also looks once for what an earlier run left. */
export const startEventSources = async (resources: Resources, cloud: Cloud, place: SourcePlace): Promise<void> => {
  const schema = z.union([StreamMapping, QueueMapping]);
  for (const { stack, id, properties: mapping } of resources.of('AWS::Lambda::EventSourceMapping', schema)) {
    if ('StartingPosition' in mapping) {
      const live = await liveStreamArn(cloud, mapping.EventSourceArn);
      const pattern: Json = JSON.parse(mapping.FilterCriteria.Filters[0].Pattern);
      const fits = parsePattern(pattern);
      const wanted = (record: object): boolean => {
        const json: Json = JSON.parse(JSON.stringify(record));
        return fits(json);
      };
      const read = (after: string | undefined, limit: number) => cloud.dynamodb.readStream(live, after, limit);
      const pump = createStreamSource(`${stack}/${id}`, mapping, read, wanted, place);
      cloud.dynamodb.onStream((arn) => {
        if (arn === live) pump();
      });
      pump();
    } else {
      const pump = createQueueSource(mapping, place);
      cloud.queue.onMessage((arn) => {
        if (arn === mapping.EventSourceArn) pump();
      });
      pump();
    }
  }
};
