import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { authorise } from '../sessions/authorise.ts';
import { createSessionStore } from '../sessions/session-store.ts';
import { authoriser } from '../capability-settings.ts';
import { readSettings } from '../settings.ts';

const settings = readSettings(authoriser);

export const handler = authorise({
  sessions: createSessionStore(new DynamoDBClient({}), settings.SESSIONS),
  now: Date.now,
});
