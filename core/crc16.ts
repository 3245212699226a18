/**
 * CRC-16/CCITT-FALSE of a text of ASCII characters: polynomial 0x1021, from 0xFFFF, neither mirrored nor inverted. The
 * EMV QR Code Specification for Payment Systems (Merchant-Presented Mode) has it of ISO/IEC 13239.
 */
export const crc16 = (text: string): number => {
  let rest = 0xffff;
  for (const character of text) {
    rest ^= character.charCodeAt(0) << 8;
    for (let bit = 0; bit < 8; bit++) rest = ((rest & 0x8000) === 0 ? rest << 1 : (rest << 1) ^ 0x1021) & 0xffff;
  }
  return rest;
};
