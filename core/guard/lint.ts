import type { Component } from '../procedure/component.ts';
import type { GuardDocument } from './document.ts';
import { createMentions } from './mentions.ts';
import { learnt, weigh } from './weigh.ts';

/** A document that a text asks for although nobody may. */
export interface Smuggled {
  readonly document: GuardDocument;
  /** The component of the edition that it is, if it is one. */
  readonly component?: Component;
  readonly ground: string;
  /** The words that name it, and where they begin: in UTF-16 units, and by line and column from 1. */
  readonly words: string;
  readonly at: number;
  readonly line: number;
  readonly column: number;
}

/** What the guard knows before it reads a text. */
export interface Guard {
  /** The documents that a text asks for and that are not among the components which may be asked for. */
  smuggled(text: string, components: readonly Component[], askable: readonly string[], isHeading?: boolean): Smuggled[];
}

/** Where the lines of a text begin. */
const linesOf = (text: string): number[] => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
const placeIn = (lines: readonly number[], at: number): { line: number; column: number } => {
  const line = lines.findLastIndex((begin) => begin <= at);
  return { line: line + 1, column: at - (lines[line] ?? 0) + 1 };
};

export const createGuard = (documents: readonly GuardDocument[]): Guard => {
  const mentions = createMentions(documents);
  return {
    smuggled: (text, components, askable, isHeading = false) => {
      const lines = linesOf(text);
      return mentions(text, components, askable)
        .filter(({ features, isAsked }) => (isAsked || !isHeading) && weigh(features, learnt) > 0)
        .map(({ unit: { document, at, until } }): Smuggled => {
          const component = components.find(({ id }) => document.components.includes(id));
          return {
            document,
            ...(component === undefined ? {} : { component }),
            ground: document.ground,
            words: text.slice(at, until),
            at,
            ...placeIn(lines, at),
          };
        });
    },
  };
};
