import type { Component } from '../../api/catalogue.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { citizen } from '../words/words.ts';

const isAsked = ({ kind }: Component): boolean => kind === 'submit' || kind === 'present';

/** The papers of a procedure: none where data stand in for all of them, and which data those are. */
export const PaperList = ({ components }: { components: readonly Component[] }) => {
  const { say } = useSpeech();
  const { procedure } = useWords(citizen);
  const asked = components.filter((component) => isAsked(component) && component.replacedBy.length === 0);
  const replaced = components.filter(({ kind, replacedBy }) => kind !== 'eform' && replacedBy.length > 0);
  const always = asked.filter(({ when }) => when === undefined);
  const sometimes = asked.filter(({ when }) => when !== undefined);
  return (
    <>
      {always.length === 0 ? (
        <p class="big">{procedure.papersNone}</p>
      ) : (
        <ul>
          {always.map(({ id, name, copies }) => (
            <li key={id}>{copies > 1 ? `${say(name)} (× ${copies})` : say(name)}</li>
          ))}
        </ul>
      )}
      {sometimes.length > 0 && (
        <>
          <p>{procedure.papersCases}</p>
          <ul>
            {sometimes.map(({ id, name, when }) => (
              <li key={id}>
                {when !== undefined && `${say(when)}: `}
                {say(name)}
              </li>
            ))}
          </ul>
        </>
      )}
      {replaced.length > 0 && (
        <details>
          <summary>{procedure.papersReplaced}</summary>
          <ul>
            {replaced.map(({ id, name, when, replacedBy }) => (
              <li key={id}>
                {say(name)} – {procedure.replacedBy(replacedBy.map((by) => `${by.name} (${by.owner})`).join('; '))}.
                {when !== undefined && <span class="muted"> {say(when)}.</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
