import type { ActWords } from './vi.ts';

export const en: ActWords = {
  confirm: {
    title: 'Please look at the draft',
    lead: 'This is what will be written in the result. Read it carefully, then answer.',
    silence: (due) => `If you have not answered by ${due}, the rules take it as your consent.`,
    agree: 'It is right, I agree',
    dispute: 'Something is not right',
    note: 'What is not right?',
    noteMissing: 'Write what is not right.',
    send: 'Send to the officer',
    cancel: 'Back',
  },

  supplement: {
    title: 'Something is missing',
    until: 'At the latest',
    afterwards: 'After that the dossier will be stopped.',
    written: 'The officer writes:',
    again: (questions) => `Answer again: ${questions}.`,
    bring: 'Send a file or a photograph of this paper here, or bring it to the one-stop counter.',
    counter: (place) =>
      `If you cannot send a file, bring the paper to the one-stop counter of ${place} before then. An officer records it as soon as you bring it.`,
    titleLeft: 'Papers that were asked for',
    titleSent: 'You have sent every paper that was asked for',
    sent: 'An officer is looking at them. You need not do anything; if a file is not clear, you can still send another here.',
    answered: (at) => `You answered the questions at ${at}.`,
    answerFirst: 'Answer the questions below too.',
    send: 'Send what was missing',
    sending: 'Sending…',
  },

  withdraw: {
    question: 'Do you really want to withdraw this dossier?',
    meaning:
      'The agency will stop working on it. A withdrawn dossier cannot be opened again; you may submit a new one.',
    reason: 'Why do you withdraw it?',
    send: 'Yes, withdraw it',
    keep: 'No, keep it',
  },
  paper: {
    way: 'How do you want to have it?',
    ways: { counter: 'I collect it at the one-stop unit', post: 'By post' },
    wayMissing: 'Choose how you want to have it.',
    address: 'Where is it to be sent?',
    addressHint:
      'Name, address and telephone number of whoever takes it. Only the agency that handles the dossier can read this.',
    addressMissing: 'Write the address.',
    send: 'Ask for the paper',
    cancel: 'Never mind',
  },
};
