import type { FileList } from '../api/files.ts';
import { SentFiles } from './sent-files.tsx';
import { Upload } from './upload.tsx';
import { toDossier } from './use-upload.ts';

interface AskedPaperProps {
  readonly code: string;
  readonly component: string;
  readonly label: string;
  readonly list: FileList;
  readonly received: () => void;
}

/** A paper that was asked for: what was sent of it, and the way to send it. */
export const AskedPaper = ({ code, component, label, list, received }: AskedPaperProps) => {
  const sent = list.items.filter((file) => file.component === component);
  const open = list.open.some((each) => each.component === component);
  return (
    <>
      {sent.length > 0 && <SentFiles code={code} items={sent} />}
      {open && (
        <Upload
          send={toDossier(code, component)}
          component={component}
          label={label}
          more={sent.length > 0}
          received={received}
        />
      )}
    </>
  );
};
