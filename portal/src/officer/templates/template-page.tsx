import { readTemplate } from '../../api/templates.ts';
import { Link } from '../../router/link.tsx';
import { LoadedPage } from '../../ui/loaded-page.tsx';
import { Page } from '../../ui/page.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { officer } from '../words/words.ts';
import { TemplateEditor } from './template-editor.tsx';
import { templateWords } from './words/words.ts';

/** One kind of result: what it rests on, its template, its preview. */
export const TemplatePage = ({ kind }: { kind: string }) => {
  const { say } = useSpeech();
  const words = useWords(templateWords);
  const { back } = useWords(officer);
  const [loaded, retry] = useLoaded(async () => readTemplate(kind), kind);
  return (
    <LoadedPage loaded={loaded} retry={retry}>
      {(template) => (
        <Page
          title={say(template.name)}
          caption={template.code}
          wide
          above={
            <Link to="/can-bo/mau-ket-qua" class="back">
              {back}
            </Link>
          }
        >
          <p>{words.lead}</p>
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
        </Page>
      )}
    </LoadedPage>
  );
};
