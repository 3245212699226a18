import { readTemplate } from '../../api/templates.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { TemplateEditor } from './template-editor.tsx';
import { templateWords } from './words/words.ts';

/** One kind of result: what it rests on, its template, its preview. */
export const TemplateView = ({ kind }: { kind: string }) => {
  const { say } = useSpeech();
  const words = useWords(templateWords);
  const [loaded, retry] = useLoaded(async () => readTemplate(kind), kind);
  return (
    <Await loaded={loaded} retry={retry}>
      {(template) => (
        <>
          <p class="lead">
            {say(template.name)}
            {template.code !== undefined && ` (${template.code})`}
          </p>
          <p class="muted">
            {words.ground}: {template.ground}
          </p>
          {template.wallet !== undefined && <p class="muted">{words.wallet[template.wallet.list]}</p>}
          {template.unverified.length > 0 && (
            <details>
              <summary>
                {words.doubts}: {template.unverified.length}
              </summary>
              <p>{words.doubtsLead}</p>
              <ul lang="en">
                {template.unverified.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          )}
          <TemplateEditor template={template} />
        </>
      )}
    </Await>
  );
};
