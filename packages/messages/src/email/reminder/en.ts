export default {
  "invitation-expiring": {
    subject: "{days, plural, one {# day} other {# days}} left: your form for {organisationName}",
    preheader: "Your link ends on {date}. Opening the form once is enough to keep it.",
    title: "Your invitation ends soon",
    body: "{organisationName} has invited you to fill in a form for your application to work in Hong Kong. You have not opened it yet.",
    more: "Once you have opened the form it stays open: you can stop at any time and continue later.",
    turn: "Open your form by {date}.",
    action: "Open my form",
  },
  "change-request-due": {
    subject: "{days, plural, one {# day} other {# days}} left to answer: {caseTitle} ({caseReference})",
    preheader: "{count, plural, one {One request is} other {# requests are}} still open.",
    title: "{count, plural, one {One request is} other {# requests are}} still open",
    employer:
      "{count, plural, one {One request of the reviewer has} other {# requests of the reviewer have}} no answer yet. Until then the review stands still.",
    candidate:
      "{count, plural, one {One request of the reviewer has} other {# requests of the reviewer have}} no answer yet. It is about your form for {organisationName}. Until then the review stands still.",
    turn: "Answer by {date}.",
    action: "See what is needed",
  },
  "approval-waiting": {
    subject:
      "Still to approve, {days, plural, one {# working day} other {# working days}}: {caseTitle} ({caseReference})",
    preheader: "The case cannot be filed before somebody decides.",
    title: "A recommendation is still waiting",
    body: "The recommendation on the case of {organisationName} has been waiting for {days, plural, one {# working day} other {# working days}}. You may decide if you have neither edited nor reviewed this case.",
    turn: "Confirm the recommendation or return it.",
    action: "Open the recommendation",
  },
  "document-expiring": {
    subject: "Valid until {date}: {document} ({caseReference})",
    subjectKept: "Valid until {date}: {document} of your company",
    preheader: "The last day is {date}. Have a newer one ready by then.",
    title: "Expires in {days, plural, one {# day} other {# days}}: {document}",
    employer:
      "The document named below is part of this case and is valid until {date}. Once it has expired, the agency will ask for a newer one.",
    candidate:
      "The document named below is part of your application and is valid until {date}. Once it has expired, the agency will ask for a newer one.",
    kept: "The document named below is kept among your company’s documents and is valid until {date}. Cases that hold a copy of it need the newer one too.",
    employerTurn:
      "Get the newer document in time. Replace the old one at the case as soon as its place is open.",
    candidateTurn:
      "Get the newer document in time. Replace the old one in your form as soon as its place is open.",
    keptTurn: "Replace it among the company’s documents. Cases that hold a copy then offer the newer one.",
    employerAction: "Open the documents",
    candidateAction: "Open my documents",
    keptAction: "Open the company’s documents",
  },
  "stay-expiring": {
    subject: "{days, plural, one {# day} other {# days}} of stay left: {caseTitle} ({caseReference})",
    preheader: "The permission to stay in Hong Kong ends on {date}.",
    title: "The permission to stay ends in {days, plural, one {# day} other {# days}}",
    employer:
      "The employee of this case may stay in Hong Kong until {date}. To go on working here, an extension must be granted before that day.",
    candidate:
      "You may stay in Hong Kong until {date}. To go on working here you need an extension before that day.",
    opensLater:
      "Immigration takes applications from {opensOn}. There is time to prepare the papers until then.",
    opensNow: "Immigration has been taking applications since {opensOn}.",
    employerTurn: "Agree with the employee and with {agency} who prepares the extension.",
    candidateTurn: "Agree with your employer who prepares the extension.",
    employerAction: "Open the case",
    candidateAction: "Open my application",
  },
  "extension-window-open": {
    subject: "The extension can be applied for: {caseTitle} ({caseReference})",
    preheader: "Immigration takes the application from {opensOn}.",
    title: "The extension can now be applied for",
    employer:
      "The employee of this case may stay in Hong Kong until {date}. Immigration takes the application for an extension from {opensOn}.",
    candidate:
      "You may stay in Hong Kong until {date}. Immigration takes the application for an extension from {opensOn}.",
    employerTurn: "Tell {agency} whether the employment goes on, so that the extension is filed in time.",
    candidateTurn: "Agree with your employer that the extension is filed in time.",
    employerAction: "Open the case",
    candidateAction: "Open my application",
  },
} as const;
