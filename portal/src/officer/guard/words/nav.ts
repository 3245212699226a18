/** The few words that the menu needs before the page itself has come. */
export const guardNav = {
  name: 'officer/guard/nav',
  vi: { nav: 'Đã chặn', title: 'Yêu cầu giấy tờ đã chặn' },
  en: { nav: 'Refused', title: 'Requests for papers that were refused' },
};
