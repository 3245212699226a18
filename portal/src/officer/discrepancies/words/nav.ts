export const discrepanciesNav = {
  name: 'officer/discrepancies/nav',
  vi: {
    nav: 'Đối chiếu',
    title: 'Dữ liệu cần đối chiếu',
  },
  en: {
    nav: 'To compare',
    title: 'Data to compare',
  },
};
