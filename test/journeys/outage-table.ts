import type { Answers } from '../../core/form/answers.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import type { SourceName } from '../../local/world/fault.ts';
import birth from '../../procedures/birth-registration.ts';
import extract from '../../procedures/civil-status-extract.ts';
import marital from '../../procedures/marital-status.ts';
import residence from '../../procedures/temporary-residence.ts';
import { answersTo, type OpenForm } from '../support/answers.ts';

/** A paper that a source stands for, and why it may not be asked for: while the source is silent, and once it is heard. */
interface Paper {
  readonly component: string;
  readonly silent: string;
  readonly heard: string;
}

/** What one source is to one procedure. */
export interface Asked {
  /** Look-ups that say nothing while it is silent, and what they say of answers that were given without it. */
  readonly lookups: Readonly<Record<string, 'matches' | 'differs' | 'missing'>>;
  /** Look-ups that differ when something else was typed than the source has. */
  readonly typed?: readonly string[];
  readonly paper?: Paper;
}

/** One kind of matter: what its sources are to it, who files it, and what they say where no source does. */
export interface Matter {
  readonly procedure: Procedure;
  readonly asks: Readonly<Partial<Record<SourceName, Asked>>>;
  /** Who opens the form while this source is silent, or before any was, the first, second and third time. */
  readonly people: (silent: SourceName | undefined, time: number) => string;
  /** By what right they file for somebody else: only a register tells, and a form is opened only once it has. */
  readonly by?: 'child' | 'organisation';
  readonly answers: (form: OpenForm, isTrue: boolean) => Answers;
}

const commune = '05977';
const address = 'Thôn Nà Pài, Phường Đông Kinh, Lạng Sơn';
const elsewhere = 'Số 1, đường Trần Đăng Ninh, Lạng Sơn';
const identityCard = {
  lookups: { identityDocument: 'matches' },
  paper: { component: 'tuy-than', silent: 'source-answered', heard: 'source-answered' },
} as const;
const byWallet = { component: 'tuy-than', silent: 'wallet-presented', heard: 'wallet-presented' };
const waited = (component: string): Paper => ({ component, silent: 'source-silent', heard: 'source-answered' });

/** Mothers with a birth notice, or a newborn’s father: no birth uses up another’s. */
const parents: Readonly<Partial<Record<SourceName, readonly string[]>>> = {
  'civil-status': ['Nông Thị Mai', 'Lý Thị Hoa', 'Dương Thị Bích'],
  health: ['Vi Thị Lan', 'Phạm Thu Trang', 'Lâm Văn Quý'],
  population: ['Hứa Thị Nhung'],
};

const typedExtract = (name: string, { answers }: OpenForm): Answers => ({
  original: { office: 'UBND phường Đông Kinh' },
  person: { fullName: name, birthDate: '1995-06-05', ...answers['person'] },
  mother: {},
  father: {},
  request: { commune, ...answers['request'] },
});

export const matters = {
  birth: {
    procedure: birth,
    asks: {
      population: {
        // Nobody declares a parent here whom the data do not name, so nothing is asked about one.
        lookups: { applicant: 'matches', mother: 'missing', father: 'missing', notice: 'missing' },
        paper: waited('cu-tru'),
      },
      'civil-status': { lookups: { marriage: 'matches' }, paper: waited('ket-hon') },
      health: { lookups: { notice: 'differs' }, paper: waited('giay-chung-sinh') },
      'wallet-documents': identityCard,
    },
    people: (silent, time) => {
      const names = parents[silent ?? 'wallet-documents'] ?? ['Trần Quốc Tuấn'];
      return names[time % names.length] ?? '';
    },
    answers: (form) => answersTo(form, { request: { commune } }),
  },
  extract: {
    procedure: extract,
    asks: {
      population: { lookups: { applicant: 'matches' }, paper: byWallet },
      'wallet-documents': identityCard,
    },
    people: () => 'Nông Thị Mai',
    answers: (form) => typedExtract('Nông Thị Mai', form),
  },
  'extract for a child': {
    procedure: extract,
    asks: { 'civil-status': { lookups: {} } },
    people: () => 'Trần Quốc Tuấn',
    by: 'child',
    answers: (form) => typedExtract('Trần Ngọc Diệp', form),
  },
  'marital status': {
    procedure: marital,
    asks: {
      population: {
        lookups: { applicant: 'matches', spouse: 'matches' },
        typed: ['applicant'],
        paper: waited('cu-tru'),
      },
      'civil-status': { lookups: { status: 'matches' }, typed: ['status'], paper: waited('ly-hon-khai-tu') },
      'wallet-documents': identityCard,
    },
    people: () => 'Nông Thị Mai',
    answers: ({ answers }, isTrue) => {
      const status = { marital: isTrue ? 'married' : 'single', ...answers['status'] };
      return {
        person: {
          fullName: 'Nông Thị Mai',
          citizenId: '020195003381',
          birth: '1995-06-05',
          sex: 'female',
          ethnicity: 'Tày',
          nationality: 'Việt Nam',
          residence: isTrue ? address : elsewhere,
          ...answers['person'],
        },
        status: status.marital === 'married' ? { spouse: 'Hoàng Văn Thái', ...status } : { marital: status.marital },
        request: { commune, use: 'other', purpose: 'mua bán nhà đất', ...answers['request'] },
      };
    },
  },
  residence: {
    procedure: residence,
    asks: {
      population: { lookups: { applicant: 'matches' }, typed: ['applicant'], paper: byWallet },
      land: { lookups: { land: 'matches' }, typed: ['land'], paper: waited('cho-o') },
      'wallet-documents': identityCard,
    },
    people: () => 'Hoàng Văn Thái',
    answers: ({ answers }, isTrue) => ({
      resident: {
        fullName: 'Hoàng Văn Thái',
        citizenId: '020092004127',
        birth: '1992-03-14',
        sex: 'male',
        permanent: isTrue ? address : elsewhere,
        ...answers['resident'],
      },
      stay: { basis: 'own', ownAddress: isTrue ? address : elsewhere, commune, ...answers['stay'] },
      term: { from: '2026-11-23', until: '2028-11-22', reason: 'work', ...answers['term'] },
    }),
  },
  'residence, a firm': {
    procedure: residence,
    asks: { business: { lookups: {} } },
    people: () => 'Đặng Quốc Cường',
    by: 'organisation',
    answers: () => ({
      resident: {
        fullName: 'Hoàng Văn Thái',
        citizenId: '020092004127',
        birth: '1992-03-14',
        sex: 'male',
        permanent: address,
      },
      stay: { basis: 'own', ownAddress: 'Khu nhà ở công nhân, số 48 đường Lê Lợi', commune },
      term: { from: '2026-11-23', until: '2028-11-22', reason: 'work' },
    }),
  },
} as const satisfies Readonly<Record<string, Matter>>;
