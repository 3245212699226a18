import type { Listener } from './heard.ts';
import * as settings from './capability-settings.ts';
import type { Rights } from './rights.ts';
import type { Setting } from './settings.ts';

export interface Shape {
  /** File in `functions/entries`. */
  readonly entry: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly settings: readonly Setting[];
  readonly may: Rights;
  /** What makes it run, beside its endpoints. */
  readonly trigger?: 'authoriser' | 'dossier-stream' | 'bus' | 'machine' | 'schedule';
  /** Who is hurt, and how, when it fails; the text of its alarm. */
  readonly hurts: string;
}

/** Keys are made at sign-in and nowhere else: a function that finds none must stop, never begin a vault of its own. */
const makeKeys = { keys: ['GetItem', 'PutItem'], vault: ['Decrypt', 'GenerateDataKey'] } as const;
const unseal = { keys: ['GetItem'], vault: ['Decrypt'] } as const;
/** What answers over HTTP must know the front door. */
const answer = { door: ['GetSecretValue'] } as const;

/** The Lambda functions, grouped by what they do and therefore by what they may touch. */
export const capabilities = {
  catalogue: {
    entry: 'catalogue',
    memoryMb: 512,
    timeoutSeconds: 10,
    settings: settings.catalogue,
    may: { ...answer },
    hurts: 'nobody can read a procedure or open a form',
  },
  session: {
    entry: 'session',
    memoryMb: 512,
    timeoutSeconds: 15,
    settings: settings.session,
    may: {
      sessions: ['GetItem', 'PutItem', 'DeleteItem'],
      staff: ['GetItem'],
      ...makeKeys,
      secrets: ['GetSecretValue'],
      ...answer,
    },
    hurts: 'citizens and officers cannot sign in',
  },
  authoriser: {
    entry: 'authoriser',
    memoryMb: 512,
    timeoutSeconds: 5,
    settings: settings.authoriser,
    may: { sessions: ['GetItem', 'PutItem'], staff: ['GetItem'] },
    trigger: 'authoriser',
    hurts: 'everybody who is signed in is turned away',
  },
  drafting: {
    entry: 'drafting',
    memoryMb: 512,
    timeoutSeconds: 15,
    settings: settings.drafting,
    may: {
      quotas: ['UpdateItem'],
      drafts: ['GetItem', 'PutItem'],
      dossiers: ['GetItem'],
      accesses: ['PutItem'],
      ...unseal,
      ...answer,
    },
    hurts: 'citizens cannot open or save a form',
  },
  intake: {
    entry: 'intake',
    memoryMb: 512,
    timeoutSeconds: 10,
    settings: settings.intake,
    may: {
      quotas: ['UpdateItem'],
      dossiers: ['GetItem', 'PutItem', 'UpdateItem'],
      drafts: ['GetItem', 'DeleteItem'],
      ...unseal,
      ...answer,
    },
    hurts: 'citizens cannot submit a dossier',
  },
  reading: {
    entry: 'reading',
    memoryMb: 512,
    timeoutSeconds: 10,
    settings: settings.reading,
    may: {
      dossiers: ['GetItem', 'Query'],
      views: ['Query'],
      units: ['Query'],
      accesses: ['PutItem', 'Query'],
      ...unseal,
      ...answer,
    },
    hurts: 'nobody can follow a dossier and officers see no inbox',
  },
  deciding: {
    entry: 'deciding',
    memoryMb: 512,
    timeoutSeconds: 10,
    settings: settings.deciding,
    may: { dossiers: ['GetItem', 'PutItem', 'Query'], staff: ['GetItem'], ...unseal, ...answer },
    hurts: 'officers and leaders cannot decide',
  },
  staffing: {
    entry: 'staffing',
    memoryMb: 512,
    // A departure hands over task by task, each in a transaction; the API waits for half a minute at most.
    timeoutSeconds: 29,
    settings: settings.staffing,
    may: {
      dossiers: ['GetItem', 'PutItem'],
      views: ['Query'],
      staff: ['GetItem', 'PutItem'],
      units: ['Query'],
      ...answer,
    },
    hurts: 'tasks of staff who leave stay in their hands and no signature can be delegated',
  },
  results: {
    entry: 'results',
    memoryMb: 512,
    timeoutSeconds: 10,
    settings: settings.results,
    may: {
      dossiers: ['GetItem'],
      accesses: ['PutItem'],
      results: ['GetObjectVersion'],
      papers: ['GetObject'],
      ...answer,
    },
    hurts: 'citizens cannot download their receipt or result',
  },
  outbox: {
    entry: 'outbox',
    memoryMb: 256,
    timeoutSeconds: 30,
    settings: settings.outbox,
    may: { bus: ['PutEvents'] },
    trigger: 'dossier-stream',
    hurts: 'nothing that happens to a dossier is told to anybody',
  },
  moving: {
    entry: 'moving',
    memoryMb: 512,
    timeoutSeconds: 30,
    settings: settings.moving,
    may: { dossiers: ['GetItem', 'PutItem'], machines: ['StartExecution', 'SendTaskSuccess'] },
    trigger: 'bus',
    hurts: 'submitted dossiers and decisions do not move on',
  },
  projecting: {
    entry: 'projecting',
    memoryMb: 512,
    timeoutSeconds: 30,
    settings: settings.projecting,
    may: { dossiers: ['GetItem'], views: ['GetItem', 'PutItem', 'DeleteItem'] },
    trigger: 'bus',
    hurts: 'inboxes and lists of own dossiers stand still',
  },
  syncing: {
    entry: 'syncing',
    memoryMb: 512,
    timeoutSeconds: 30,
    settings: settings.syncing,
    may: {
      dossiers: ['GetItem', 'PutItem'],
      views: ['PutItem', 'DeleteItem'],
      portalSecret: ['GetSecretValue'],
    },
    trigger: 'bus',
    hurts: 'the National Public Service Portal shows citizens where their dossiers stood before',
  },
  steps: {
    entry: 'steps',
    memoryMb: 512,
    timeoutSeconds: 60,
    settings: settings.steps,
    may: {
      dossiers: ['GetItem', 'PutItem', 'Query'],
      accesses: ['PutItem'],
      machines: ['SendTaskSuccess'],
      ...unseal,
    },
    trigger: 'machine',
    hurts: 'dossiers stand still between the steps of their route',
  },
  rendering: {
    entry: 'rendering',
    memoryMb: 1024,
    timeoutSeconds: 60,
    settings: settings.rendering,
    may: {
      dossiers: ['GetItem', 'PutItem', 'UpdateItem', 'Query'],
      accesses: ['PutItem'],
      staff: ['GetItem'],
      papers: ['PutObject'],
      ...unseal,
    },
    trigger: 'machine',
    hurts: 'no receipt and no result can be written',
  },
  writing: {
    entry: 'writing',
    memoryMb: 1024,
    timeoutSeconds: 30,
    settings: settings.writing,
    may: {
      dossiers: ['GetItem', 'PutItem', 'UpdateItem', 'Query'],
      accesses: ['PutItem'],
      staff: ['GetItem'],
      papers: ['PutObject', 'GetObject'],
      ...unseal,
      ...answer,
    },
    trigger: 'bus',
    hurts: 'citizens get no notice on paper of what was decided about their dossier, and no unit its register',
  },
  signing: {
    entry: 'signing',
    memoryMb: 1024,
    timeoutSeconds: 60,
    settings: settings.signing,
    may: {
      dossiers: ['GetItem', 'PutItem'],
      staff: ['GetItem'],
      papers: ['GetObject'],
      results: ['GetObject', 'PutObject'],
      officerKey: ['Sign'],
      sealKey: ['Sign'],
    },
    trigger: 'machine',
    hurts: 'approved results are not signed',
  },
  watching: {
    entry: 'watching',
    memoryMb: 512,
    timeoutSeconds: 60,
    settings: settings.watching,
    may: {
      dossiers: ['GetItem', 'PutItem', 'Query'],
      views: ['Query'],
      machines: ['StartExecution', 'ListExecutions'],
      queues: ['SendMessage'],
      deadLetters: ['ReceiveMessage', 'DeleteMessage'],
      ...answer,
    },
    trigger: 'schedule',
    hurts: 'lost executions and dead letters stay unnoticed',
  },
} as const satisfies Record<string, Shape>;
export type Capability = keyof typeof capabilities;
export const capabilityNames = Object.keys(capabilities).filter((name): name is Capability => name in capabilities);

/** Who hears of what happens to dossiers, each by a queue of its own. */
export const consumers = capabilityNames.filter((name): name is Listener => {
  const { trigger }: Shape = capabilities[name];
  return trigger === 'bus';
});
