import type { BehalfWords } from './vi.ts';

export const en: BehalfWords = {
  unconfirmed:
    'The population data do not answer, so the identity is not confirmed and no source was asked to fill anything in. It can be filed all the same: fill it in with the citizen; the dossier carries this mark, and the sources are asked again before it is assessed.',
  minor:
    'By their card they are not 18 yet. In some matters a parent or guardian has to agree (Civil Code 2015, Article 21; we have not read it at its source): ask before you file.',
  signs: 'The citizen declares this by signing the printed sheet.',
  claim: 'They say it is wrong',
  claimed: (label) => `What is right for: ${label}`,
  why: (label) => `Why do they call ${label} wrong?`,
  hasPaper: 'They have a paper that shows what is right (it need not be sent now)',
  unclaim: 'Not wrong after all',
  claimFaults: {
    missing: 'say what is right; if nothing is wrong, press “Not wrong after all”',
    odd: 'what is right, or the reason, has signs that cannot be used',
    long: 'what is right, or the reason, is too long',
  },
  save: 'Save',
  saved: 'Saved.',
  toSheet: 'Save and see the sheet to print',
  faulty: 'Not filed yet; look at these again',
  problem: (label, what) => `${label}: ${what}.`,
  problems: {
    required: 'not filled in',
    invalid: 'not valid',
    long: 'too long',
    'citizen-id': 'has exactly 12 digits',
    date: 'no real date',
    'day-or-year': 'no real date or year',
    future: 'after today',
    'too-old': 'too long ago',
    'born-later': 'parents are born before their child',
  },
  sheet: 'The declaration to be signed',
  sheetLead:
    'Print this sheet, read it to the citizen, have it signed or fingerprinted, then scan it and send it in. If the form is changed, it is printed and signed anew. The sheet is in Vietnamese, the language of the authority.',
  print: 'Print the declaration',
  back: 'Change the form',
  scan: 'Scan of the signed declaration',
  scanned: 'The scan has arrived. It can be filed now.',
  submit: 'File for the citizen',
  submitting: 'Filing…',
  scanFirst: 'Send in the scan of the signed declaration before you file.',
  done: 'The dossier is filed',
  code: 'Dossier code',
  due: (moment) => `Result due: ${moment}`,
  slip: 'Print the code for the citizen',
  slipLead:
    'Give the citizen this slip. Nobody without VNeID can be sent messages: they ask at the counter, or call and read out the code. Once they have VNeID, they find the dossier among their own.',
  receipt: 'Download the receipt (PDF)',
  another: 'File for somebody else',
};
