/** The agency that runs the installation is an organisation too, so it has an audit chain and mails of its own. */
export const agencyOrganisationId = "00000000-0000-7000-8000-000000000001";
