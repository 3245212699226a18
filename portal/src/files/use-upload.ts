import { useState } from 'preact/hooks';
import { announceFile, putFile, receiveFile, type Announced } from '../api/files.ts';
import { Problem } from '../api/problem.ts';
import { shrunk } from './shrink.ts';

const most = 20_000_000;
const taken = new Set(['application/pdf', 'image/jpeg', 'image/png']);

/** How far an upload is. */
export type Progress =
  | { readonly state: 'idle' }
  | { readonly state: 'preparing' }
  | { readonly state: 'sending'; readonly percent: number }
  | { readonly state: 'checking' }
  | { readonly state: 'done'; readonly name: string }
  | { readonly state: 'unfit'; readonly why: 'wrongKind' | 'tooLarge' | 'empty' }
  | { readonly state: 'failed'; readonly error: unknown };

/** A scan for malware takes seconds. */
const patience = 20;

const pause = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

const isScanning = (error: unknown): error is Problem => error instanceof Problem && error.code === 'scan-pending';

/** Asks again for as long as the file is being scanned. */
export const untilScanned = async <T>(receive: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries++)
    try {
      return await receive();
    } catch (error) {
      if (!isScanning(error) || tries >= patience) throw error;
      await pause(error.retryAfter ?? 3);
    }
};

/** How a file gets to where it belongs. */
export interface Sending {
  readonly announce: (name: string, content: Blob) => Promise<Announced>;
  /** Has what was sent taken in; left out where that comes later. */
  readonly receive?: (announced: Announced) => Promise<unknown>;
}

/** A file for a component of a dossier is taken into it at once. */
export const toDossier = (code: string, component: string): Sending => ({
  announce: (name, content) => announceFile(code, component, name, content),
  receive: (announced) => receiveFile(code, announced),
});

/** Under the name of what is really sent. */
const nameOf = (file: File, content: Blob): string =>
  content.type === file.type ? file.name.slice(-200) : `${file.name.slice(-190).replace(/\.[^.]*$/, '')}.jpg`;

const percentOf = (part: number): number => Math.round(part * 100);

/** Sends a file, step by step; what failed can be tried again with the same file. */
export const useUpload = ({ announce, receive }: Sending, received: (file: string) => void) => {
  const [progress, setProgress] = useState<Progress>({ state: 'idle' });
  const [last, setLast] = useState<File>();
  const start = async (file: File) => {
    setLast(file);
    setProgress({ state: 'preparing' });
    try {
      const content = await shrunk(file);
      const why = !taken.has(content.type)
        ? 'wrongKind'
        : content.size > most
          ? 'tooLarge'
          : content.size === 0
            ? 'empty'
            : undefined;
      if (why !== undefined) return setProgress({ state: 'unfit', why });
      const name = nameOf(file, content);
      const announced = await announce(name, content);
      setProgress({ state: 'sending', percent: 0 });
      await putFile(announced, content, (part) => setProgress({ state: 'sending', percent: percentOf(part) }));
      setProgress({ state: 'checking' });
      if (receive !== undefined) await untilScanned(() => receive(announced));
      setProgress({ state: 'done', name });
      received(announced.file);
    } catch (error) {
      setProgress({ state: 'failed', error });
    }
  };
  return { progress, start, again: last === undefined ? undefined : () => void start(last) };
};
