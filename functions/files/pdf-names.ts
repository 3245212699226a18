/** Names may be written with their signs as hexadecimal numbers, such as `/J#61vaScript` (ISO 32000-2, 7.3.5). */
export const spelled = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
