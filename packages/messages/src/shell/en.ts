export default {
  skipLink: "Skip to main content",
  language: "Language",
  changeLanguage: "Change language",
  account: "Your account",
  menu: "Menu",
  mainNavigation: "Main",
  signedInAs: "Signed in as {name}",
  signIn: "Sign in",
  signOut: "Sign out",
  portal: {
    name: "Causeway",
    cases: "Cases",
    company: "Company profile",
    members: "Members",
    audit: "Audit trail",
    myForms: "My forms",
  },
  admin: {
    name: "Causeway Review",
    queue: "Queue",
    organisations: "Organisations",
    staff: "Staff",
    mail: "Mail log",
    audit: "Audit trail",
  },
  footer: {
    privacy:
      "What you enter is encrypted on its way and where it is kept. Every time it is opened leaves an entry.",
    discretion:
      "Causeway helps you prepare. Approval of an application is at the discretion of the Director of Immigration.",
  },
  idle: {
    title: "Are you still there?",
    body: "You will be signed out in {minutes, plural, one {# minute} other {# minutes}}. What you typed is saved.",
    stay: "Stay signed in",
  },
} as const;
