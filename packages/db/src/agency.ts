/** The agency's own organisation: the same in every installation, and known to the database as app.agency(). */
export const agencyId = "00000000-0000-7000-8000-000000000001";
