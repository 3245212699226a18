import type { Text } from '../words/text.ts';
import type { FigureUnit } from './figures.ts';
import { partAddress } from './part.ts';
import { read } from './request.ts';

/** A dossier behind a figure; to open it is an act of its own. */
export interface FigureDossier {
  readonly dossier: string;
  readonly procedure: string;
  readonly name: Text;
  readonly unit: string;
  readonly unitName: Text;
  readonly phase: string;
  /** A civil day, as the next one is. */
  readonly submittedOn: string;
  /** By which it counts. */
  readonly day: string;
  readonly value: number;
}

export interface FigureDossiers {
  readonly tile: string;
  readonly name: Text;
  readonly unit: FigureUnit;
  /** Whether those against it may be fewer than all. */
  readonly narrows: boolean;
  /** `value` is what it was at most. */
  readonly atMost?: true;
  readonly items: readonly FigureDossier[];
  readonly next?: string;
}

/** `against`: those only that keep the figure from being better; `source`: of this source of data only. */
export const readFigureDossiers = (
  tile: string,
  query: string,
  { against, source }: { readonly against: boolean; readonly source: string | undefined },
  cursor: string | undefined,
): Promise<FigureDossiers> => {
  const more = [
    ...(against ? ['only=against'] : []),
    ...(source === undefined ? [] : [`source=${encodeURIComponent(source)}`]),
  ].join('&');
  const narrowed = more === '' ? query : `${query === '' ? '?' : `${query}&`}${more}`;
  return read(partAddress(`/v1/figures/${encodeURIComponent(tile)}/dossiers${narrowed}`, cursor));
};
