import { answeredAt, isPaper, isPaused, type Reason, type Supplement, type Wallets } from '../../api/dossier.ts';
import type { StaffDossier } from '../../api/staff.ts';
import { ClockDetails } from '../../ui/clock-details.tsx';
import { formatDay, formatDue, formatMoment, formatMoney } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared } from '../../words/words.ts';
import { useNames } from '../unit.tsx';
import type { OfficerWords } from '../words/vi.ts';
import { officer, stepName } from '../words/words.ts';

type Fact = readonly [string, string];

const endings = new Set(['result-returned', 'dossier-refused', 'dossier-withdrawn', 'dossier-stopped']);

/** When the result is due; or how and when the dossier ended, after which only a result still has its day. */
const useTermFacts = (dossier: StaffDossier): Fact[] => {
  const { say, language } = useSpeech();
  const shown = useWords(shared);
  const { dossier: words } = useWords(officer);
  const due: Fact = [shown.due, isPaused(dossier) ? words.paused : formatDue(dossier.dueAt, language)];
  const ending = dossier.timeline.findLast(({ type }) => endings.has(type));
  if (ending === undefined) return [due];
  const ended: Fact = [words.ended, `${say(ending.text)}, ${formatMoment(ending.at, language)}`];
  return dossier.phase === 'closed' ? [due, ended] : [ended];
};

/** Who has it, and until when. */
const useTaskFacts = ({ task, verifiedBy, appointment }: StaffDossier): Fact[] => {
  const { language } = useSpeech();
  const words = useWords(officer);
  const nameOf = useNames();
  const facts: Fact[] = [];
  if (task !== undefined) {
    const holder = task.holder === undefined ? words.inbox.free : nameOf(task.holder);
    facts.push([words.inbox.step, stepName(words, task.step)]);
    facts.push([words.dossier.taskDue, formatDue(task.dueAt, language)]);
    facts.push([words.dossier.holder, holder]);
  }
  if (appointment?.chosen !== undefined || appointment?.missed) {
    const { chosen, missed } = appointment;
    const when = chosen === undefined ? [] : [formatDue(chosen.at, language)];
    const often = missed === 0 ? [] : [words.dossier.missed(missed)];
    facts.push([words.dossier.expected, [...when, ...often].join('; ')]);
  }
  if (verifiedBy !== undefined) facts.push([words.dossier.verifiedBy, nameOf(verifiedBy)]);
  return facts;
};

/** What was asked of the citizen, and how far each part of it has come. */
const useSupplementText = (dossier: StaffDossier): ((supplement: Supplement) => string) => {
  const { say, language } = useSpeech();
  const { dossier: words } = useWords(officer);
  const answered = answeredAt(dossier);
  const part = (some: Supplement['items'], state: string) =>
    `${some.map(({ name }) => say(name)).join('; ')} (${state})`;
  return ({ items, received, sent, answerBy }) => {
    const due = sent ? words.supplementSent : words.supplementBy(formatDue(answerBy, language));
    if (received) return part(items, words.supplementReceived);
    if (answered === undefined) return part(items, due);
    const questions = items.filter((item) => !isPaper(item));
    const told = words.supplementAnswered(formatMoment(answered, language));
    return `${part(questions, told)}; ${part(items.filter(isPaper), due)}`;
  };
};

const walletText = ({ wallets }: OfficerWords['dossier'], { pending, put, without }: Wallets): string => {
  if (pending === true) return wallets.pending;
  return [wallets.put(put), ...(without > 0 ? [wallets.without(without)] : [])].join('; ');
};

/** What was asked of the citizen, what they were told, and what has come. */
const useCourseFacts = (dossier: StaffDossier): Fact[] => {
  const { finance, fee, supplement, halt, refusal, phase, extended, rescheduled, result } = dossier;
  const { say, language } = useSpeech();
  const { dossier: words } = useWords(officer);
  const facts: Fact[] = [];
  const reasonOf = ({ label, ground }: Reason) => `${say(label)} (${ground})`;
  if (finance !== 'none') facts.push([words.fee, `${formatMoney(fee, language)}, ${words.finances[finance]}`]);
  const asked = useSupplementText(dossier);
  if (supplement !== undefined) facts.push([words.supplement, asked(supplement)]);
  if (refusal !== undefined) facts.push([words.refusal, refusal.map(reasonOf).join('; ')]);
  if (halt !== undefined) {
    const until = halt.until === undefined ? '' : `, ${words.until(formatDue(halt.until, language))}`;
    facts.push([words.halts[phase === 'stopped' ? 'stopped' : 'suspended'], `${reasonOf(halt)}${until}`]);
  }
  if (extended.length > 0) facts.push([words.extended, extended.map(reasonOf).join('; ')]);
  if (result?.wallet !== undefined) facts.push([words.wallet, walletText(words, result.wallet)]);
  if (rescheduled !== undefined) facts.push([words.rescheduled, formatDay(rescheduled.day, language)]);
  return facts;
};

/** Who filed it for another and, on a mandate, what they are to its giver: it decides which authorisation is enough. */
const filerText = (words: OfficerWords['dossier'], { filedBy, kin }: NonNullable<StaffDossier['for']>): string =>
  kin === undefined ? filedBy : `${filedBy} (${words.kins[kin]})`;

/** What the officer saw of the applicant who filed for them, why they did, and whether a source knew who it is. */
const deskText = (
  { onBehalf: words }: OfficerWords['dossier'],
  { idCheck, identity, hardship }: NonNullable<StaffDossier['onBehalf']>,
): string =>
  [
    ...(hardship === undefined ? [] : [words.hardships[hardship]]),
    words.checks[idCheck],
    ...(identity === 'unconfirmed' ? [words.unconfirmed] : []),
  ].join('; ');

/** Where a dossier stands, at a glance. */
export const Summary = ({ dossier }: { dossier: StaffDossier }) => {
  const { say, language } = useSpeech();
  const shown = useWords(shared);
  const { dossier: words } = useWords(officer);
  const facts: Fact[] = [
    ...(dossier.applicantName === undefined ? [] : [[words.applicant, dossier.applicantName] as const]),
    ...(dossier.for === undefined ? [] : [[words.filedBy[dossier.for.by], filerText(words, dossier.for)] as const]),
    ...(dossier.onBehalf === undefined ? [] : [[words.onBehalf.label, deskText(words, dossier.onBehalf)] as const]),
    [shown.submittedAt, formatMoment(dossier.submittedAt, language)],
    ...useTermFacts(dossier),
    ...useTaskFacts(dossier),
    ...useCourseFacts(dossier),
  ];
  return (
    <>
      <p class="tags">
        <span class="tag">{say(dossier.statusText)}</span>
        {dossier.marks.map(({ id, label }) => (
          <span class="tag notable" key={id}>
            {say(label)}
          </span>
        ))}
      </p>
      <dl class="facts-table">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ClockDetails dossier={dossier} />
    </>
  );
};
