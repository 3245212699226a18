import type { Renderer } from './render.ts';
import type { SignatureBox } from './signature-box.ts';
import { vietnamTime } from '../../verification/vietnam-time.ts';

/** The officer's visible signature as a one-page document the size of its box. */
export const officerAppearance = (
  renderer: Renderer,
  { width, height }: SignatureBox,
  { name, title }: { name: string; title: string },
  at: Date,
): Uint8Array =>
  renderer.render({
    template: 'officer-signature',
    data: { width, height, name, title, at: vietnamTime(at) },
    at,
  }).pdf;

/** The agency's visible signature: its name and the signing time, red. */
export const sealAppearance = (
  renderer: Renderer,
  { width, height }: SignatureBox,
  agency: string,
  at: Date,
): Uint8Array => renderer.render({ template: 'seal', data: { width, height, agency, at: vietnamTime(at) }, at }).pdf;
