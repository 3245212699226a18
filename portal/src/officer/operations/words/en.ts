import type { QueueWords } from './vi.ts';

const consumers: Readonly<Record<string, readonly [name: string, hurts: string]>> = {
  moving: ['Moving dossiers on', 'submitted dossiers and decisions do not move on'],
  projecting: [
    'Lists of tasks and dossiers',
    'lists of officers and citizens stand still, and deadlines pass unnoticed',
  ],
  linking: ['Linked procedures', 'what follows a birth or a death by itself is not begun'],
  syncing: ['National Public Service Portal', 'it shows citizens where their dossiers stood before'],
  comparing: [
    'Comparing with sources again',
    'officers do not see late answers of databases and have to look for themselves',
  ],
  writing: ['Papers', 'citizens find no receipt and no notice; no unit has its register'],
  notifying: ['Telling citizens', 'citizens are not told that a paper about their dossier is there'],
  carrying: ['VNeID wallets', 'results do not come into wallets by themselves'],
  transcribing: ['Reading scans', 'officers type in from scans what could have been read for them'],
  copying: ['Electronic copies', 'scans that were confirmed have no signed electronic copy'],
};

export const en: QueueWords = {
  nameOf: (consumer) => consumers[consumer]?.[0] ?? consumer,
  hurtsOf: (consumer) => consumers[consumer]?.[1] ?? '',
  caption: 'Queues',
  queue: 'Who works on it',
  hurts: 'While it stands still',
  waiting: 'Waiting',
  underWay: 'Under way',
  dead: 'Given up',
  oldest: (moment) => `the oldest since ${moment}`,
  asOf: (moment) => `As of ${moment}, approximately.`,
  refresh: 'Look again',
  undelivered: (count) =>
    count === 1 ? '1 batch of events was not handed over' : `${count} batches of events were not handed over`,
  undeliveredHint:
    'The outbox tried as often as it may and could hand these events to nobody. No button sends them again: read the message in the queue “undelivered” to know which part it is, and put that part on the bus.',
  outbox: 'Outbox: everything was handed over. When it is late by more than a minute, the alarm “stream-delay” rings.',
  letters: 'Events that could not be handled',
  none: 'Nothing is stuck.',
  lettersHint: 'At most ten events of each queue are shown. Mend the cause first, then send them again.',
  dossier: 'Dossier',
  type: 'Event',
  since: 'Since',
  redriveAll: 'Send all again',
  redriveQueue: 'Send this queue again',
  redriveOne: 'Send again',
  redriven: (moved) => (moved === 0 ? 'There is nothing to send again.' : `${moved} events sent again.`),
};
