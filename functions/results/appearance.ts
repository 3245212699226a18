import type { Renderer } from './render.ts';
import type { SignatureBox } from './signature-box.ts';
import { vietnamTime } from '../../verification/vietnam-time.ts';

interface Signatory {
  readonly name: string;
  readonly title: string;
  /** They sign later, with a key of their own. */
  readonly later?: boolean;
}

/**
 * The officer's visible signature as a one-page document the size of its box. It is part of what is signed: whoever signs
 * later would find a time in it at which they had not, and their signature's timestamp alone says when.
 */
export const officerAppearance = (
  renderer: Renderer,
  { width, height }: SignatureBox,
  { name, title, later = false }: Signatory,
  at: Date,
): Uint8Array =>
  renderer.render({
    template: 'officer-signature',
    data: { width, height, name, title, ...(later ? {} : { at: vietnamTime(at) }) },
    at,
  }).pdf;

/** The agency's visible signature: its name and the signing time, red. */
export const sealAppearance = (
  renderer: Renderer,
  { width, height }: SignatureBox,
  agency: string,
  at: Date,
): Uint8Array => renderer.render({ template: 'seal', data: { width, height, agency, at: vietnamTime(at) }, at }).pdf;
