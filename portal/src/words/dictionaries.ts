import type { Article } from '../citizen/pages/article.tsx';
import type { Writing } from './writing.ts';

/** The words of all pages, each under its name: the folder that it belongs to. */
export interface Dictionaries {
  readonly 'citizen/accesses': typeof import('../citizen/accesses/words/vi.ts').vi;
  readonly 'citizen/apply/choice': typeof import('../citizen/apply/choice/words/vi.ts').vi;
  readonly 'citizen/apply/claim': typeof import('../citizen/apply/claim/words/vi.ts').vi;
  readonly 'citizen/apply/consent': typeof import('../citizen/apply/consent/words/vi.ts').vi;
  readonly 'citizen/apply/doubt': typeof import('../citizen/apply/doubt/words/vi.ts').vi;
  readonly 'citizen/apply/held': typeof import('../citizen/apply/held/words/vi.ts').vi;
  readonly 'citizen/apply/level': typeof import('../citizen/apply/level/words/vi.ts').vi;
  readonly 'citizen/apply/sign-in': typeof import('../citizen/apply/sign-in/words/vi.ts').vi;
  readonly 'citizen/apply/whose': typeof import('../citizen/apply/whose/words/vi.ts').vi;
  readonly 'citizen/assisted': typeof import('../citizen/assisted/words/vi.ts').vi;
  readonly 'citizen/attend': typeof import('../citizen/attend/words/vi.ts').vi;
  readonly 'citizen/counter': typeof import('../citizen/counter/words/vi.ts').vi;
  readonly 'citizen/find': typeof import('../citizen/find/words/vi.ts').vi;
  readonly 'citizen/front': typeof import('../citizen/front/words/vi.ts').vi;
  readonly 'citizen/mandates': typeof import('../citizen/mandates/words/vi.ts').vi;
  readonly 'citizen/measured': typeof import('../citizen/measured/words/vi.ts').vi;
  readonly 'citizen/mine': typeof import('../citizen/mine/words/vi.ts').vi;
  readonly 'citizen/mine/record': typeof import('../citizen/mine/record/words/vi.ts').vi;
  readonly 'citizen/pages/accessibility': Article;
  readonly 'citizen/pages/help': Article;
  readonly 'citizen/results': typeof import('../citizen/results/words/vi.ts').vi;
  readonly 'citizen/tracking/acts': typeof import('../citizen/tracking/acts/words/vi.ts').vi;
  readonly 'citizen/tracking/appointment': typeof import('../citizen/tracking/appointment/words/vi.ts').vi;
  readonly 'citizen/tracking/disputes': typeof import('../citizen/tracking/disputes/words/vi.ts').vi;
  readonly 'citizen/tracking/linked': typeof import('../citizen/tracking/linked/words/vi.ts').vi;
  readonly 'citizen/tracking/notices': typeof import('../citizen/tracking/notices/words/vi.ts').vi;
  readonly 'citizen/tracking/organisations': typeof import('../citizen/tracking/organisations/words/vi.ts').vi;
  readonly 'citizen/tracking/payment': typeof import('../citizen/tracking/payment/words/vi.ts').vi;
  readonly 'citizen/tracking/result': typeof import('../citizen/tracking/result/words/vi.ts').vi;
  readonly 'citizen/tracking': typeof import('../citizen/tracking/words/vi.ts').vi;
  readonly 'citizen/voice': typeof import('../citizen/voice/words/vi.ts').vi;
  readonly citizen: typeof import('../citizen/words/vi.ts').vi;
  readonly files: typeof import('../files/words/vi.ts').vi;
  readonly 'officer/admin': typeof import('../officer/admin/words/vi.ts').vi;
  readonly 'officer/admin/accounts': typeof import('../officer/admin/accounts/words/vi.ts').vi;
  readonly 'officer/admin/certificates': typeof import('../officer/admin/certificates/words/vi.ts').vi;
  readonly 'officer/admin/editions': typeof import('../officer/admin/editions/words/vi.ts').vi;
  readonly 'officer/admin/holidays': typeof import('../officer/admin/holidays/words/vi.ts').vi;
  readonly 'officer/assist/nav': (typeof import('../officer/assist/words/nav.ts').assistNav)['vi'];
  readonly 'officer/assist/behalf': typeof import('../officer/assist/behalf/words/vi.ts').vi;
  readonly 'officer/assist/behalf/card': typeof import('../officer/assist/behalf/card/words/vi.ts').vi;
  readonly 'officer/assist': typeof import('../officer/assist/words/vi.ts').vi;
  readonly leader: typeof import('../leader/words/vi.ts').vi;
  readonly 'officer/counter': typeof import('../officer/counter/words/vi.ts').vi;
  readonly 'officer/digitise': typeof import('../officer/digitise/words/vi.ts').vi;
  readonly 'officer/discrepancies/nav': (typeof import('../officer/discrepancies/words/nav.ts').discrepanciesNav)['vi'];
  readonly 'officer/discrepancies': typeof import('../officer/discrepancies/words/vi.ts').vi;
  readonly 'officer/dossier/acts': typeof import('../officer/dossier/acts/words/vi.ts').vi;
  readonly 'officer/dossier/disputes': typeof import('../officer/dossier/disputes/words/vi.ts').vi;
  readonly 'officer/dossier/resting': typeof import('../officer/dossier/resting/words/vi.ts').vi;
  readonly 'officer/guard/nav': (typeof import('../officer/guard/words/nav.ts').guardNav)['vi'];
  readonly 'officer/guard': typeof import('../officer/guard/words/vi.ts').vi;
  readonly 'officer/late/nav': (typeof import('../officer/late/words/nav.ts').lateNav)['vi'];
  readonly 'officer/late': typeof import('../officer/late/words/vi.ts').vi;
  readonly 'officer/lookups/nav': (typeof import('../officer/lookups/words/nav.ts').lookupsNav)['vi'];
  readonly 'officer/lookups': typeof import('../officer/lookups/words/vi.ts').vi;
  readonly 'officer/operations': typeof import('../officer/operations/words/vi.ts').vi;
  readonly 'officer/opinions': typeof import('../officer/opinions/words/vi.ts').vi;
  readonly 'officer/quality': typeof import('../officer/quality/words/vi.ts').vi;
  readonly 'officer/register': typeof import('../officer/register/words/vi.ts').vi;
  readonly 'officer/signing': typeof import('../officer/signing/words/vi.ts').vi;
  readonly 'officer/staff': typeof import('../officer/staff/words/vi.ts').vi;
  readonly 'officer/templates': typeof import('../officer/templates/words/vi.ts').vi;
  readonly officer: typeof import('../officer/words/vi.ts').vi;
  readonly 'ui/leaving': typeof import('../ui/leaving/words/vi.ts').vi;
  readonly verify: typeof import('../verify/words/vi.ts').vi;
  readonly portal: typeof import('./vi.ts').vi;
}

type Partly<Words> = Words extends (...given: never[]) => unknown
  ? Words
  : Words extends string
    ? string
    : Words extends readonly unknown[]
      ? Words
      : { readonly [Name in keyof Words]?: Partly<Words[Name]> };

/** A file of `languages`, whose name is the language’s code. What it leaves out is said and written as in Vietnamese. */
export interface LanguageFile {
  /** What its speakers call it. */
  readonly name: string;
  readonly writing?: Partial<Writing>;
  readonly words: Partly<Dictionaries>;
}
