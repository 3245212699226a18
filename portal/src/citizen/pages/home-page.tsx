import { Link } from '../../router/link.tsx';
import { Page } from '../../ui/page.tsx';
import { useWords } from '../../words/language.tsx';
import { shared } from '../../words/words.ts';
import { Front } from '../front/front-place.tsx';
import { SearchBox } from '../find/search-box.tsx';
import { TrackBox } from '../tracking/track-box.tsx';
import { citizen } from '../words/words.ts';

export const HomePage = () => {
  const { help } = useWords(shared);
  const { home, footer } = useWords(citizen);
  return (
    <Page title={home.title}>
      <p class="lead">{home.lead}</p>
      <SearchBox />
      <Front />
      <h2>{home.track}</h2>
      <p>
        {home.trackLead} <Link to="/ho-so">{home.trackLink}</Link>
      </p>
      <TrackBox />
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
      <p>
        {home.helpLead} <Link to="/tro-giup">{help}</Link>
      </p>
    </Page>
  );
};
