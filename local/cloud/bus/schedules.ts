import type { Cancel } from '../clock.ts';
import type { Surroundings } from '../engine.ts';
import { nextRun } from './schedule.ts';

/**
 * When a schedule runs next is kept, so that a run that came due while the cloud was stopped is made up for, once.
 */
export const createSchedules = ({ store, clock }: Surroundings) => {
  store.exec(`CREATE TABLE IF NOT EXISTS events_schedule(
    rule TEXT PRIMARY KEY, expression TEXT NOT NULL, next INTEGER NOT NULL)`);
  const alarms = new Map<string, Cancel>();
  const schedules = new Map<string, { readonly expression: string; readonly run: () => void }>();
  let started = false;

  const arm = (arn: string): void => {
    alarms.get(arn)?.();
    const { expression = '', run } = schedules.get(arn) ?? {};
    const kept = store.get('SELECT next FROM events_schedule WHERE rule = ? AND expression = ?', arn, expression);
    const due = typeof kept?.['next'] === 'number' ? kept['next'] : nextRun(expression, clock.now());
    if (due === undefined) return;
    store.run('INSERT OR REPLACE INTO events_schedule VALUES(?, ?, ?)', arn, expression, due);
    const ring = (): void => {
      store.run('DELETE FROM events_schedule WHERE rule = ?', arn);
      run?.();
      arm(arn);
    };
    alarms.set(arn, clock.at(due, ring));
  };

  return {
    /** Runs something by a schedule, in place of what ran under this ARN before. */
    set: (arn: string, expression: string, run: () => void): void => {
      nextRun(expression, clock.now());
      schedules.set(arn, { expression, run });
      if (started) arm(arn);
    },
    start: (): void => {
      started = true;
      for (const arn of schedules.keys()) arm(arn);
    },
  };
};
