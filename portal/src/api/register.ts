import { read } from './request.ts';

/** The dossiers of a register: what came in from one day to another, of one field or of all. */
interface Asked {
  readonly from: string;
  readonly until: string;
  readonly field: string;
}

/** A short-lived address of the register of one’s own unit, as a paper. */
export const readRegister = async ({ from, until, field }: Asked): Promise<string> => {
  const query = new URLSearchParams({ from, until, ...(field === '' ? {} : { field }) });
  const { url } = await read<{ readonly url: string }>(`/v1/register?${query}`);
  return url;
};
