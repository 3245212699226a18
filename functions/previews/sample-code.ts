import { renderSVG } from 'uqr';

const red = '#c8102e';
/** “MẪU” in strokes: what draws the picture has no fonts. */
const letters =
  'M2 26V10L10 20L18 10V26 M24 26L32 10L40 26M27 20H37 M27 7L32 3L37 7 M27 0Q30 -4 32 -2T37 -3 M46 10V20A8 6 0 0 0 62 20V10';

/** In the place of the code by which a result is checked: one that says of itself that it is a sample. */
export const sampleCode: string = renderSVG(
  'MẪU: mã thật chỉ có trên kết quả đã ký | SAMPLE: only a signed result has a code',
  {
    ecc: 'H',
    border: 1,
    blackColor: red,
  },
).replace(
  '</svg>',
  `<svg x="25%" y="38%" width="50%" height="24%" viewBox="-4 -9 72 40"><rect x="-4" y="-9" width="72" height="40" fill="white"/><path d="${letters}" fill="none" stroke="${red}" stroke-width="4"/></svg></svg>`,
);
