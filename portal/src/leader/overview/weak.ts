import type { Tile } from '../../api/figures.ts';

/** Whoever reaches the target, or cannot do better, needs no attention though others do better still. */
export const isWeak = ({ unit, better, target }: Pick<Tile, 'unit' | 'better' | 'target'>, value: number): boolean => {
  if (target !== undefined) return better === 'more' ? value < target.value : value > target.value;
  if (unit === 'share') return better === 'more' ? value < 1 : value > 0;
  return true;
};
