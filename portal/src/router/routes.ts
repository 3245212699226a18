import type { ComponentChild } from 'preact';
import { matchPath, type PathPart } from './path.ts';

export type Route = readonly [pattern: string, page: (part: PathPart) => ComponentChild];

/** The page of the first route whose pattern fits, otherwise undefined. */
export const pageAt = (routes: readonly Route[], path: string): ComponentChild | undefined => {
  for (const [pattern, page] of routes) {
    const part = matchPath(pattern, path);
    if (part !== undefined) return page(part);
  }
  return undefined;
};
