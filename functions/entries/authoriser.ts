import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { authorise } from '../sessions/authorise.ts';
import { withPresentStaff } from '../sessions/present-staff.ts';
import { createSessionStore } from '../sessions/session-store.ts';
import { authoriser } from '../capability-settings.ts';
import { readSettings } from '../settings.ts';
import { createStaffDirectory } from '../staff/staff-directory.ts';

const settings = readSettings(authoriser);

const dynamodb = new DynamoDBClient({});

export const handler = authorise({
  sessions: withPresentStaff(
    createSessionStore(dynamodb, settings.SESSIONS),
    createStaffDirectory(dynamodb, settings.STAFF),
  ),
  now: Date.now,
});
