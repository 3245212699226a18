import type { Check } from '../../events/checks.ts';
import { link } from '../../core/chain.ts';
import type { Known } from '../../core/guard/objection.ts';
import { machineEvent } from './guard-events.ts';
import { code } from './sample-events.ts';
import { edition, sources } from './samples.ts';

/** What is known of a dossier: these checks, made at ten in the morning, and nothing else. */
export const knowing = (checks: readonly Check[] = [], more: Partial<Known> = {}): Known => ({
  edition,
  sources,
  log: checks.length === 0 ? [] : [link(code, undefined, machineEvent(checks))],
  dossier: {},
  at: '2026-11-23T07:00:00.000Z',
  silentUntil: (since) => new Date(Date.parse(since) + 4 * 3_600_000).toISOString(),
  ...more,
});
