/** Six digits, however they were typed or scanned: with a space, or behind the address in a QR code. */
export const codeIn = (typed: string): string | undefined => {
  const [, behind = typed] = typed.split('#');
  const digits = behind.replaceAll(/\s/g, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
};

/** The code behind the address with which the page was opened; taken out of it at once. */
export const codeInAddress = (): string => {
  const code = codeIn(location.hash);
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
  return code ?? '';
};
