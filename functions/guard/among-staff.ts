import type { DossierEventType } from '../../events/dossier-event.ts';

/**
 * What staff write for each other, also of other agencies, and of a paper that they have seen or handed over. No guard reads these words, because
 * they may well name a paper; so citizens do not read them either, or a demand could come to them that way.
 */
export const amongStaff: ReadonlySet<DossierEventType> = new Set([
  'approval-declined',
  'task-reassigned',
  'review-closed',
  'dispute-settled',
  'paper-copy-handed',
  'opinion-given',
]);
