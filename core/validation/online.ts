import type { Edition } from '../procedure/edition.ts';
import type { ProcedureRule } from './fault.ts';

/** Filed, decided and handed back without anybody coming: where the law wants the person there, papers may come along. */
const isFullyOnline = ({ channels, route }: Edition): boolean =>
  channels.includes('online') && !route.some(({ step }) => step === 'appointment');

/** No paper is asked of everybody where the whole service is online. */
export const mandatoryUpload: ProcedureRule = ({ editions }) =>
  editions.filter(isFullyOnline).flatMap(({ id, components }) =>
    components
      .filter(({ kind, when, foundBy = [] }) => {
        const isBrought = kind === 'submit' || kind === 'present';
        return isBrought && when === undefined && foundBy.length === 0;
      })
      .map((component) => ({
        place: `${id} / components / ${component.id}`,
        reason: 'everybody would have to send it, and the whole service is online (no when, no foundBy)',
      })),
  );

/** What is filed online has its electronic form, once. */
export const withoutForm: ProcedureRule = ({ editions }) =>
  editions.flatMap(({ id, channels, components }) => {
    const forms = components.filter(({ kind }) => kind === 'eform').length;
    const reason = forms === 0 ? 'no component is the electronic form' : 'two components are the electronic form';
    return forms === 1 || (forms === 0 && !channels.includes('online'))
      ? []
      : [{ place: `${id} / components`, reason }];
  });
