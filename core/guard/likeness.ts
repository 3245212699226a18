/** Letters of other alphabets that look like ours, each before the one it looks like. */
const pairs = [
  // Cyrillic, Armenian and Greek.
  'аa вb еe ѕs іi јj кk ԁd һh ոn мm нh оo пn рp сc тt уy хx ԛq ԝw αa βb εe ηn ιi κk νv οo ρp τt υu χx ϲc',
  // Small capitals, and letters of phonetics.
  'ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ıi ɑa ɡg ſs ɩi',
  // With a stroke or a hook.
  'ȼc ƈc ɕc ɗd ɖd ƙk ɱm ɲn ŋn ƥp ʂs ŧt ƭt ƀb ɓb ħh ɦh łl ɨi ʉu ɵo øo',
  // Cherokee.
  'ꮯc ꭰd ꭼe ꮍy ꮋh ꮇm ꮪs ꭲi ꮐg ꮲp ꭺa ꮶk ꮮl ꮤw ꭱe',
];
const alike = new Map(
  pairs
    .join(' ')
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, -1), pair.slice(-1)]),
);

/** Where runs of A to Z begin that no normal form makes plain: white on black in circles and in boxes, and those of flags. */
const runs = [0x1f150, 0x1f170, 0x1f1e6];

/** The letter that a small one of another alphabet looks like. */
export const likeness = (lower: string): string | undefined => {
  const code = lower.codePointAt(0) ?? 0;
  const run = runs.find((first) => code >= first && code < first + 26);
  return run === undefined ? alike.get(lower) : String.fromCodePoint(97 + code - run);
};
