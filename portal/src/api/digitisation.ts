import type { Text } from '../words/text.ts';
import { addressOf } from './dossier.ts';
import { read, send } from './request.ts';

export interface Box {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Doubt = 'unsure' | 'surname' | 'shape' | 'code-differs' | 'unproven';

interface ReadValue {
  readonly value: string;
  readonly confidence: number;
  readonly from: 'print' | 'text' | 'code';
  readonly box?: Box;
  readonly doubts: readonly Doubt[];
  readonly likely?: string;
}

export interface ReadField {
  readonly id: string;
  readonly label: Text;
  readonly read?: ReadValue;
  /** What the dossier says of the same. */
  readonly declared?: string;
}

export interface FileReading {
  readonly file: string;
  readonly component: Text;
  readonly state: 'pending' | 'read' | 'confirmed';
  readonly kind?: { readonly id: string; readonly name: Text };
  readonly pages: readonly {
    readonly page: number;
    readonly width: number;
    readonly height: number;
    readonly url: string;
  }[];
  readonly fields: readonly ReadField[];
  readonly findings: readonly {
    readonly rule: string;
    readonly page?: number;
    readonly text: Text;
    readonly ground: string;
  }[];
  readonly confirmed?: {
    readonly at: string;
    readonly by: string;
    readonly changed: readonly string[];
    readonly values: Readonly<Record<string, string>>;
  };
  readonly copy?: string;
  readonly confirmable: boolean;
}

/** A value as the officer stands for it. */
export interface ConfirmedValue {
  readonly id: string;
  readonly value: string;
  readonly looked: boolean;
}

const fileAt = (code: string, file: string): string => `${addressOf(code)}/files/${encodeURIComponent(file)}`;

export const readReading = (code: string, file: string): Promise<FileReading> => read(`${fileAt(code, file)}/reading`);

/** A page as a picture. */
export const readPage = async (url: string): Promise<Blob> => {
  const { type, base64 } = await read<{ readonly type: string; readonly base64: string }>(url);
  return new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type });
};

export const confirmReading = (code: string, file: string, fields: readonly ConfirmedValue[]): Promise<object> =>
  send('POST', `${fileAt(code, file)}/confirmation`, { body: { fields } });

/** A short-lived address of the agency’s signed copy. */
export const readCopy = async (copy: string): Promise<string> => {
  const { url } = await read<{ readonly url: string }>(copy);
  return url;
};
