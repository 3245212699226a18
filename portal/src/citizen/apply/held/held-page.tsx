import { useState } from 'preact/hooks';
import { claimProblem } from '../../../draft/content.ts';
import { labelsOf } from '../../../form/field.ts';
import { openDraft } from '../../../api/draft.ts';
import { shownValue } from '../../../form/shown-value.ts';
import { Link } from '../../../router/link.tsx';
import { navigate } from '../../../router/path.ts';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Page } from '../../../ui/page.tsx';
import { formatDay, formatMoney } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { shared, sourceName } from '../../../words/words.ts';
import { citizen } from '../../words/words.ts';
import { askingSteps } from '../asking-steps.ts';
import { checkPage, type Filling } from '../filling.ts';
import { KeepingLine } from '../keeping-line.tsx';
import { LockedValue } from '../locked-value.tsx';
import { claimId } from '../question-error.ts';
import { SignedOutBox } from '../signed-out-box.tsx';
import { heldGroups, recordsOf, without, type Group } from './held-groups.ts';
import { tellsMore, WhoQuestion, whoAsked } from './who-question.tsx';
import { heldWords } from './words/words.ts';

interface OfferedProps {
  readonly filling: Filling;
  readonly placed: Group['fields'][number];
  /** The title of its step, where that is not what the look-up is about: a parent’s ethnic group offered for the child. */
  readonly elsewhere: string | undefined;
}

/** A value as it was found: who calls nothing wrong has nothing to do with it here. */
const Offered = ({ filling: { answer }, placed, elsewhere }: OfferedProps) => {
  const { say, language } = useSpeech();
  const names = useWords(shared);
  const words = useWords(heldWords);
  const { field, held } = placed;
  const shown = (value: typeof held.value) => shownValue(field, value, language, answer.communes);
  return (
    <div class="held">
      <p class="held-label">
        {elsewhere !== undefined && `${elsewhere}: `}
        {say(field.label)}
      </p>
      <p class="held-value">{shown(held.value)}</p>
      {held.unusable === true && <p class="later">{words.unusable}</p>}
      {held.against !== undefined && (
        <p class="later">{words.differing(sourceName(names, held.against.source), shown(held.against.value))}</p>
      )}
    </div>
  );
};

const HeldGroup = ({
  filling,
  group,
  record,
  errorAt,
}: {
  filling: Filling;
  group: Group;
  /** Where it is not the one that is said for all. */
  record: ReturnType<ReturnType<typeof recordsOf>['own']>;
  errorAt: (path: string) => string | undefined;
}) => {
  const { say } = useSpeech();
  const names = useWords(shared);
  const words = useWords(heldWords);
  const { lookup, about, first, fields } = group;
  const [doubting, setDoubting] = useState(false);
  const titleOf = (id: string): string | undefined => {
    const title = filling.answer.form.steps.find((step) => step.id === id)?.title;
    return title === undefined || say(title) === say(lookup.label) ? undefined : say(title);
  };
  const heading = words.from(
    about === undefined ? say(lookup.label) : words.about(about),
    sourceName(names, first.source),
  );
  const isDoubted = ({ path }: { path: string }) => doubting || filling.content.claims[path] !== undefined;
  return (
    <section class="told">
      <h2>{heading}</h2>
      {record !== undefined && <p class="source">{words.records[record.kind](record.day, record.number)}</p>}
      {fields.map((placed) =>
        placed.held.lock && isDoubted(placed) ? (
          <LockedValue key={placed.path} filling={filling} placed={placed} error={errorAt(placed.path)} />
        ) : (
          <Offered
            key={placed.path}
            filling={filling}
            placed={placed}
            elsewhere={placed.held.lock ? undefined : titleOf(placed.step)}
          />
        ),
      )}
      {fields.some(({ held }) => held.lock) && (
        <button type="button" class="plain" aria-expanded={doubting} onClick={() => setDoubting(!doubting)}>
          {words.doubt}
          <span class="unseen"> {heading}</span>
        </button>
      )}
    </section>
  );
};

