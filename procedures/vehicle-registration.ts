import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, identityDocument, identityPaper, ofApplicant } from './shared/applicant.ts';
import { factoryInspections, invoices, population, registrationTax } from './shared/databases.ts';
import { fileUnusable, nothingToPay, route, stop, supplement, wrongDetails } from './shared/handling.ts';
import { citizenId, fullName, residence } from './shared/person.ts';

const page = 'Trang thủ tục 1.012575';
const circular = 'Thông tư 79/2024/TT-BCA';
const law = 'Luật Trật tự, an toàn giao thông đường bộ 36/2024/QH15';

/** Where its data are, the page says; by which way they come, it does not. */
const notConnected =
  'the page has these data used instead of a paper; that the platform is connected to them was not shown, so that the officer reads them in the registration system of the police';

export default defineProcedure({
  code: '1.012575',
  slug: 'vehicle-registration',
  name: {
    vi: 'Đăng ký xe lần đầu trực tuyến toàn trình đối với xe sản xuất lắp ráp trong nước thực hiện tại cấp tỉnh, cấp xã',
    en: 'First registration, wholly online, of a vehicle made or assembled in the country',
  },
  field: {
    vi: 'Đăng ký, quản lý phương tiện giao thông cơ giới, xe máy chuyên dùng',
    en: 'Registration of motor vehicles',
  },
  level: 'commune',
  decider: { vi: 'Công an cấp xã', en: 'Police of the commune' },
  summary: {
    vi: 'Đăng ký và lấy biển số mới cho mô tô, xe gắn máy sản xuất, lắp ráp trong nước mà bạn vừa mua. Bạn chỉ ghi số khung, số máy. Xe khác, biển số định danh hoặc trúng đấu giá: mời hỏi cơ quan đăng ký xe.',
    en: 'Registers the motorcycle or moped made in the country that you have just bought, with a new plate. You only give its chassis and engine numbers. For other vehicles, or a plate you keep or won at auction, please ask the police.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bf7-8ec4-71e9-98c9-719f7565b157 (Quyết định 1383/QĐ-BCA), read 2026-07-20',
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bf7-9639-77ee-9eeb-986f541471c4 (thủ tục 1.013080, cùng kết quả), read 2026-07-20',
  ],
  unverified: [
    'decider: the page names the police of the province and of the commune; that the commune’s registers motorcycles is general knowledge',
    'summary: the page is of all vehicles made in the country; cars are not offered here, whose form and fee differ; nor plates that are kept or were won at auction, which have 7 working days',
    'editions[].from: the day from which the page shows this text was not found; the day of Resolution 66.7 is taken',
    'editions[].fee: the page prints “Miễn phí” beside Circulars 60/2023 and 06/2025 and has a fee paid in its steps 3 and 4; what those circulars, and Circular 155/2025 after them, ask for a motorcycle was not read',
    'editions[].form: composed from the page, not from form ĐKX10, own wording; that of the vehicle only its kind and the two numbers are declared rests on the page, which compares these with the rubbing',
    'editions[].components[].id: own slugs',
    'editions[].grounds: the articles of law and circulars were not read at their source',
    'editions[].assessment: make, colour and year stand in the data of the factory’s inspection; plate and number come from the registration system, where the page lets the owner draw the plate by pressing a button',
    'editions[].route: check, verify, approve, issue, return is our own; the page has an officer check and a leader sign',
    'editions[].route[].term: internal step terms, set by each agency',
    'editions[].refusalReasons: composed from the page; no article was read at its source',
    'editions[].result.series: the number in the registration system stands beside it; how the platform’s own are counted is ours',
    'editions[].result: the plate itself, KQ.G01.000015, is handed over by the police or by post and is no document',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [law, circular, 'Thông tư 13/2025/TT-BCA', 'Nghị quyết 66.7/2025/NQ-CP'],
      channels: ['online'],
      applicants: ['citizen'],
      term: {
        unit: 'working-day',
        count: 2,
        ground: `${page}: không quá 02 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ (cấp mới biển số)`,
      },
      fee: {
        amount: 0,
        currency: 'VND',
        note: {
          vi: 'Trang thủ tục ghi miễn phí. Lệ phí trước bạ nộp cho cơ quan thuế trước khi đăng ký',
          en: 'Free, as the page says. The registration tax is paid to the tax office beforehand',
        },
        ground: `${page}: Miễn phí`,
        term: nothingToPay,
        exemptions: [],
      },
      components: [
        {
          id: 'dkx10',
          name: { vi: 'Giấy khai đăng ký xe (mẫu ĐKX10)', en: 'Declaration of the vehicle (form ĐKX10)' },
          kind: 'eform',
          copies: 1,
          replacedBy: [population],
          ground: `${page}: mẫu ĐKX10 ban hành kèm theo Thông tư 13/2025/TT-BCA`,
        },
        {
          ...identityPaper,
          ground: `${page}: giấy tờ của chủ xe, sử dụng tài khoản định danh điện tử mức độ 2`,
        },
        {
          id: 'du-lieu-xuat-xuong',
          name: {
            vi: 'Dữ liệu điện tử Phiếu kiểm tra chất lượng xuất xưởng',
            en: 'Electronic data of the factory’s quality inspection',
          },
          kind: 'data',
          copies: 0,
          replacedBy: [factoryInspections],
          ground: `${page}: giấy tờ của xe`,
          unverified: notConnected,
        },
        {
          id: 'hoa-don-mua-xe',
          name: { vi: 'Hóa đơn điện tử mua xe', en: 'Electronic invoice of the vehicle' },
          kind: 'data',
          copies: 0,
          replacedBy: [invoices],
          ground: `${page}: giấy tờ của xe`,
          unverified: notConnected,
        },
        {
          id: 'le-phi-truoc-ba',
          name: { vi: 'Dữ liệu nộp lệ phí trước bạ', en: 'Payment of the registration tax' },
          kind: 'data',
          copies: 0,
          replacedBy: [registrationTax],
          ground: `${page}: giấy tờ của xe`,
          unverified: notConnected,
        },
        {
          id: 'phieu-xuat-xuong',
          name: {
            vi: 'Phiếu kiểm tra chất lượng xuất xưởng có dán bản chà số máy, số khung',
            en: 'The factory’s quality slip with a rubbing of the engine and chassis numbers',
          },
          kind: 'present',
          copies: 1,
          when: {
            vi: 'Giao khi nhận chứng nhận và biển số, không nộp cùng tờ khai; không giao thì mang xe đến kiểm tra',
            en: 'Handed over in exchange for certificate and plate, not with the form; else the vehicle is brought',
          },
          replacedBy: [],
          ground: `${page}, bước 6`,
        },
      ],
      lookups: [
        {
          ...applicant,
          none: {
            vi: 'Cơ sở dữ liệu dân cư không có thông tin về bạn. Mời tự khai; cán bộ sẽ đối chiếu.',
            en: 'The population database has nothing on you. Please fill it in; an officer will compare it.',
          },
        },
        identityDocument,
      ],
      form: {
        steps: [
          {
            id: 'owner',
            title: { vi: 'Chủ xe', en: 'The owner' },
            fields: [
              { ...fullName, prefill: { ...ofApplicant('/fullName'), dispute: 'hold' } },
              { ...citizenId, prefill: { ...ofApplicant('/citizenId'), dispute: 'hold' } },
              { ...residence, prefill: ofApplicant('/residence/text') },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường nơi bạn cư trú', en: 'Commune where you live' },
                hint: { vi: 'Công an xã, phường này giải quyết', en: 'Its police decide' },
                prefill: communeOfApplicant,
              },
            ],
          },
          {
            id: 'vehicle',
            title: { vi: 'Xe', en: 'The vehicle' },
            fields: [
              {
                id: 'kind',
                kind: 'choice',
                label: { vi: 'Loại xe', en: 'Kind of vehicle' },
                // As it is printed on the certificate.
                options: [
                  { value: 'motorcycle', label: { vi: 'Mô tô hai bánh', en: 'Motorcycle' } },
                  { value: 'three-wheeler', label: { vi: 'Mô tô ba bánh', en: 'Motorcycle with three wheels' } },
                  { value: 'moped', label: { vi: 'Xe gắn máy', en: 'Moped' } },
                ],
              },
              {
                id: 'frame',
                kind: 'text',
                code: true,
                maxLength: 25,
                personal: true,
                label: { vi: 'Số khung', en: 'Chassis number' },
                hint: { vi: 'Ghi trên phiếu xuất xưởng', en: 'It stands on the factory’s slip' },
              },
              {
                id: 'engine',
                kind: 'text',
                code: true,
                maxLength: 25,
                personal: true,
                label: { vi: 'Số máy', en: 'Engine number' },
              },
            ],
          },
          {
            id: 'delivery',
            title: { vi: 'Nhận kết quả', en: 'Where to have it' },
            fields: [
              {
                id: 'way',
                kind: 'choice',
                label: { vi: 'Bạn nhận chứng nhận, biển số ở đâu?', en: 'Where do you want certificate and plate?' },
                options: [
                  { value: 'counter', label: { vi: 'tại cơ quan đăng ký xe', en: 'at the police' } },
                  { value: 'post', label: { vi: 'qua dịch vụ bưu chính', en: 'by post' } },
                ],
              },
              {
                id: 'address',
                kind: 'text',
                maxLength: 200,
                personal: true,
                showIf: { field: 'delivery.way', in: ['post'] },
                label: { vi: 'Địa chỉ nhận', en: 'Address' },
                prefill: { ...ofApplicant('/residence/text'), lock: false, dispute: 'proceed-silent' },
              },
            ],
          },
        ],
      },
      assessment: {
        steps: [
          {
            id: 'registered',
            title: { vi: 'Theo hệ thống đăng ký xe', en: 'As the registration system has it' },
            fields: [
              { id: 'plate', kind: 'text', maxLength: 15, label: { vi: 'Biển số cấp', en: 'Plate' } },
              {
                id: 'certificate',
                kind: 'text',
                maxLength: 20,
                label: { vi: 'Số chứng nhận đăng ký xe', en: 'Number of the certificate' },
              },
              {
                id: 'model',
                kind: 'text',
                maxLength: 80,
                label: { vi: 'Nhãn hiệu, số loại', en: 'Make and model' },
                hint: { vi: 'Theo dữ liệu xuất xưởng', en: 'From the data of the factory' },
              },
              { id: 'colour', kind: 'text', maxLength: 40, label: { vi: 'Màu sơn', en: 'Colour' } },
              { id: 'year', kind: 'day-or-year', notAfterToday: true, label: { vi: 'Năm sản xuất', en: 'Year made' } },
            ],
          },
        ],
      },
      decides: 'police',
      commune: 'owner.commune',
      unique: ['vehicle.frame'],
      marks: [],
      route: route(8, 4),
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: [
        {
          code: 'data-missing',
          label: {
            vi: 'Dữ liệu xuất xưởng, hóa đơn hoặc lệ phí trước bạ của xe không có hoặc không khớp',
            en: 'The data of factory, invoice or registration tax are missing or differ',
          },
          ground: `${page}: giấy tờ của xe`,
          after: 'supplement',
        },
        { ...wrongDetails, ground: `${page}, bước 1` },
      ],
      result: {
        code: 'KQ.G01.000014',
        name: { vi: 'Giấy chứng nhận đăng ký xe', en: 'Vehicle registration certificate' },
        template: 'vehicle-registration',
        signatures: ['officer', 'seal'],
        series: 'ĐKX-CAP',
        content: {
          'owner.residence': ['owner.residence'],
          'vehicle.plate': ['registered.plate'],
          'vehicle.certificate': ['registered.certificate'],
          'vehicle.kind': ['vehicle.kind'],
          'vehicle.model': ['registered.model'],
          'vehicle.colour': ['registered.colour'],
          'vehicle.chassis': ['vehicle.frame'],
          'vehicle.engine': ['vehicle.engine'],
          'vehicle.year': ['registered.year'],
        },
        issuedOn: ['vehicle.first'],
        holder: ['owner.fullName'],
        holderId: 'owner.citizenId',
        alsoFor: [],
        revocations: [
          {
            code: 'against-law',
            label: { vi: 'Đăng ký xe trái quy định của pháp luật', en: 'Registered against the law' },
            ground: circular,
            unverified: 'the article was not read at its source',
          },
        ],
        corrections: [
          {
            code: 'officer-error',
            label: { vi: 'Sai sót do lỗi của cán bộ đăng ký', en: 'A mistake of the officer who registered it' },
            ground: circular,
            unverified: 'the article was not read at its source',
          },
          fileUnusable,
        ],
      },
    },
  ],
});
