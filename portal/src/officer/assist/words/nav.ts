/** What the menu says of the page: the rest of its words come with it. */
export const assistNav = {
  name: 'officer/assist/nav',
  vi: { nav: 'Giúp nộp hồ sơ', title: 'Giúp người dân nộp hồ sơ' },
  en: { nav: 'Help to file', title: 'Help somebody to file' },
};
