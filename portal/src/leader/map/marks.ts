import type { MapFigures, PhaseFigures } from '../../api/process-map.ts';

/** Above this share of late stays a step stands out. */
export const lateMark = 0.1;

export const isLate = ({ enough, late }: Pick<PhaseFigures, 'enough' | 'late'>): boolean =>
  enough && late !== null && late > lateMark;

/** The name in at most two lines of about as many letters as fit. */
export const linesOf = (name: string, letters = 24): string[] => {
  const lines = [''];
  for (const word of name.split(' ')) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > letters && line !== '' && lines.length < 2) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
};

/** How thick a line is that so many of all dossiers went along. */
export const thickness = (n: number, most: number): number => 1.5 + (most === 0 ? 0 : (4.5 * n) / most);

export const movesOf = (figures: Pick<MapFigures, 'moves'>, from: string, to: string): number =>
  figures.moves.filter((move) => move.from === from && move.to === to).reduce((sum, { n }) => sum + n, 0);

/** The outline of a place: eight corners where it is late, round where the way ends, else a box. */
export const outline = (
  [x, y]: readonly [number, number],
  [width, height]: readonly [number, number],
  cut: number,
): string => {
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
  return [
    `M${left + cut} ${top}H${right - cut}`,
    `L${right} ${top + cut}V${bottom - cut}`,
    `L${right - cut} ${bottom}H${left + cut}`,
    `L${left} ${bottom - cut}V${top + cut}Z`,
  ].join('');
};
