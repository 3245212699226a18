import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { announceEvents } from '../listeners/announce-events.ts';
import { outbox } from '../capability-settings.ts';
import { readSettings } from '../settings.ts';

const settings = readSettings(outbox);

export const handler = announceEvents({ bus: new EventBridgeClient({}), busName: settings.BUS });
