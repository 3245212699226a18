import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant } from './shared/applicant.ts';
import { population } from './shared/databases.ts';
import { corrections, free, route, stop, supplement } from './shared/handling.ts';
import * as tax from './shared/tax.ts';

const page = 'Trang thủ tục 1.008504';

export default defineProcedure({
  code: '1.008504',
  slug: 'tax-office-move',
  name: {
    vi: 'Đăng ký thay đổi thông tin đăng ký thuế khi hộ, cá nhân kinh doanh chuyển địa chỉ làm thay đổi cơ quan thuế quản lý (tại nơi chuyển đi)',
    en: 'Change of tax registration when a household or personal business moves to where another tax office is in charge (at the one it leaves)',
  },
  field: { vi: 'Thuế', en: 'Tax' },
  level: 'province',
  decider: tax.decider,
  summary: {
    vi: 'Báo cơ quan thuế nơi chuyển đi khi hộ, cá nhân kinh doanh chuyển sang nơi do cơ quan thuế khác quản lý. Sau đó hộ kinh doanh mới đổi địa chỉ với cơ quan đăng ký kinh doanh; không chuyển nữa thì báo trong 10 ngày làm việc từ ngày ra thông báo.',
    en: 'Tells the tax office you leave that your household or personal business moves to where another one is in charge. A household business then changes its address at the business registry; whoever does not move after all says so within 10 working days of the notice.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfc-5cca-71bb-bfdd-909ee788f123 (Quyết định 4472/QĐ-BTC), read 2026-07-20',
  ],
  unverified: [
    tax.deciderDoubt,
    ...tax.doubts,
    'name: shortened to who can ask here; the page’s own is longer',
    'editions[].term: five working days online and by post, seven at the counter; the shorter is taken for all',
    'editions[].applicants: citizens with a business; organisations and enterprises, which the page also names, are not offered here',
    'editions[].form: composed from form 08-MST as generally known, own wording; that a move is called off (form 31/ĐK-TCT) is not offered here',
    'editions[].assessment: which office takes over is named by an officer; by which rule is not checked here',
    'editions[].result.template: own layout; form 09-MST was not seen, and from which day the other office is in charge is on no page',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [tax.taxLaw, tax.registration],
      channels: ['online', 'counter', 'post'],
      applicants: ['citizen'],
      term: { unit: 'working-day', count: 5, ground: `${page}: trực tuyến, 5 ngày làm việc` },
      fee: free(`${page}: miễn phí`),
      components: [
        {
          id: 'to-khai-dieu-chinh-thue',
          name: {
            vi: 'Tờ khai điều chỉnh, bổ sung thông tin đăng ký thuế (mẫu 08-MST)',
            en: 'Form to change a tax registration (08-MST)',
          },
          kind: 'eform',
          copies: 1,
          replacedBy: [population],
          ground: `${page}: mẫu 08-MST ban hành kèm theo ${tax.registration}`,
        },
      ],
      lookups: [
        applicant,
        {
          ...tax.taxes,
          why: {
            vi: 'Để bạn không phải khai cơ quan thuế đang quản lý',
            en: 'So that you need not say which tax office is in charge',
          },
          none: {
            vi: 'Dữ liệu thuế không có bạn. Mời ghi cơ quan thuế đang quản lý; cán bộ sẽ đối chiếu.',
            en: 'The tax data do not know you. Please say which tax office is in charge; an officer will compare it.',
          },
        },
      ],
      form: {
        steps: [
          tax.payer,
          {
            id: 'business',
            title: { vi: 'Hộ, cá nhân kinh doanh', en: 'The business' },
            fields: [
              {
                id: 'name',
                kind: 'text',
                maxLength: 120,
                optional: true,
                label: { vi: 'Tên hộ kinh doanh (nếu có)', en: 'Name of the business (if it has one)' },
              },
              {
                id: 'office',
                kind: 'text',
                maxLength: 120,
                label: { vi: 'Cơ quan thuế đang quản lý', en: 'Tax office in charge now' },
                prefill: tax.ofTaxes('/office'),
              },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường đang kinh doanh', en: 'Commune where it is now' },
                prefill: communeOfApplicant,
              },
            ],
          },
          {
            id: 'move',
            title: { vi: 'Nơi chuyển đến', en: 'Where it moves' },
            fields: [
              {
                id: 'address',
                kind: 'text',
                maxLength: 200,
                personal: true,
                label: { vi: 'Địa chỉ mới', en: 'New address' },
                hint: { vi: 'Số nhà, đường, xã, phường, tỉnh', en: 'Number, street, commune, province' },
              },
              { id: 'from', kind: 'date', notBefore: '2025-01-01', label: { vi: 'Chuyển từ ngày', en: 'Moves on' } },
            ],
          },
        ],
      },
      assessment: {
        steps: [
          {
            id: 'taken',
            title: { vi: 'Nơi quản lý mới', en: 'Who takes over' },
            fields: [
              {
                id: 'office',
                kind: 'text',
                maxLength: 120,
                label: { vi: 'Cơ quan thuế nơi chuyển đến', en: 'Tax office that takes over' },
              },
            ],
          },
        ],
      },
      decides: 'tax',
      commune: 'business.commune',
      unique: [],
      marks: [],
      route: route(16, 8),
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: tax.refusals(
        'same-office',
        'Nơi mới vẫn do cơ quan thuế này quản lý',
        'The same tax office is in charge of the new place',
      ),
      result: {
        code: 'KQ.G12.000835',
        name: {
          vi: 'Thông báo người nộp thuế chuyển địa điểm (mẫu 09-MST)',
          en: 'Notice that a taxpayer moves (form 09-MST)',
        },
        template: 'tax-office-move',
        signatures: ['officer', 'seal'],
        series: 'TB-CĐĐ',
        content: {
          'tax.number': ['payer.citizenId'],
          'tax.from': ['business.office'],
          'tax.to': ['taken.office'],
          'business.name': ['business.name'],
          'move.address': ['move.address'],
          'move.from': ['move.from'],
        },
        holder: ['payer.fullName'],
        holderId: 'payer.citizenId',
        alsoFor: [],
        revocations: tax.revocations,
        corrections: corrections(tax.taxLaw),
      },
    },
  ],
});
