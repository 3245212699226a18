export const lateNav = {
  name: 'officer/late/nav',
  vi: {
    nav: 'Trễ hạn',
    title: 'Trễ hạn và sắp đến hạn',
  },
  en: {
    nav: 'Late',
    title: 'Late and about to be due',
  },
};
