export default {
  skipLink: "Skip to main content",
  language: "Language",
  changeLanguage: "Change language",
  account: "Your account",
  menu: "Menu",
  mainNavigation: "Main",
  signedInAs: "Signed in as {name}",
  bell: "{count, plural, =0 {Notices: none unread} one {Notices: # unread} other {Notices: # unread}}",
  signIn: "Sign in",
  signOut: "Sign out",
  changePlace: "Change organisation or form",
  portal: {
    name: "Causeway",
    cases: "Cases",
    company: "Company profile",
    documents: "Documents",
    members: "Members",
    audit: "Audit trail",
    myForms: "My forms",
  },
  admin: {
    name: "Causeway Review",
    queue: "Queue",
    figures: "Figures",
    organisations: "Organisations",
    staff: "Staff",
    mail: "Mail log",
    ruleSet: "Rules",
    retention: "Retention",
    audit: "Audit trail",
  },
  footer: {
    privacy:
      "What you enter is encrypted on its way and where it is kept. Every time it is opened leaves an entry.",
    discretion:
      "Causeway helps you prepare. Approval of an application is at the discretion of the Director of Immigration.",
  },
  error: {
    erasedOn: "Erased on {date}.",
    reference: "Reference: {id}",
    goHome: "Go to the start",
    tryAgain: "Try again",
    keptBody:
      "What you typed is still here. Sign in in a new tab, come back to this one, and send it again. Files have to be chosen once more.",
    signInNewTab: "Sign in in a new tab",
    sendAgain: "Send what I typed again",
    offlineTitle: "There is no connection",
    offlineBody:
      "Your device is offline. What you typed on the page before is kept. Connect, then try again.",
  },
  idle: {
    title: "Are you still there?",
    body: "You will be signed out in {minutes, plural, one {# minute} other {# minutes}}. What you typed is saved.",
    stay: "Stay signed in",
  },
} as const;
