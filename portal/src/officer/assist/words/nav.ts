/** What the menu says of the page: the rest of its words come with it. */
export const assistNav = {
  name: 'officer/assist/nav',
  vi: {
    nav: 'Giúp nộp hồ sơ',
    title: 'Giúp người dân nộp hồ sơ',
    behalf: {
      title: 'Họ không có điện thoại, không có VNeID hoặc không dùng được?',
      lead: 'Với thẻ căn cước của họ, bạn nộp thay điều họ ký trên giấy.',
      begin: 'Nộp thay người dân',
    },
  },
  en: {
    nav: 'Help to file',
    title: 'Help somebody to file',
    behalf: {
      title: 'They have no phone, no VNeID account, or cannot use them?',
      lead: 'With their identity card you file for them what they sign on paper.',
      begin: 'File for the citizen',
    },
  },
};
