import { Page } from '../../ui/page.tsx';
import type { Dictionary } from '../../words/dictionary.ts';
import { useWords } from '../../words/language.tsx';

export interface Article {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
}

/** A page of plain text. */
export const ArticlePage = ({ article }: { article: Dictionary<Article> }) => {
  const { title, lead, sections } = useWords(article);
  return (
    <Page title={title}>
      <p class="lead">{lead}</p>
      {sections.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </Page>
  );
};
