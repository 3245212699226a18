import { FormTemplates } from './form-templates.tsx';
import { TemplateList } from './template-list.tsx';
import { TemplatePage } from './template-page.tsx';

/** All templates, or the page of one of them. */
export const Templates = ({ kind }: { kind?: string }) =>
  kind === undefined ? (
    <>
      <TemplateList />
      <FormTemplates />
    </>
  ) : (
    <TemplatePage kind={kind} />
  );
