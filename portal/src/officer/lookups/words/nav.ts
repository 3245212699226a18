/** The few words that the menu and a dossier need before the page itself has come. */
export const lookupsNav = {
  name: 'officer/lookups/nav',
  vi: { nav: 'Tra cứu', title: 'Tra cứu một người', fromDossier: 'Tra cứu lại ở cơ sở dữ liệu' },
  en: { nav: 'Look up', title: 'Look somebody up', fromDossier: 'Ask a national source again' },
};
