import type { CardWords } from './vi.ts';

export const en: CardWords = {
  title: 'File for somebody who cannot use VNeID',
  lead: 'The citizen stands at the counter with their identity card, but has no phone, no VNeID account, or cannot use them. You type, they sign the printed declaration, then you file. The dossier is theirs; you neither assess, nor decide, nor sign it.',
  stop: 'Do not file for them',
  card: 'The citizen and their card',
  procedure: 'Procedure',
  notLinked:
    'What links several procedures is not filed on behalf of somebody here: file each by itself, or help the citizen to file it with their six-digit code or at the machine of the counter.',
  citizenId: 'Identifier on the card',
  name: 'Full name on the card',
  born: 'Date of birth on the card',
  bornHint: 'Where the card has a year alone, fill in the year alone.',
  idCheck: 'How did you check the card?',
  idChecks: { 'chip-read': 'Its chip was read', 'card-seen': 'Only looked at' },
  hardship: 'Why do they not file themselves?',
  hardshipHint: 'The reason is sealed with the dossier.',
  hardships: {
    'no-phone': 'No phone',
    'no-account': 'No VNeID account',
    elderly: 'Old, and not used to it',
    disability: 'Disabled or ill',
    'cannot-read': 'Cannot read or write',
    other: 'Another reason',
  },
  consent: 'From where does the citizen agree to have the form filled in?',
  consentHint:
    'Read each source out and tick what they agree to. What is not ticked is not asked to fill anything in; after filing the agency still compares it by law.',
  consentNeeds: (label) => `Needs “${label}” to know whom to ask about.`,
  consentNone: 'They agree to none: everything is declared by them',
  errors: 'The form could not be opened',
  missing: {
    procedure: 'Choose the procedure.',
    citizenId: 'The identifier has exactly 12 digits.',
    name: 'Fill in the full name.',
    born: 'Fill in the date of birth, such as 05/06/1948, or the year alone.',
    idCheck: 'Choose how the card was checked.',
    hardship: 'Choose the reason.',
    consent: 'Ask the citizen and tick what they agree to, or that they agree to none.',
  },
  open: 'Ask the sources and open the form',
  opening: 'Asking the sources…',
  logged:
    'Each look-up and opening stands in the citizen’s log, with your name, and the leaders of your unit are told. After several wrong cards you can type in none until the hour is over.',
};
