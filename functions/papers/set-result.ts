import type { Renderer, Rendering } from '../results/render.ts';
import { resultData, type PrintedMaterial } from './result-content.ts';

type Request = Parameters<Renderer['render']>[0];

interface More extends Pick<Request, 'attach' | 'preview'> {
  /** The code on the paper, where there is one. */
  readonly qr: string | undefined;
}

/** Sets a result on paper. What is signed and what is looked at before is set here, and nowhere else. */
export const setResult = (renderer: Renderer, material: PrintedMaterial, { qr, ...more }: More): Rendering =>
  renderer.render({
    template: material.edition.result.template,
    data: { ...resultData(material), ...(qr === undefined ? {} : { qr }) },
    at: new Date(material.decided.event.at),
    ...more,
  });
