/** Who pays nothing, by the texts on fees of residence. */
export const feeExemptions = [
  {
    code: 'digital-citizen',
    label: {
      vi: 'Công dân số nộp trực tuyến, từ 15/8/2026 đến hết 28/02/2027',
      en: 'A digital citizen filing online, from 15 August 2026 until 28 February 2027',
    },
    ground: 'Nghị quyết 66.22/2026/NQ-CP; Thông tư 117/2026/TT-BTC',
    unverified:
      'read in an OCR copy; the officer sees in VNeID whether the five basic items are integrated, which the platform does not ask; organisations are no citizens',
  },
  {
    code: 'exempt-group',
    label: {
      vi: 'Trẻ em, người cao tuổi, người khuyết tật, người có công và thân nhân, hộ nghèo',
      en: 'Children, elderly or disabled people, people with merit and their relatives, poor households',
    },
    ground: 'Thông tư 75/2022/TT-BTC, Điều 4',
    unverified: 'general knowledge; the article and its groups were not read at their source',
  },
];
