import type { Reason } from '../../../verification/reason.ts';
import type { CheckedSignature } from '../../../verification/signature.ts';
import { formatDay, formatMoment } from '../words/format.ts';
import { useSpeech, useWords } from '../words/language.tsx';
import type { Finding } from './finding.ts';
import { verify } from './words/words.ts';

type Rows = readonly (readonly [label: string, value: string | undefined])[];

const List = ({ rows }: { rows: Rows }) => (
  <dl class="answers">
    {rows.map(
      ([label, value]) =>
        value !== undefined && (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
    )}
  </dl>
);

const Signatures = ({ heading, signatures }: { heading: string; signatures: readonly CheckedSignature[] }) => {
  const { signatures: words } = useWords(verify);
  const { language } = useSpeech();
  if (signatures.length === 0) return null;
  const roles = new Map([
    ['officer', words.officer],
    ['seal', words.seal],
    ['copy', words.seal],
  ]);
  return (
    <section>
      <h2>{heading}</h2>
      <ul class="signatures">
        {signatures.map(({ field, name, signedAt, timestampAuthority }) => (
          <li key={field}>
            <strong>{name}</strong> ({roles.get(field) ?? words.other}),{' '}
            {words.at(formatMoment(signedAt.toISOString(), language), timestampAuthority)}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The same is often wrong with several signatures: for people it is one reason. */
const unlike = (reasons: readonly Reason[]): Reason[] => [
  ...new Map(reasons.map((reason) => [reason.code, reason])).values(),
];

const Copied = ({ finding: { name, verdict } }: { finding: Extract<Finding, { of: 'copy' }> }) => {
  const { rows, signatures } = useWords(verify);
  const { language } = useSpeech();
  const { agency, at } = verdict.copy;
  return (
    <>
      <List
        rows={[
          [rows.copiedBy, agency],
          [rows.copied, formatMoment(at.toISOString(), language)],
          [rows.file, name],
        ]}
      />
      <Signatures heading={signatures.heading} signatures={verdict.signatures} />
    </>
  );
};

/** What was checked, in the words to compare with the paper; of a file also who signed, or why it is not taken. */
export const Particulars = ({ finding }: { finding: Finding }) => {
  const { rows, signatures } = useWords(verify);
  const { language, say } = useSpeech();
  const { trust } = finding;
  const province: Rows[number] = [rows.province, `${say(trust.province.name)} (${trust.origin})`];
  if (finding.of === 'code') {
    if (!finding.verdict.genuine) return null;
    const { kind, number, holder, date, dossier } = finding.verdict.statement;
    return (
      <List
        rows={[
          [rows.kind, kind],
          [rows.number, number],
          [rows.holder, holder],
          [rows.date, formatDay(date, language)],
          [rows.dossier, dossier],
          province,
        ]}
      />
    );
  }
  if (finding.of === 'copy') return <Copied finding={finding} />;
  const { verdict, name } = finding;
  if (!verdict.genuine)
    return (
      <>
        <ul class="reasons">
          {unlike(verdict.reasons).map((reason) => (
            <li key={reason.code}>
              <strong>{say(reason)}.</strong> {say(reason.todo)}
            </li>
          ))}
        </ul>
        <List rows={[[rows.file, name]]} />
        <Signatures heading={signatures.remaining} signatures={verdict.signatures} />
      </>
    );
  const { number, holder, issuedAt, dossier, agency, replaces } = verdict.result;
  return (
    <>
      <List
        rows={[
          [rows.number, number],
          [rows.holder, holder.name],
          [rows.date, formatDay(issuedAt, language)],
          [rows.agency, agency.name],
          [rows.dossier, dossier],
          [rows.replaces, replaces?.number],
          [rows.file, name],
        ]}
      />
      <Signatures heading={signatures.heading} signatures={verdict.signatures} />
    </>
  );
};
