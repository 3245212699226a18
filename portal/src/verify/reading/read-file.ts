import { Unfound, type Finding } from '../finding.ts';

const isPdf = async (file: File): Promise<boolean> => {
  const head = new Uint8Array(await file.slice(0, 5).arrayBuffer());
  return String.fromCharCode(...head) === '%PDF-';
};

/** A PDF is judged by its signatures, a picture by the code it shows; what it is stands in it, not in its name. */
export const checkChosen = async (file: File): Promise<Finding> => {
  const { checkCode, checkFile } = await import('../check.ts');
  if (await isPdf(file)) return checkFile(file);
  if (file.type !== '' && !file.type.startsWith('image/')) throw new Unfound('other-file');
  const { readPicture } = await import('./reader.ts');
  return checkCode(await readPicture(file));
};