/** Everything that was found, before it is used: one tap goes on, and what is wrong is said right here. */
export const HeldPage = (filling: Filling) => {
  const { slug, answer, draft, content, keeping } = filling;
  const { say, language } = useSpeech();
  const names = useWords(shared);
  const { form, start } = useWords(citizen);
  const words = useWords(heldWords);
  const [tried, setTried] = useState(0);
  const labelOf = labelsOf(answer.form, say);
  const groups = heldGroups(answer, draft, content.answers);
  const records = recordsOf(groups, (instant) => formatDay(instant, language));
  const who = whoAsked(filling);
  const said = who && content.answers[who.path];
  const [saidBefore] = useState(said);
  const [asking, setAsking] = useState(false);
  const isTelling = said !== saidBefore && tellsMore(filling, said);
  const isUnsaid = who !== undefined && said === undefined;
  const wrong = groups
    .flatMap(({ fields }) => fields)
    .flatMap(({ path }) => {
      const claim = content.claims[path];
      const problem = tried === 0 || claim === undefined ? undefined : claimProblem(claim);
      return problem === undefined
        ? []
        : [{ path, target: claimId(path), message: form.problems[problem](labelOf(path), undefined, language) }];
    });
  const errors = [
    ...(tried > 0 && isUnsaid
      ? [{ path: who.path, target: who.path, message: form.problems.required(labelOf(who.path), undefined, language) }]
      : []),
    ...wrong,
  ];
  const errorAt = (path: string) => errors.find((error) => error.path === path)?.message;
  const goOn = () => {
    void filling.flush();
    navigate(`/nop/${slug}/${askingSteps(filling)[0]?.id ?? checkPage}`);
  };
  const askAgain = async (about?: string) => {
    setAsking(true);
    try {
      await filling.flush();
      await openDraft({ procedure: answer.code, about });
      location.reload();
    } catch {
      // What was chosen is not given up for what was not.
      if (about === undefined) goOn();
      else location.reload();
    }
  };
  const go = (event: Event) => {
    event.preventDefault();
    const isWrong = Object.values(content.claims).some((claim) => claimProblem(claim) !== undefined);
    if (isWrong || isUnsaid) return setTried((times) => times + 1);
    if (isTelling) return void askAgain();
    goOn();
  };
  const lacking = [
    ...without(answer, draft, 'missing').map((lookup) => ({ lookup, tell: words.missing })),
    ...without(answer, draft, 'unavailable').map((lookup) => ({ lookup, tell: words.silent })),
    ...without(answer, draft, 'declined').map((lookup) => ({ lookup, tell: words.declined })),
  ];
  return (
    <Page
      title={words.title}
      caption={say(answer.name)}
      faulty={errors.length > 0}
      above={
        <>
          <Link to={`/nop/${slug}`} class="back">
            {form.back}
          </Link>
          {keeping === 'signed-out' && <SignedOutBox path={`/nop/${slug}`} />}
          {errors.length > 0 && <ErrorSummary heading={form.errors} errors={errors} attempt={tried} />}
        </>
      }
    >
      <form noValidate onSubmit={go}>
        {groups.length > 0 && <p>{words.lead}</p>}
        {who !== undefined && <WhoQuestion filling={filling} placed={who} error={errorAt(who.path)} />}
        {records.shared !== undefined && (
          <p class="source">{words.records.asked(records.shared.day, records.shared.number)}</p>
        )}
        {lacking.length > 0 && (
          <section>
            <h2>{words.without}</h2>
            <p>{words.withoutLead}</p>
            <ul>
              {lacking.map(({ lookup, tell }) => (
                <li key={lookup.id}>{tell(say(lookup.label), sourceName(names, lookup.source))}</li>
              ))}
            </ul>
          </section>
        )}
        {groups.map((group) => (
          <HeldGroup key={group.id} filling={filling} group={group} record={records.own(group)} errorAt={errorAt} />
        ))}
        {draft.others !== undefined && (
          <section>
            <h2>{words.others}</h2>
            {draft.others.map(({ about, day, amount }) => (
              <p key={about}>
                <button type="button" class="button quiet" disabled={asking} onClick={() => void askAgain(about)}>
                  {words.other(about, formatDay(day, language), formatMoney(amount, language))}
                </button>
              </p>
            ))}
          </section>
        )}
        <KeepingLine keeping={keeping}>
          {asking ? (
            <p role="status">{start.asking}</p>
          ) : (
            <button type="submit" class="button">
              {words.goOn}
            </button>
          )}
        </KeepingLine>
      </form>
    </Page>
  );
};
