import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, identityDocument } from './shared/applicant.ts';
import { land, population, residences } from './shared/databases.ts';
import {
  address,
  customer,
  doubts,
  fills,
  grounds,
  noCapacity,
  notice,
  route,
  services,
  term,
  wrongParty,
} from './shared/electricity.ts';
import { nothingToPay, stop, supplement } from './shared/handling.ts';

export default defineProcedure({
  code: 'new-electricity-connection',
  slug: 'new-electricity-connection',
  name: { vi: 'Cấp điện mới từ lưới điện hạ áp (220/380V)', en: 'New supply from the low-voltage grid (220/380 V)' },
  field: { vi: 'Điện lực', en: 'Electricity' },
  level: 'province',
  decider: { vi: 'Công ty điện lực', en: 'The power company' },
  summary: {
    vi: 'Đề nghị công ty điện lực cấp điện cho nhà ở hoặc nơi kinh doanh. Tỉnh chuyển đề nghị giúp bạn và trả thông báo hợp đồng; không cần giấy tờ.',
    en: 'Asks the power company to supply a home or a business. The province passes it on and gives you the notice of the contract; no papers are needed.',
  },
  sources: [
    'list of Project 06 essential services: the name alone',
    'cafef.vn, 2 October 2025: the list of the 25 services',
  ],
  unverified: doubts,
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds,
      channels: ['online', 'counter'],
      applicants: ['citizen'],
      term,
      fee: {
        amount: 0,
        currency: 'VND',
        note: { vi: 'Không thu phí', en: 'Free of charge' },
        ground: 'không thu phí cấp điện cho hộ dùng lưới hạ áp',
        term: nothingToPay,
        exemptions: [],
      },
      components: [
        {
          id: 'de-nghi-mua-dien',
          name: { vi: 'Giấy đề nghị mua điện', en: 'Application for electricity' },
          kind: 'eform',
          copies: 1,
          replacedBy: [population],
          ground: services,
          unverified: 'general knowledge',
        },
        {
          id: 'dia-diem-mua-dien',
          name: { vi: 'Giấy tờ về địa điểm mua điện', en: 'Papers on the place of supply' },
          kind: 'data',
          copies: 0,
          replacedBy: [residences, land],
          ground: services,
          unverified: 'general knowledge; that data of residence and land stand for the paper is inferred',
        },
      ],
      lookups: [applicant, identityDocument],
      form: {
        steps: [
          customer,
          {
            id: 'supply',
            title: { vi: 'Nơi và nhu cầu dùng điện', en: 'Place and need' },
            fields: [
              address,
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường nơi dùng điện', en: 'Commune of the supply' },
                prefill: communeOfApplicant,
              },
              {
                id: 'purpose',
                kind: 'choice',
                label: { vi: 'Dùng điện để làm gì?', en: 'What is the electricity for?' },
                options: [
                  { value: 'household', label: { vi: 'Sinh hoạt', en: 'A household' } },
                  { value: 'business', label: { vi: 'Sản xuất, kinh doanh', en: 'A business' } },
                ],
              },
              {
                id: 'power',
                kind: 'count',
                max: 80,
                label: { vi: 'Công suất cần dùng (kW)', en: 'Power needed (kW)' },
                hint: {
                  vi: 'Nhà ở thường dùng 5 kW; nếu không rõ hãy ghi 5',
                  en: 'A home as a rule needs 5 kW; write 5 where you do not know',
                },
              },
            ],
          },
        ],
      },
      decides: 'electricity',
      commune: 'supply.commune',
      unique: [],
      marks: [],
      external: {
        agency: 'electricity',
        sends: ['applicant.name', 'applicant.citizenId', 'supply.address', 'supply.purpose', 'supply.power'],
        fills,
        ground: services,
        unverified: 'that the company decides is general knowledge; how it is asked and answers is our own',
      },
      route,
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: [noCapacity, wrongParty],
      result: {
        ...notice,
        content: {
          'supply.address': ['supply.address'],
          'supply.purpose': ['supply.purpose'],
          'supply.power': ['supply.power'],
        },
        says: { 'contract.request': 'Cấp điện mới từ lưới điện hạ áp' },
      },
    },
  ],
});
