import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, identityDocument } from './shared/applicant.ts';
import { land, population, residences } from './shared/databases.ts';
import {
  address,
  customer,
  doubts,
  fills,
  grounds,
  notice,
  route,
  services,
  term,
  unpaidBill,
  wrongParty,
} from './shared/electricity.ts';
import { nothingToPay, stop, supplement } from './shared/handling.ts';

export default defineProcedure({
  code: 'electricity-contract-change',
  slug: 'electricity-contract-change',
  name: { vi: 'Thay đổi chủ thể hợp đồng mua bán điện', en: 'Another party to an electricity contract' },
  field: { vi: 'Điện lực', en: 'Electricity' },
  level: 'province',
  decider: { vi: 'Công ty điện lực', en: 'The power company' },
  summary: {
    vi: 'Đứng tên hợp đồng điện của ngôi nhà bạn mới nhận hoặc thuê. Tỉnh chuyển đề nghị giúp bạn và trả thông báo hợp đồng; không cần giấy tờ.',
    en: 'Puts your name on the contract of a home that you have taken over or rent. The province passes it on and gives you the notice; no papers are needed.',
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
        ground: 'không thu phí đổi chủ thể hợp đồng',
        term: nothingToPay,
        exemptions: [],
      },
      components: [
        {
          id: 'de-nghi-doi-chu-the',
          name: { vi: 'Giấy đề nghị thay đổi chủ thể hợp đồng', en: 'Application for another party to the contract' },
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
            id: 'contract',
            title: { vi: 'Hợp đồng hiện có', en: 'The present contract' },
            fields: [
              {
                id: 'customer',
                kind: 'text',
                code: true,
                maxLength: 20,
                personal: true,
                label: { vi: 'Mã khách hàng', en: 'Customer number' },
                hint: { vi: 'Ghi trên hóa đơn tiền điện', en: 'It stands on the bill' },
              },
              {
                id: 'former',
                kind: 'name',
                personal: true,
                label: { vi: 'Người đang đứng tên hợp đồng', en: 'Whose name the contract bears now' },
              },
            ],
          },
          {
            id: 'supply',
            title: { vi: 'Nơi dùng điện', en: 'Place of supply' },
            fields: [
              address,
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường nơi dùng điện', en: 'Commune of the supply' },
                prefill: communeOfApplicant,
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
        sends: ['applicant.name', 'applicant.citizenId', 'contract.customer', 'contract.former', 'supply.address'],
        fills: [...fills, { place: 'supply.reading', kind: 'text', optional: true }],
        ground: services,
        unverified: 'that the company decides is general knowledge; how it is asked and answers is our own',
      },
      route,
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: [unpaidBill, wrongParty],
      result: {
        ...notice,
        content: { 'contract.former': ['contract.former'], 'supply.address': ['supply.address'] },
        says: { 'contract.request': 'Thay đổi chủ thể hợp đồng mua bán điện' },
      },
    },
  ],
});
