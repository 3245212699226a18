import { FormTemplates } from './form-templates.tsx';
import { TemplateList } from './template-list.tsx';
import { TemplateView } from './template-view.tsx';

/** All templates, or one of them. */
export const Templates = ({ kind }: { kind?: string }) =>
  kind === undefined ? (
    <>
      <TemplateList />
      <FormTemplates />
    </>
  ) : (
    <TemplateView kind={kind} />
  );
