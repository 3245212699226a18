import { useState } from 'preact/hooks';
import type { Dossier } from '../../../api/dossier.ts';
import { LaterCode } from '../../../ui/later-code.tsx';
import { formatMoney } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { payment } from './words/words.ts';

interface Row {
  readonly label: string;
  readonly value: string;
  /** What is copied, where somebody may want to. */
  readonly plain?: string;
}

/** The account, the sum and the message, as a code to scan and as lines to copy. */
export const Transfer = ({ code, fee, payTo }: Dossier & Required<Pick<Dossier, 'payTo'>>) => {
  const { language } = useSpeech();
  const text = useWords(payment);
  const [said, say] = useState('');
  const { bin, bank, account, holder, qr } = payTo;
  const sum = formatMoney(fee, language);
  const rows: readonly Row[] = [
    { label: text.bank, value: `${bank} (BIN ${bin})` },
    { label: text.account, value: account, plain: account },
    { label: text.holder, value: holder },
    { label: text.sum, value: sum, plain: String(fee) },
    { label: text.message, value: code, plain: code },
  ];
  const copy = async (label: string, plain: string) => {
    try {
      await navigator.clipboard.writeText(plain);
      say(text.copied(label));
    } catch {
      say(text.notCopied);
    }
  };
  return (
    <>
      {qr !== undefined && (
        <>
          <p>{text.scan}</p>
          <LaterCode text={qr} label={text.code(sum, account, code)} />
        </>
      )}
      <p>{qr === undefined ? text.transfer : text.here}</p>
      <dl class="facts-table">
        {rows.map(({ label, value, plain }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value}{' '}
              {plain !== undefined && (
                <button
                  type="button"
                  class="plain"
                  aria-label={`${text.copy}: ${label}`}
                  onClick={() => void copy(label, plain)}
                >
                  {text.copy}
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p role="status">{said}</p>
    </>
  );
};
