import type { Field } from '../../form/field.ts';
import { formatNumber } from '../../words/format.ts';
import type { CitizenWords } from './vi.ts';

const wanted: Partial<Record<Field['kind'], (label: string, max: string) => string>> = {
  name: (label) => `“${label}” may have letters, spaces, dots, apostrophes and hyphens only.`,
  text: (label) => `“${label}” has a sign that cannot be used. Use letters, digits and punctuation.`,
  count: (label, max) => `“${label}” must be a whole number from 0 to ${max}, in digits only.`,
  declaration: (label) => `Tick “${label}”.`,
};

const problems: CitizenWords['form']['problems'] = {
  required: (label) => `Fill in “${label}”.`,
  invalid: (label, field, language) =>
    (field && wanted[field.kind]?.(label, formatNumber(field.max ?? 100, language))) ?? `Choose one in “${label}”.`,
  long: (label, field) =>
    `“${label}” is too long. Write less${field?.maxLength === undefined ? '' : `, at most ${field.maxLength} characters`}.`,
  'citizen-id': (label) => `“${label}” must have exactly 12 digits.`,
  date: (label) => `“${label}” must be a real date with day, month and year.`,
  'day-or-year': (label) => `“${label}” must be a real date, or only the year in four digits.`,
  future: (label) => `“${label}” must not lie after today.`,
  'too-old': (label) => `Look at the year of “${label}” again: this date is too long ago.`,
  'born-later': (label) => `Look at “${label}” again: a parent is born before the child.`,
  'claim-missing': (label) => `Fill in the right value of “${label}”, or press “It is not wrong after all”.`,
  'claim-odd': (label) =>
    `The right value of “${label}” has a sign that cannot be used. Use letters, digits and punctuation.`,
  'claim-long': (label) => `The right value of “${label}” is too long. Write it shorter.`,
};

const keeping: CitizenWords['form']['keeping'] = {
  stored: 'Draft saved. NOT SUBMITTED.',
  storing: 'Saving the draft… NOT SUBMITTED.',
  offline: 'No connection. Your answers are kept on this device and will be saved once it is back. NOT SUBMITTED.',
  waiting:
    'Too many saves, so there is a wait. Your answers are kept on this device and will be saved later. NOT SUBMITTED.',
  'signed-out': 'Your session has ended. Your answers are kept on this device. NOT SUBMITTED.',
  refused: 'The system could not save the draft. Your answers are kept on this device. NOT SUBMITTED.',
  nowhere: 'Your answers could not be saved. Keep this page open and check the network. NOT SUBMITTED.',
};

export const en: CitizenWords = {
  nav: { home: 'Procedures', dossiers: 'My dossiers', results: 'My results', me: 'My data' },
  footer: {
    assisted: 'Ask staff to help',
    check: 'Check a result',
    staff: 'For staff',
    owner: (agency) => `Run by: ${agency}.`,
    about: 'Built on the open source software motcua.',
  },

  home: {
    title: 'What do you need to do?',
    lead: 'What the State already knows, you need not tell again.',
    search: 'Say it in your own words, in Vietnamese: mất bằng lái',
    find: 'Search',
    track: 'Follow a dossier you submitted',
    trackLead: 'See which step it is at and when the result is due, and download the signed result.',
    trackLink: 'See my dossiers',
    trackCode: 'Dossier code, as on the receipt',
    trackShow: 'See this dossier',
    helpLead: 'Not used to the internet? Staff at the one-stop counter do it with you.',
    check: 'Check a result',
    checkLead: 'Is a paper you were given genuine, and does it still stand? Scan its QR code or choose the PDF.',
    how: 'How it works',
    steps: [
      'Sign in with a VNeID account of level 2.',
      'Look over what the State already holds and answer the few questions that are left.',
      'Submit and follow it. The result is signed electronically; download it here.',
    ],
  },

  term: ({ unit, count, cutoff }) => {
    if (count > 0) return `${count} ${unit.replace('-', ' ')}${count === 1 ? '' : 's'}`;
    return cutoff === undefined ? 'Same day' : `Same day; after ${cutoff}, the next working day`;
  },

  procedure: {
    fillLabel: 'Time to fill in',
    fill: (found, silent) =>
      `About ${found} min where your records are found` +
      (silent > found ? `; about ${silent} min where you have to give everything yourself.` : '.'),
    termLabel: 'Time limit',
    feeLabel: 'Cost',
    next: (day) => `What is submitted from ${day} on is under new rules.`,
    deciderLabel: 'Decided by',
    resultLabel: 'Result',
    lookups: 'Where do we get the information?',
    lookupsLead: 'When you agree, the system asks these sources for you:',
    papers: 'Papers to hand in',
    papersNone: 'NO papers to hand in, where your records are found.',
    papersCases: 'Only in special cases:',
    papersReplaced: 'Papers replaced by data',
    replacedBy: (names) => `replaced by: ${names}`,
    grounds: 'Legal grounds',
    start: 'Start',
  },

  signIn: { lead: 'Sign in to see the dossiers you have submitted.' },

  start: {
    title: (procedure) => `Before you begin: ${procedure}`,
    signInLead: 'You need to sign in with a VNeID account of level 2.',
    nothingSent: 'Nothing is submitted until you press “Submit the dossier” on the last page.',
    asking: 'Asking the data sources…',
  },

  form: {
    for: (name) => `for ${name}`,
    step: (at, of) => `Step ${at} of ${of}`,
    back: 'Back',
    next: 'Continue',
    errors: 'There is a problem',
    problems,
    keeping,
    leave: 'Give this form up',
    from: (source, day) => `${source}, ${day}`,
    filledFrom: (source, day) => `${source}, ${day}. You can change it.`,
    unusable: (source) => `${source}: the data cannot be used. Fill in this field; an officer will compare.`,
    checkedLater: (source) => `${source}: not reachable now, will be compared later.`,
    wrong: 'Is this wrong?',
    claim: (label) => `What is the right value of “${label}”?`,
    unclaim: 'It is not wrong after all',
    signInAgain: 'Sign in again to continue',
    signInKeeps: 'After signing in you come back to this very page; nothing is lost.',
  },

  check: {
    title: 'Check your answers before you submit',
    lead: 'This is NOT SUBMITTED yet. Look over each item; press “Change” where it is not right.',
    change: 'Change',
    claimed: (value) => `You say it is wrong and give: ${value}`,
    declaration: 'I declare that the above is true and answer for it before the law.',
    declarationMissing: 'Tick the declaration.',
    submit: 'Submit the dossier',
    submitting: 'Submitting…',
    known: (count) => `${count} known to the state, which you have seen`,
    notYet: 'NOT SUBMITTED',
    notYetOffline:
      'There is no connection, so the dossier did not arrive. Your answers are kept; press “Submit the dossier” again once you are online.',
    reopen: 'Open the form again',
  },

  submitted: {
    title: 'Dossier submitted',
    next: 'What happens next',
    nothing: 'You need not do anything.',
    toPay: 'You still have to pay.',
    nextLead: 'When something is needed from you, the tracking page will say so.',
    receipt: 'Download the receipt (PDF)',
    track: 'Follow this dossier',
  },
};
