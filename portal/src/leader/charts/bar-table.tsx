import type { ComponentChild } from 'preact';
import { useSpeech } from '../../words/language.tsx';
import { countText } from './figure-text.ts';
import { straight } from './scale.ts';

export interface Bar {
  readonly key: string;
  readonly name: ComponentChild;
  readonly n: number;
}

interface BarTableProps {
  readonly caption: string;
  /** Above the names, and above the numbers. */
  readonly heads: readonly [string, string];
  readonly bars: readonly Bar[];
}

const width = 200;

/** A bar chart that is a table: each row has its number, and beside it how long that is. */
export const BarTable = ({ caption, heads, bars }: BarTableProps) => {
  const { language } = useSpeech();
  const length = straight([0, Math.max(1, ...bars.map(({ n }) => n))], [0, width]);
  return (
    <table class="bars">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, name, n }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>
              <span class="number">{countText(n, language)}</span>
              <svg class="bar" viewBox={`0 0 ${width} 12`} preserveAspectRatio="none" aria-hidden="true">
                <rect width={length(n)} height="12" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
