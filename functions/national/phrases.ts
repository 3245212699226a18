import type { LifeEvent, NationalDocument } from '../../core/national-procedure.ts';

/** What people say, and where it leads. */
export interface Phrase {
  readonly text: string;
  readonly codes: readonly string[];
  readonly event?: LifeEvent;
}

export const phrasesOf = ({ events, plain }: Pick<NationalDocument, 'events' | 'plain'>): Phrase[] => [
  ...events.flatMap((event) => [event.title.vi, ...event.said].map((text) => ({ text, codes: event.codes, event }))),
  ...Object.entries(plain).flatMap(([code, texts]) => texts.map((text) => ({ text, codes: [code] }))),
];
