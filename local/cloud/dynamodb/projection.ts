import { notEmulated } from './refusals.ts';
import { type Placeholders, Reader } from './reader.ts';

/** The attributes that a `ProjectionExpression` names; undefined, without one, for all. */
export const projectionOf = (text: string | undefined, placeholders: Placeholders): string[] | undefined => {
  if (text === undefined) return undefined;
  const reader = new Reader('ProjectionExpression', text, placeholders);
  do if (reader.path().length > 1) throw notEmulated('A part of an attribute in a ProjectionExpression');
  while (reader.take(','));
  reader.end();
  return [...reader.attributes];
};
