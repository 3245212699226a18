import type { Text } from '../words/text.ts';
import { read, send } from './request.ts';

/** A kind of result and its template. */
export interface TemplateLine {
  readonly kind: string;
  readonly code?: string;
  readonly name: Text;
  readonly procedures: readonly string[];
  readonly services: readonly number[];
  readonly ground: string;
  readonly issuer: Text;
  /** It is issued through VNeID, by this annex of Directive 24. */
  readonly wallet?: { readonly list: 'III' | 'IV'; readonly unverified?: string };
  readonly unverified: readonly string[];
}

export interface TemplateSource extends TemplateLine {
  readonly source: string;
  readonly sample: Readonly<Record<string, unknown>>;
}

export interface TemplatePreview {
  /** In base64. */
  readonly pdf: string;
  /** All pages one below the other, as SVG. */
  readonly picture: string;
  readonly pages: number;
}

export const readTemplates = async (): Promise<{ readonly items: readonly TemplateLine[] }> => read('/v1/templates');

const addressOf = (kind: string): string => `/v1/templates/${encodeURIComponent(kind)}`;

/** Where the sample of a kind is a PDF. */
export const samplePdf = (kind: string): string => `${addressOf(kind)}/preview`;

export const readTemplate = async (kind: string): Promise<TemplateSource> => read(addressOf(kind));

export const previewTemplate = async (
  kind: string,
  body: { source?: string; data?: object },
): Promise<TemplatePreview> => send('POST', samplePdf(kind), { body });

/** A form of the one-stop units. */
export interface FormLine {
  readonly number: string;
  readonly name: Text;
  readonly signed: boolean;
  readonly forCitizen: boolean;
  readonly unverified?: string;
}

export const readForms = async (): Promise<{ readonly items: readonly FormLine[] }> => read('/v1/forms');

/** Where a form with a sample in it is a PDF. */
export const formPdf = (number: string): string => `/v1/forms/${number}/preview`;
