import * as settings from '../capability-settings.ts';
import type { Shape } from '../shape.ts';
import { answer, keepFor, makeKeys, unseal } from './grants.ts';

/** What citizens need to send a dossier in: the forms, who they are, and what they send. */
export const filing = {
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
      sessions: ['PutItem'],
      drafts: ['GetItem', 'PutItem', 'DeleteItem'],
      // Beside what it reads, the log of forms.
      dossiers: ['GetItem', 'Query', 'PutItem'],
      accesses: ['PutItem'],
      // Of whoever has never signed in and has an officer file for them.
      ...keepFor,
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
      sessions: ['UpdateItem'],
      dossiers: ['GetItem', 'PutItem', 'UpdateItem'],
      drafts: ['GetItem', 'DeleteItem'],
      accesses: ['PutItem'],
      ...unseal,
      ...answer,
    },
    hurts: 'citizens cannot submit a dossier',
  },
  representing: {
    entry: 'representing',
    memoryMb: 512,
    timeoutSeconds: 15,
    settings: settings.representing,
    may: {
      quotas: ['UpdateItem'],
      dossiers: ['GetItem', 'PutItem', 'Query'],
      accesses: ['PutItem'],
      ...keepFor,
      ...answer,
    },
    hurts: 'nobody can file for a child or on a mandate, nor give or revoke one',
  },
  receiving: {
    entry: 'receiving',
    // A file of 20 MB is held whole while it is screened.
    memoryMb: 1024,
    timeoutSeconds: 29,
    settings: settings.receiving,
    may: {
      quotas: ['UpdateItem'],
      // Beside files, what an officer files for somebody at the counter.
      dossiers: ['GetItem', 'PutItem', 'UpdateItem', 'Query'],
      drafts: ['GetItem', 'PutItem', 'DeleteItem'],
      accesses: ['PutItem'],
      quarantine: ['PutObject', 'GetObject', 'GetObjectVersionTagging', 'DeleteObjectVersion'],
      // A signed sheet whose dossier is refused after all is taken away again.
      papers: ['PutObject', 'GetObject', 'DeleteObjectVersion'],
      ...unseal,
      ...answer,
    },
    hurts: 'citizens cannot send in papers that were asked for, and counters cannot scan them',
  },
} as const satisfies Record<string, Shape>;
