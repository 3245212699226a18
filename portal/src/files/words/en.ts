import type { FileWords } from './vi.ts';

export const en: FileWords = {
  choose: 'Choose a file',
  photo: 'Take a photograph',
  kinds: 'PDF, JPEG or PNG, 20 MB at most.',
  preparing: 'Preparing the file…',
  sending: (percent) => `Sending: ${percent}%`,
  checking: 'Sent; the system is checking the file…',
  done: (name) => `“${name}” was received.`,
  more: 'Send another file for this paper',
  wrongKind: 'Only PDF files and JPEG or PNG pictures are taken. Choose another file, or photograph the paper.',
  tooLarge: 'The file is larger than 20 MB. Scan or photograph it at a smaller size.',
  empty: 'The file is empty.',
  title: 'Files',
  none: 'There is no file yet.',
  citizen: 'Sent by the applicant',
  staff: 'Scanned by an officer',
  machine: 'The system',
  download: 'Download',
  downloadOf: (name) => `Download ${name}`,
  scan: 'Scan a paper at the counter',
  component: 'Paper',
  missing: 'awaited',
  signed: {
    result: (number) => `Result no. ${number} of this system; it is whole and it stands.`,
    trusted: 'Bears valid digital signatures.',
    unknown:
      'Bears a digital signature, but the system does not know who signed, or cannot check it. Compare the original.',
    by: (name) => `Signed by ${name}`,
  },
  kind: { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG picture', 'image/png': 'PNG picture' },
};
