import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { DossierEvent } from '../../events/dossier-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Particulars } from '../../core/particulars.ts';
import { markPreview } from '../previews/mark-preview.ts';
import type { Renderer, Rendering } from '../results/render.ts';
import { contentOf } from './form-contents.ts';
import { forms } from './forms.ts';
import type { EventForm } from './forms-at.ts';
import { materialIf, type MaterialTools } from './material-at.ts';

/** What would happen, to which dossier, and what people have said of it. */
interface Intended {
  readonly dossier: Dossier;
  readonly log: readonly RecordedEvent[];
  readonly event: DossierEvent;
  readonly particulars: Particulars;
  readonly note: string | undefined;
}

/**
 * The very form that would be written if this happened now, marked as a preview on every page: it has no number yet, and
 * nothing of it is kept.
 */
export const previewForm = async (
  tools: MaterialTools & { readonly renderer: Renderer },
  form: EventForm,
  { particulars, note, ...intended }: Intended,
): Promise<Rendering> => {
  const material = await materialIf(tools, intended, { particulars, note });
  const at = new Date(intended.event.at);
  const set = tools.renderer.render({
    template: forms[form].template,
    data: contentOf(form, material),
    at,
    preview: {},
  });
  return markPreview(tools.renderer, set, at);
};
