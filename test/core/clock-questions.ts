import type { ClockEvent } from '../../core/clock/clock-event.ts';
import type { ClockLaw } from '../../core/clock/clock-law.ts';
import { rulesNamed } from '../../core/rules.ts';
import { parseTerm, type Amount, type Term } from '../../core/term.ts';
import { oneStopRules } from '../../procedures/rules/one-stop.ts';
import type { Happening } from '../support/deadline-oracle.ts';

export const amount = (text: string): Amount => {
  const parsed = parseTerm(text);
  if (parsed === undefined) throw new Error(`not a term: ${text}`);
  return parsed;
};
export const term = (text: string, cutoff?: string): Term => ({
  ...amount(text),
  ground: 'the test',
  ...(cutoff === undefined ? {} : { cutoff }),
});

export const rules = rulesNamed(oneStopRules, '2026-08');

/** A route with the terms of the test, whose confirmation is somebody else's and not counted. */
export const lawOf = (whole: Term): ClockLaw => ({
  term: whole,
  rules,
  route: [
    { step: 'check', term: term('1wh') },
    { step: 'verify', term: term('8wh') },
    { step: 'confirm', term: term('5wd'), uncounted: { ground: 'somebody else confirms' } },
    { step: 'approve', term: term('1wd') },
    { step: 'issue', term: term('1wh') },
  ],
});

const waits = { '5': 'supplement', '6': 'payment', '8': 'suspended' } as const;

const eventsIn = (happening: Happening): ClockEvent[] => {
  const { kind, at } = happening;
  if (kind === 'extended') return [{ type: kind, at, by: amount(happening.by), ground: 'the test' }];
  if (kind === 'rescheduled') return [{ type: kind, at, day: happening.to, ground: 'the test' }];
  const { from, to } = happening;
  if (kind === 'outage') return [{ type: kind, at, from, to }];
  if (kind === 'confirmation')
    return [
      { type: 'began', at: from, step: 'confirm' },
      { type: 'began', at: to, step: 'verify' },
    ];
  const because = waits[kind];
  return [
    { type: 'paused', at: from, because },
    { type: 'continued', at: to, because },
  ];
};

/** The log of a dossier to which this happened. */
export const logOf = (receivedAt: number, happenings: readonly Happening[]): ClockEvent[] => {
  const received: ClockEvent = { type: 'received', at: receivedAt, channel: 'online' };
  return [received, ...happenings.flatMap(eventsIn).toSorted((a, b) => a.at - b.at)];
};
