import type { Procedure } from '../../api/catalogue.ts';
import { Link } from '../../router/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { formatDay } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { Measured } from '../measured/measured.tsx';
import { citizen } from '../words/words.ts';
import { feeText } from './fee-text.ts';
import { LookupList } from './lookup-list.tsx';
import { PaperList } from './paper-list.tsx';

const minutes = (seconds: number): number => Math.ceil(seconds / 60);

const Fact = ([label, value]: string[]) => (
  <div key={label}>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);

const Facts = ({ procedure }: { procedure: Procedure }) => {
  const { say, language } = useSpeech();
  const words = useWords(citizen);
  const { term, fee, result } = procedure.edition;
  const before = [
    [
      words.procedure.fillLabel,
      words.procedure.fill(minutes(procedure.fillSeconds.found), minutes(procedure.fillSeconds.silent)),
    ],
    [words.procedure.termLabel, words.term(term)],
  ];
  const after = [
    [words.procedure.feeLabel, feeText(fee, language)],
    [words.procedure.deciderLabel, say(procedure.decider)],
    [words.procedure.resultLabel, say(result.name)],
  ];
  return (
    <dl class="facts-table">
      {before.map(Fact)}
      <Measured code={procedure.code} />
      {after.map(Fact)}
    </dl>
  );
};

/** Whether it is the right one, what it takes, and the way to begin. */
export const Guide = ({ procedure }: { procedure: Procedure }) => {
  const { say, language } = useSpeech();
  const { form, procedure: words } = useWords(citizen);
  return (
    <Page
      title={say(procedure.name)}
      above={
        <Link to="/" class="back">
          {form.back}
        </Link>
      }
    >
      <p class="lead">{say(procedure.summary)}</p>
      <Facts procedure={procedure} />
      {procedure.next !== undefined && (
        <Notice kind="info">
          <p>{words.next(formatDay(procedure.next.from, language))}</p>
          <p class="muted" lang="vi">
            {procedure.next.grounds.join('; ')}
          </p>
        </Notice>
      )}
      <p>
        <Link to={`/nop/${procedure.slug}`} class="button">
          {words.start}
        </Link>
      </p>
      <h2>{words.papers}</h2>
      <PaperList components={procedure.edition.components} />
      <h2>{words.lookups}</h2>
      <p>{words.lookupsLead}</p>
      <LookupList lookups={procedure.edition.lookups} />
      <h2>{words.grounds}</h2>
      <ul>
        {procedure.edition.grounds.map((ground) => (
          <li key={ground} lang="vi">
            {ground}
          </li>
        ))}
      </ul>
    </Page>
  );
};
