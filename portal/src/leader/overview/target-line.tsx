import type { Tile } from '../../api/figures.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { figureText } from '../charts/figure-text.ts';
import { leader } from '../words/words.ts';

/** Whether a target is met, by shape and words as well as by colour. */
export const TargetLine = ({ unit, better, target }: Pick<Tile, 'unit' | 'better' | 'target'>) => {
  const { language } = useSpeech();
  const { overview: words } = useWords(leader);
  if (target === undefined) return null;
  const aim = words[better](figureText(target.value, unit, language));
  if (target.met === undefined) return <p class="aim">{words.unjudged(aim)}</p>;
  return (
    <p class={target.met ? 'aim met' : 'aim missed'}>
      <span aria-hidden="true">{target.met ? '✓' : '▲'} </span>
      {target.met ? words.met(aim) : words.missed(aim)}
    </p>
  );
};
