/** Declarations of the fields of a result, so that its file reads as a list: place, Vietnamese label, English label. */
type Said = readonly [key: string, vi: string, en: string];

const field =
  <Kind extends 'text' | 'date' | 'money'>(kind: Kind) =>
  (...[key, vi, en]: Said) => ({ key, kind, label: { vi, en } });

export const text = field('text');
export const date = field('date');
export const money = field('money');

export const optional = <Field extends object>(declared: Field) => ({ ...declared, optional: true as const });

export const list = (
  ...[key, vi, en, ...columns]: [...Said, ...ReturnType<typeof text | typeof date | typeof money>[]]
) => ({
  key,
  kind: 'list' as const,
  label: { vi, en },
  columns,
});

/** Doubts that many kinds share. */
export const ownLayout = 'family: the form that the state issues was not found; the layout and the wording are our own';
export const ownFields = 'fields: composed from what such a paper says, without the form at hand';
export const ownGround = 'ground: the article was not read at its source';
export const noCode = 'code: no source names its number in the national catalogue of results';
export const ownNumber = 'sample.number: how it is numbered was not found';
