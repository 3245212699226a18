import { Graph, layout } from '@dagrejs/dagre';

/** A box of a drawing. */
export interface Box {
  readonly id: string;
  readonly lines: readonly string[];
  /** Told by the line round it as well as by colour: prints are often black and white. */
  readonly look: 'plain' | 'end' | 'trouble' | 'faint';
}
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly look: 'plain' | 'faint';
}

interface Point {
  readonly x: number;
  readonly y: number;
}
interface Placed extends Point {
  readonly width: number;
  readonly height: number;
}

const lineHeight = 17;
const letterWidth = 7.2;

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const sizeOf = ({ lines }: Box) => ({
  width: Math.max(...lines.map((line) => line.length)) * letterWidth + 24,
  height: lines.length * lineHeight + 14,
});

const rounded = (value: number): number => Math.round(value * 10) / 10;

const boxText = ({ lines, look }: Box, { x, y, width, height }: Placed): string => {
  const top = y - ((lines.length - 1) * lineHeight) / 2 + 5;
  const texts = lines.map(
    (line, at) =>
      `<text x="${rounded(x)}" y="${rounded(top + at * lineHeight)}"${at === 0 ? ' class="name"' : ''}>${escaped(line)}</text>`,
  );
  const radius = look === 'end' ? height / 2 : 5;
  const rect = `<rect x="${rounded(x - width / 2)}" y="${rounded(y - height / 2)}" width="${rounded(width)}" height="${rounded(height)}" rx="${rounded(radius)}"/>`;
  return `<g class="box ${look}">${rect}${texts.join('')}</g>`;
};

const arrowText = ({ label, look }: Arrow, points: readonly Point[]): string => {
  const path = points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`).join(' ');
  const middle = points[Math.floor(points.length / 2)];
  const text =
    label === undefined || middle === undefined
      ? ''
      : `<text class="count" x="${rounded(middle.x)}" y="${rounded(middle.y)}">${escaped(label)}</text>`;
  return `<g class="way ${look}"><path d="${path}" marker-end="url(#tip)"/>${text}</g>`;
};

const margin = 12;

/** The whole of it: lines may leave the space that dagre keeps for boxes. */
const frameOf = (points: readonly Point[]) => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return { left, top, width: Math.max(...xs) + margin - left, height: Math.max(...ys) + margin - top };
};

/** Boxes and arrows laid out by dagre, as a picture that needs nothing else. */
export const draw = (
  boxes: readonly Box[],
  arrows: readonly Arrow[],
  { title, direction }: { readonly title: string; readonly direction: 'TB' | 'LR' },
): string => {
  const graph = new Graph({ directed: true });
  graph.setGraph({ rankdir: direction, nodesep: 22, ranksep: 44, edgesep: 14 });
  for (const box of boxes) graph.setNode(box.id, sizeOf(box));
  const known = arrows.filter(({ from, to }) => graph.hasNode(from) && graph.hasNode(to));
  for (const { from, to, label = '' } of known)
    graph.setEdge(from, to, { width: label.length * letterWidth, height: lineHeight, labelpos: 'c' });
  layout(graph);
  const lines = known.map((arrow) => ({ arrow, points: graph.edge(arrow.from, arrow.to).points ?? [] }));
  const places = boxes.map((box) => {
    const { x = 0, y = 0 } = graph.node(box.id);
    return { box, place: { x, y, ...sizeOf(box) } };
  });
  const corners = places.flatMap(({ place: { x, y, width, height } }) => [
    { x: x - width / 2, y: y - height / 2 },
    { x: x + width / 2, y: y + height / 2 },
  ]);
  const { left, top, width, height } = frameOf([...corners, ...lines.flatMap(({ points }) => points)]);
  const ways = lines.map(({ arrow, points }) => arrowText(arrow, points));
  const rects = places.map(({ box, place }) => boxText(box, place));
  const tip =
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>';
  const view = [left, top, width, height].map(Math.round).join(' ');
  return `<svg role="img" aria-label="${escaped(title)}" viewBox="${view}" width="${Math.round(width)}">${tip}${ways.join('')}${rects.join('')}</svg>`;
};
