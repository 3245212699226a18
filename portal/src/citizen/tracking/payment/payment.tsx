import type { Dossier } from '../../../api/dossier.ts';
import { formatMoney } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { Transfer } from './transfer.tsx';
import { payment } from './words/words.ts';

/** Where it can be brought, if anywhere, and who records that it has come. */
const Receiver = ({ payTo, paidTo }: Dossier) => {
  const { say } = useSpeech();
  const text = useWords(payment);
  if (paidTo === undefined) return null;
  const name = say(paidTo.name);
  const at = payTo === undefined ? text.payAt : text.orPayAt;
  return (
    <>
      {paidTo.counter !== undefined && <p>{at(say(paidTo.counter))}</p>}
      {payTo === undefined && paidTo.counter === undefined && <p>{text.ask(name)}</p>}
      <p>{text.recorded(name)}</p>
    </>
  );
};

/** What is to be paid, and how. */
export const Payment = ({ dossier }: { dossier: Dossier }) => {
  const { language } = useSpeech();
  const text = useWords(payment);
  const { fee, payTo } = dossier;
  return (
    <section class="panel act">
      <p>
        {text.pay}: <strong>{formatMoney(fee, language)}</strong>
      </p>
      {payTo !== undefined && <Transfer {...dossier} payTo={payTo} />}
      <Receiver {...dossier} />
    </section>
  );
};
