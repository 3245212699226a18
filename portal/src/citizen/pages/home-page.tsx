import type { Catalogue } from '../../api/catalogue.ts';
import { Link } from '../../router/link.tsx';
import { Await } from '../../ui/await-loaded.tsx';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { Page } from '../../ui/page.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { SearchBox } from '../find/search-box.tsx';
import { citizen } from '../words/words.ts';
import { feeText } from './fee-text.ts';

const Procedures = ({ items }: Catalogue) => {
  const { say, language } = useSpeech();
  const { term } = useWords(citizen);
  return (
    <ul class="cards">
      {items.map((item) => (
        <li key={item.code}>
          <h3>
            <Link to={`/thu-tuc/${item.slug}`}>{say(item.name)}</Link>
          </h3>
          <p>{say(item.summary)}</p>
          <p class="facts">
            <span>{feeText(item.fee, language)}</span>
            <span>{term(item.term)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
};

export const HomePage = () => {
  const { home, footer } = useWords(citizen);
  const [catalogue, retry] = useCatalogue();
  return (
    <Page title={home.title}>
      <p class="lead">{home.lead}</p>
      <SearchBox />
      <h2>{home.procedures}</h2>
      <Await loaded={catalogue} retry={retry}>
        {(value) => <Procedures {...value} />}
      </Await>
      <h2>{home.track}</h2>
      <p>{home.trackLead}</p>
      <p>
        <Link to="/ho-so" class="button quiet">
          {home.trackLink}
        </Link>
      </p>
      <h2>{home.check}</h2>
      <p>
        {home.checkLead} <a href="/xac-minh">{footer.check}</a>
      </p>
      <h2>{home.how}</h2>
      <ol class="steps">
        {home.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Page>
  );
};
