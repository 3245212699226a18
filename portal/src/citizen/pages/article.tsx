import { Page } from '../../ui/page.tsx';
import { useSpeech } from '../../words/language.tsx';
import type { Language } from '../../words/text.ts';

export interface Article {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
}

/** A page of plain text in both languages. */
export const ArticlePage = ({ article }: { article: Readonly<Record<Language, Article>> }) => {
  const { title, lead, sections } = article[useSpeech().language];
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
