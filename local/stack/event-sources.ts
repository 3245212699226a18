import type { Cloud } from '../cloud/cloud.ts';
import { parsePattern, type Json } from '../cloud/bus/pattern.ts';
import type { Assembly } from './assembly.ts';
import { EventSourceMapping, type SourcePlace } from './event-source.ts';
import { createQueueSource } from './queue-source.ts';
import { createStreamSource } from './streams.ts';
import { liveStreamArn } from './tables.ts';

/** A record passes when any of the filters fits, or when there is none. */
const filterOf = ({ FilterCriteria }: EventSourceMapping): ((record: object) => boolean) => {
  const filters = (FilterCriteria?.Filters ?? []).map(({ Pattern }) => {
    const pattern: Json = JSON.parse(Pattern);
    return parsePattern(pattern);
  });
  if (filters.length === 0) return () => true;
  return (record) => {
    const json: Json = JSON.parse(JSON.stringify(record));
    return filters.some((fits) => fits(json));
  };
};

/** Starts every enabled mapping of the template; each also looks once for what an earlier run left. */
export const startEventSources = async (assembly: Assembly, cloud: Cloud, place: SourcePlace): Promise<void> => {
  for (const { stack, id, type, properties } of assembly.resources) {
    if (type !== 'AWS::Lambda::EventSourceMapping') continue;
    const mapping = EventSourceMapping.parse(properties);
    if (!mapping.Enabled) continue;
    const wanted = filterOf(mapping);
    if (mapping.EventSourceArn.split(':')[2] === 'sqs') {
      const pump = createQueueSource(mapping, wanted, place);
      cloud.queue.onMessage((arn) => {
        if (arn === mapping.EventSourceArn) pump();
      });
      pump();
    } else {
      const live = await liveStreamArn(place.execute, mapping.EventSourceArn);
      const read = (_: string, after: string | undefined, limit: number) =>
        cloud.dynamodb.readStream(live, after, limit);
      const pump = createStreamSource(`${stack}/${id}`, mapping, read, wanted, place);
      cloud.dynamodb.onStream((arn) => {
        if (arn === live) pump();
      });
      pump();
    }
  }
};
