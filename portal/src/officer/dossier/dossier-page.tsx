import { readDossier } from '../../api/dossier.ts';
import type { Check, StaffDossier } from '../../api/staff.ts';
import { fieldsOf } from '../../form/field.ts';
import { shownValue } from '../../form/shown-value.ts';
import { Link } from '../../router/link.tsx';
import { LoadedPage } from '../../ui/loaded-page.tsx';
import { Page } from '../../ui/page.tsx';
import { PaperButton } from '../../ui/paper-button.tsx';
import { Papers } from '../../ui/papers.tsx';
import { useWatched } from '../../ui/use-watched.ts';
import { formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared, sourceName } from '../../words/words.ts';
import { useWaiting } from '../signing/use-waiting.ts';
import { WaitingSignatures } from '../signing/waiting-signatures.tsx';
import { lookupsNav } from '../lookups/words/nav.ts';
import { Opinions } from '../opinions/opinions.tsx';
import { useStaff } from '../unit.tsx';
import { officer } from '../words/words.ts';
import { Acts } from './acts/acts.tsx';
import { Assessed } from './assessed.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { Contested } from './disputes/contested.tsx';
import { Reviews } from './disputes/reviews.tsx';
import { LaterFiles } from './later-files.tsx';
import { LogList } from './log-list.tsx';
import { LookFirst } from './look-first.tsx';
import { Resting } from './resting/resting.tsx';
import { Summary } from './summary.tsx';
import { isTrouble } from './trouble.ts';
import { wholeLabel } from './whole-label.ts';

/** Why a source was not asked: by an answer of the form it has nothing to say of this dossier. */
const useWhyUnasked = ({ form, comparison, communes }: StaffDossier): ((check: Check) => string) => {
  const { say, language } = useSpeech();
  const { dossier: text } = useWords(officer);
  return ({ bearsOn }) => {
    const field = fieldsOf(form).find(({ path }) => path === bearsOn)?.field;
    if (bearsOn === undefined || field === undefined) return text.unasked.plain;
    const answer = comparison.find(({ path }) => path === bearsOn)?.dossier;
    const shown = answer === undefined ? undefined : shownValue(field, answer, language, communes);
    return text.unasked.because(wholeLabel(form, { path: bearsOn, label: field.label }, say), shown);
  };
};

const Checks = ({ dossier }: { dossier: StaffDossier }) => {
  const { say } = useSpeech();
  const words = useWords(shared);
  const { dossier: text } = useWords(officer);
  const whyUnasked = useWhyUnasked(dossier);
  return (
    <ul>
      {/* One lookup may be made again, with the same outcome: a check is known by its place only. */}
      {dossier.checks.map((check, place) => (
        <li key={place}>
          {check.label !== undefined && `${say(check.label)} · `}
          {sourceName(words, check.source)}:{' '}
          {check.unasked === true ? (
            <span class="muted">{whyUnasked(check)}</span>
          ) : (
            <strong class={isTrouble(check) ? 'match no' : undefined}>
              {check.why === 'another-name' ? text.whys[check.why] : text.outcomes[check.outcome]}
              {(check.why === 'revoked' || check.why === 'replaced') && ` (${text.whys[check.why]})`}
              {check.outcome === 'taken' && ` (${check.evidence ?? '–'})`}
            </strong>
          )}
        </li>
      ))}
    </ul>
  );
};

/** What was not asked to fill the form in, and what has not answered yet. */
const Unasked = ({ dossier: { consent, silent, checks } }: { dossier: StaffDossier }) => {
  const { say, language } = useSpeech();
  const { dossier: text } = useWords(officer);
  const named = (ids: readonly string[]) =>
    ids.map((id) => say(checks.find((check) => check.id === id)?.label ?? { vi: id, en: id })).join(', ');
  return (
    <>
      {consent !== undefined && consent.declined.length > 0 && <p>{text.declined(named(consent.declined))}</p>}
      {silent !== undefined && <p>{text.silent(named(silent.lookups), formatMoment(silent.since, language))}</p>}
    </>
  );
};

const View = ({ dossier, changed }: { dossier: StaffDossier; changed: () => void }) => {
  const { say } = useSpeech();
  const words = useWords(officer);
  const lookups = useWords(lookupsNav);
  const waiting = useWaiting(String(dossier.version));
  const reads = useStaff()?.roles.some((role) => role !== 'operator') === true;
  return (
    <Page
      wide
      title={say(dossier.name)}
      caption={dossier.code}
      above={
        <Link to="/can-bo" class="back">
          {words.back}
        </Link>
      }
    >
      <WaitingSignatures waiting={waiting} />
      <LookFirst dossier={dossier} />
      <Reviews dossier={dossier} />
      <Contested dossier={dossier} />
      <div class="columns">
        <div>
          <Summary dossier={dossier} />
          <Assessed dossier={dossier} />
          <Opinions opinions={dossier.opinions} />
          {dossier.comparison.length > 0 && (
            <>
              <h2>{words.dossier.comparison}</h2>
              <ComparisonTable dossier={dossier} />
            </>
          )}
          {reads && <LaterFiles dossier={dossier} changed={changed} />}
          <h2>{words.dossier.checks}</h2>
          <Checks dossier={dossier} />
          {reads && (
            <p>
              <Link to={`/can-bo/tra-cuu/${dossier.code}`}>{lookups.fromDossier}</Link>
            </p>
          )}
          <Unasked dossier={dossier} />
          <h2>{words.dossier.history}</h2>
          <LogList dossier={dossier} />
        </div>
        <div>
          <Resting {...dossier} />
          <Acts dossier={dossier} means={waiting?.means} changed={changed} />
          {reads && <PaperButton code={dossier.code} paper="receipt" label={words.dossier.receipt} />}
          <Papers dossier={dossier} />
          {dossier.result !== undefined && reads && (
            <PaperButton code={dossier.code} paper="result" label={words.dossier.result} />
          )}
        </div>
      </div>
    </Page>
  );
};

/** A dossier as staff see it. */
export const DossierPage = ({ code }: { code: string }) => {
  const { loaded, ask } = useWatched((etag) => readDossier<StaffDossier>(code, etag), code);
  return (
    <LoadedPage loaded={loaded} retry={ask}>
      {(dossier) => <View dossier={dossier} changed={ask} />}
    </LoadedPage>
  );
};
