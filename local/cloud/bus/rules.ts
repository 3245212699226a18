import type { Cancel } from '../clock.ts';
import type { Surroundings } from '../engine.ts';
import type { Target } from './deliveries.ts';
import type { Pattern } from './pattern.ts';
import { nextRun } from './schedule.ts';

export interface Rule {
  readonly arn: string;
  readonly name: string;
  readonly bus: string;
  readonly enabled: boolean;
  readonly pattern?: Pattern;
  readonly schedule?: { readonly expression: string; readonly zone: string };
  readonly targets: Map<string, Target>;
}

export interface Schedules {
  /** Arms the rule's schedule, in place of a former one of the same ARN. */
  set(rule: Rule): void;
  start(): void;
}

/**
 * When a scheduled rule runs next is kept, so that a run that came due while the cloud was stopped is made up for,
 * once.
 */
export const createSchedules = ({ store, clock }: Surroundings, fire: (rule: Rule) => void): Schedules => {
  store.exec(`CREATE TABLE IF NOT EXISTS events_schedule(
    rule TEXT PRIMARY KEY, expression TEXT NOT NULL, next INTEGER NOT NULL)`);
  const alarms = new Map<string, Cancel>();
  const rules = new Map<string, Rule>();
  let started = false;

  const dueOf = ({ arn, schedule }: Rule): number | undefined => {
    if (!schedule) return undefined;
    const { expression, zone } = schedule;
    const row = store.get('SELECT next FROM events_schedule WHERE rule = ? AND expression = ?', arn, expression);
    return typeof row?.['next'] === 'number' ? row['next'] : nextRun(expression, clock.now(), zone);
  };

  const arm = (rule: Rule): void => {
    alarms.get(rule.arn)?.();
    alarms.delete(rule.arn);
    const due = rule.enabled ? dueOf(rule) : undefined;
    if (due === undefined || !rule.schedule) return;
    const { expression } = rule.schedule;
    store.run('INSERT OR REPLACE INTO events_schedule VALUES(?, ?, ?)', rule.arn, expression, due);
    alarms.set(
      rule.arn,
      clock.at(due, () => ring(rule)),
    );
  };

  const ring = (rule: Rule): void => {
    store.run('DELETE FROM events_schedule WHERE rule = ?', rule.arn);
    fire(rule);
    arm(rule);
  };

  return {
    set: (rule) => {
      if (rule.schedule) nextRun(rule.schedule.expression, clock.now(), rule.schedule.zone);
      rules.set(rule.arn, rule);
      if (started) arm(rule);
    },
    start: () => {
      started = true;
      for (const rule of rules.values()) arm(rule);
    },
  };
};
