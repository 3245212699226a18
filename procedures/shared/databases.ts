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
