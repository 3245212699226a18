import type { Figures } from '../../api/figures.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { countText, figureText } from '../charts/figure-text.ts';
import { ScopeLink } from '../scope/scope.tsx';
import { leader } from '../words/words.ts';
import { isWeak } from './weak.ts';

/** Where each figure is worst, with of how many it is; never a unit of fewer than ten. */
export const Weakest = ({ weakest, tiles }: Pick<Figures, 'weakest' | 'tiles'>) => {
  const { say, language } = useSpeech();
  const { overview: words } = useWords(leader);
  const compared = weakest.flatMap(({ tile: id, units }) => {
    const tile = tiles.find((each) => each.id === id);
    const weak = tile === undefined ? [] : units.filter(({ value }) => isWeak(tile, value));
    return tile === undefined || weak.length === 0 ? [] : [{ tile, units: weak }];
  });
  return (
    <section>
      <h2>{words.weakest}</h2>
      {compared.length === 0 && <p>{words.noWeakest}</p>}
      {compared.length > 0 && <p>{words.weakestLead}</p>}
      <div class="tiles">
        {compared.map(({ tile, units }) => (
          <section key={tile.id} class="tile">
            <h3>{say(tile.name)}</h3>
            <ol>
              {units.map(({ unit, name, value, n }) => (
                <li key={unit}>
                  <ScopeLink to="/lanh-dao" change={{ area: unit }}>
                    {say(name)}
                  </ScopeLink>
                  : {figureText(value, tile.unit, language)} (n&nbsp;=&nbsp;{countText(n, language)})
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  );
};
