/** Who may file for somebody else, and by what law. */

/** What somebody who is authorised hands in; when, and by which page, is each procedure’s own. */
export const authorisation = {
  id: 'uy-quyen',
  name: {
    vi: 'Văn bản ủy quyền (được chứng thực, trừ khi người được ủy quyền là ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em ruột)',
    en: 'Authorisation (certified, unless who is authorised is a grandparent, parent, child, spouse or sibling)',
  },
  kind: 'submit' as const,
  copies: 1,
  replacedBy: [],
};

/** A parent files for a minor child of theirs, as the civil-status register names it. */
export const byParent = {
  by: 'child' as const,
  ground: 'Bộ luật Dân sự 91/2015/QH13, Điều 136',
  unverified: 'the article on representation by law was not read at its source',
};

/** Whoever was given a mandate on the platform files for its giver. */
export const byMandate = {
  by: 'mandate' as const,
  ground: 'Bộ luật Dân sự 91/2015/QH13, Điều 138',
  unverified:
    'that a mandate given here with VNeID level 2 stands for the written authorisation of a relative is our reading; of whoever is no relative the officer may ask for the certified one',
};

/** The legal representative whom the business register names files for the firm. */
export const byOrganisation = {
  by: 'organisation' as const,
  ground: 'Bộ luật Dân sự 91/2015/QH13, Điều 137',
  unverified: 'the article on legal representatives of legal persons was not read at its source',
};
