import type { FormList } from '../answers/templates.ts';
import type { Handler } from '../edge/reply.ts';
import { FormNumber, forms, isFor, isSigned } from '../papers/forms.ts';

/** The forms of the one-stop units, with what of them no source confirms. */
export const listForms: Handler<FormList> = async () => ({
  status: 200,
  body: {
    items: FormNumber.options.map((number) => {
      const form = forms[number];
      return {
        number,
        name: form.name,
        template: form.template,
        signed: isSigned(number),
        forCitizen: isFor('citizen', number) && number !== '07',
        ...('unverified' in form ? { unverified: form.unverified } : {}),
      };
    }),
  },
});
