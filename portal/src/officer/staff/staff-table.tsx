import type { Mandate, StaffLine } from '../../api/staffing.ts';
import { ListTable } from '../list-table.tsx';
import { formatDay, formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { usePowersText } from './powers-text.ts';
import { staffWords } from './words/words.ts';

/** What a button of a line asks for. */
export type Wanted =
  | { readonly deed: 'delegate' | 'end-service'; readonly of: StaffLine }
  | { readonly deed: 'revoke'; readonly of: StaffLine; readonly mandate: string };

interface StaffTableProps {
  readonly items: readonly StaffLine[];
  readonly want: (wanted: Wanted) => void;
}

export const StaffTable = ({ items, want }: StaffTableProps) => {
  const { language } = useSpeech();
  const words = useWords(staffWords);
  const nameOf = (id: string) => items.find((line) => line.id === id)?.name ?? id;
  const powersText = usePowersText();
  const textOf = (mandate: Mandate) =>
    [
      powersText(mandate),
      mandate.by !== undefined && words.delegatedBy(nameOf(mandate.by)),
      mandate.ground,
      !mandate.inForce && words.notInForce,
    ]
      .filter(Boolean)
      .join('; ');
  const certificateOf = ({ roles, certificate }: StaffLine) => {
    if (!roles.includes('leader')) return '–';
    if (certificate === undefined) return words.noCertificate;
    return certificate.until === undefined ? '✓' : words.validUntil(formatDay(certificate.until, language));
  };
  const button = (label: string, wanted: Wanted) => (
    <button type="button" class="button quiet small" onClick={() => want(wanted)}>
      {label}
      <span class="unseen"> {wanted.of.name}</span>
    </button>
  );
  return (
    <ListTable
      caption={words.title}
      items={items}
      keyOf={({ id }) => id}
      columns={[
        [
          words.name,
          ({ name, title, left }) => (
            <>
              {name}, {title}
              {left !== undefined && <span class="case">{words.left(formatMoment(left.at, language))}</span>}
            </>
          ),
        ],
        [
          words.mandates,
          (line) =>
            line.mandates.length === 0
              ? words.noMandate
              : line.mandates.map((mandate) => (
                  <div key={mandate.id} class={mandate.inForce ? undefined : 'muted'}>
                    {textOf(mandate)}
                    {mandate.by !== undefined && line.allowed.includes('revoke') && (
                      <div class="buttons">
                        {button(words.revoke, { deed: 'revoke', of: line, mandate: mandate.id })}
                      </div>
                    )}
                  </div>
                )),
        ],
        [words.certificate, certificateOf],
        [
          words.acts,
          (line) =>
            line.allowed.some((deed) => deed !== 'revoke') && (
              <div class="buttons">
                {line.allowed.includes('delegate') && button(words.delegate, { deed: 'delegate', of: line })}
                {line.allowed.includes('end-service') && button(words.endService, { deed: 'end-service', of: line })}
              </div>
            ),
        ],
      ]}
    />
  );
};
