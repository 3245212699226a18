import { randomUUID } from 'node:crypto';
import type {
  ListMessageMoveTasksCommandInput,
  ListMessageMoveTasksCommandOutput,
  ListMessageMoveTasksResultEntry,
  StartMessageMoveTaskCommandInput,
} from '@aws-sdk/client-sqs';
import { AwsError, type Surroundings } from '../engine.ts';
import { text } from '../store.ts';
import type { Messages } from './messages.ts';
import { nameOf, type Queues } from './queues.ts';

/** Taking dead letters back to the queue they came from. A task is done before its start is answered. */
export const createMoves = ({ store, clock }: Surroundings, queues: Queues, messages: Messages) => {
  store.exec(`CREATE TABLE IF NOT EXISTS sqs_move(
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL, document TEXT NOT NULL)`);

  return {
    StartMessageMoveTask: (input: StartMessageMoveTaskCommandInput) => {
      const source = queues.get(input.SourceArn);
      const destination = input.DestinationArn === undefined ? undefined : queues.get(input.DestinationArn);
      if (!queues.list().some((queue) => queues.redrive(queue)?.target === source.name))
        throw new AwsError('InvalidParameterValue', 'Source queue must be configured as a Dead Letter Queue.');
      const now = clock.now();
      const handle = randomUUID();
      store.transaction(() => {
        const dead = messages.visible(source.name, -1);
        const moved = dead.flatMap(({ id, body, attributes, deadLetterOf }) => {
          const target =
            destination?.name ?? (deadLetterOf === undefined ? undefined : queues.find(deadLetterOf)?.name);
          if (target === undefined) return [];
          messages.remove(id);
          // A redriven message is a new message: its own id, time and count.
          messages.save({ id: randomUUID(), queue: target, body, attributes, sent: now, received: 0 }, now);
          return [target];
        });
        const task: ListMessageMoveTasksResultEntry = {
          Status: 'COMPLETED',
          SourceArn: queues.arn(source.name),
          DestinationArn: input.DestinationArn,
          ApproximateNumberOfMessagesMoved: moved.length,
          ApproximateNumberOfMessagesToMove: dead.length,
          StartedTimestamp: now,
        };
        store.run('INSERT INTO sqs_move(source, document) VALUES(?, ?)', source.name, JSON.stringify(task));
      });
      return { TaskHandle: handle };
    },

    ListMessageMoveTasks: (
      input: ListMessageMoveTasksCommandInput,
    ): Omit<ListMessageMoveTasksCommandOutput, '$metadata'> => {
      const sql = 'SELECT document FROM sqs_move WHERE source = ? ORDER BY sequence DESC LIMIT ?';
      const rows = store.all(sql, nameOf(input.SourceArn ?? ''), Math.min(input.MaxResults ?? 1, 10));
      return {
        Results: rows.map((row) => {
          const task: ListMessageMoveTasksResultEntry = JSON.parse(text(row, 'document'));
          return task;
        }),
      };
    },
  };
};
