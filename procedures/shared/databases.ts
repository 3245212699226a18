/** The national databases that procedures name as holding what a paper says. */

export const population = { database: 'NPDB', name: 'CSDL quốc gia về dân cư', owner: 'Bộ Công an' };
export const civilStatus = { database: 'ECSDB', name: 'CSDL hộ tịch điện tử', owner: 'Bộ Tư pháp' };
export const residences = { database: 'RESDB', name: 'CSDL về cư trú', owner: 'Bộ Công an' };
export const land = { database: 'NLDB', name: 'CSDL quốc gia về đất đai', owner: 'Bộ Nông nghiệp và Môi trường' };
export const insurance = {
  database: 'NIDB',
  name: 'CSDL quốc gia về bảo hiểm',
  owner: 'Bộ Tài chính (BHXH Việt Nam)',
};

/** What hospitals sign and send of births. */
export const birthNotices = {
  database: 'BIRTHCERT',
  name: 'Dữ liệu điện tử có ký số của Giấy chứng sinh từ cơ sở khám bệnh, chữa bệnh',
  owner: 'Bộ Y tế',
};

/** Of a vehicle, as the page of its first registration names them; Resolution 66.7 does not, and the marks are our own. */
export const factoryInspections = {
  database: 'FIDB',
  name: 'CSDL điện tử Phiếu kiểm tra chất lượng xuất xưởng',
  owner: 'Bộ Xây dựng (Cục Đăng kiểm Việt Nam)',
};
export const invoices = { database: 'INVDB', name: 'CSDL hóa đơn điện tử', owner: 'Bộ Tài chính (Cục Thuế)' };
export const registrationTax = { database: 'TAXDB', name: 'CSDL lệ phí trước bạ', owner: 'Bộ Tài chính (Cục Thuế)' };

/** The police hold what they decide themselves; the mark is our own. */
export const trafficPenalties = { database: 'TPDB', name: 'Dữ liệu xử phạt vi phạm giao thông', owner: 'Bộ Công an' };
