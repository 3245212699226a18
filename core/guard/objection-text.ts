import type { Component } from '../procedure/component.ts';
import type { Source } from '../procedure/source.ts';
import { guardRefusals } from '../refusals/guard.ts';
import type { Text } from '../text.ts';
import { dateOf, timeOf } from '../vietnam-time.ts';
import type { Objection } from './objection.ts';

const momentOf = (instant: string): string => {
  const [year, month, day] = dateOf(Date.parse(instant)).split('-');
  return `${timeOf(Date.parse(instant))} ${day}/${month}/${year}`;
};

/** Why exactly this component may not be asked for: which source, as of when, from when on after all, by what law. */
export const objectionText = (
  { name }: Pick<Component, 'name'>,
  { code, source, asOf, until }: Objection,
  sources: readonly Pick<Source, 'id' | 'name'>[],
): Text => {
  const { vi, en, ground } = guardRefusals[code];
  const named = sources.find(({ id }) => id === source)?.name;
  return {
    vi: [
      `${name.vi}: ${vi}`,
      named === undefined ? '' : `Nguồn: ${named.vi}.`,
      asOf === undefined ? '' : `Thời điểm: ${momentOf(asOf)}.`,
      until === undefined ? '' : `Được yêu cầu từ: ${momentOf(until)}.`,
      `Căn cứ: ${ground}.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
    en: [
      `${name.en}: ${en}`,
      named === undefined ? '' : `Source: ${named.en}.`,
      asOf === undefined ? '' : `As of ${momentOf(asOf)}.`,
      until === undefined ? '' : `It may be asked for from ${momentOf(until)} on.`,
      `Ground: ${ground}.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  };
};
