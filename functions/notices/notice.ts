import type { DossierEvent } from '../../events/dossier-event.ts';
import type { Text } from '../../core/text.ts';
import { dateOf, timeOf } from '../../core/vietnam-time.ts';
import { forms } from '../papers/forms.ts';
import { spoken } from '../papers/one-stop-form.ts';
import type { PaperKind } from '../papers/paper.ts';

/** That a paper is there, and where. It names nobody and says nothing of what the paper says but until when to act. */
export interface Notice {
  /** The same for the same paper, however often it is told. */
  readonly id: string;
  readonly title: Text;
  readonly text: Text;
  /** Where the dossier is followed, when the address of the portal is known. */
  readonly link?: string;
}

const nameOf = (kind: PaperKind): Text =>
  kind === 'result' ? { vi: 'Kết quả giải quyết', en: 'The result' } : forms[kind].name;

const termIn = (event: DossierEvent): Text => {
  if (event.type !== 'supplement-requested') return { vi: '', en: '' };
  const { answerBy } = event.data;
  const time = Date.parse(answerBy);
  return {
    vi: ` Thời hạn bổ sung: ${spoken(answerBy)}.`,
    en: ` Please answer by ${timeOf(time)} on ${dateOf(time)}.`,
  };
};

/** What is told of the paper that an event has brought. `origin` is the portal’s, or empty. */
export const noticeOf = (kind: PaperKind, code: string, event: DossierEvent, origin: string): Notice => {
  const [name, term] = [nameOf(kind), termIn(event)];
  return {
    id: `${code}:${kind}`,
    title: name,
    text: {
      vi: `${name.vi} của hồ sơ ${code} đã có trên Cổng dịch vụ công.${term.vi}`,
      en: `${name.en} of dossier ${code}: now on the public service portal.${term.en}`,
    },
    ...(origin === '' ? {} : { link: `${origin}/ho-so/${code}` }),
  };
};
