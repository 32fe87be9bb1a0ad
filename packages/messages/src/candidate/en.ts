export default {
  title: "Your form",
  progress: "{done} of {all} done",
  minutesLeft: "about {minutes, plural, one {# minute} other {# minutes}} left",
  forEmployer: "For {organisation}",
  start: "Start",
  resume: "Go on",
  state: {
    todo: "To do",
    started: "Started",
    complete: "Complete",
    attention: "Needs attention",
  },
  locked: "You have signed. Nothing can be changed unless the agency asks for it.",
  previous: "Previous",
  overview: "All sections",
  gap: "No entry between {from} and {to}. Add one, or say in the next field what you did.",
  consent: {
    title: "Before you begin",
    why: "Why we ask",
    whyText:
      "To prepare your employer’s application under the Admission Scheme for Mainland Talents and Professionals, and the stay that follows.",
    what: "What we ask",
    whatText:
      "Your particulars, identity and travel document numbers, education, work, history questions, family who come with you, and copies of papers.",
    who: "Who receives it",
    whoText:
      "{organisation} (only what the case needs; identity numbers stay masked), the agency {agency} in Hong Kong, the Hong Kong Immigration Department when the case is filed, and the agency’s hosting provider.",
    howLong: "How long",
    howLongText:
      "For the life of the case and the stay, then as long as the agency’s retention rules say. You can download your data at any time.",
    refuse:
      "You may refuse. Without both consents the form cannot be filled here, and your employer must arrange it another way.",
    sensitive:
      "I consent to the processing of my sensitive personal information (identity numbers, copies of documents, answers about convictions, data of children under 14) for this purpose.",
    "cross-border":
      "I consent to the transfer of my personal information across the border to the recipients named above in Hong Kong.",
    give: "Agree and begin",
    given: "Given on {date}",
    withdraw: "Withdraw this consent",
    withdrawWarning:
      "Withdrawing stops the form: nobody may work on your part until you consent again. What was filed before stays lawful.",
    bothNeeded: "Tick both boxes to begin",
    withdrawn: "You have withdrawn a consent. The form is closed until you give it again.",
  },
  sign: {
    title: "Check your answers and sign",
    declaration:
      "I declare that what I have written here is correct, complete and true to the best of my knowledge, and I know that false statements are an offence and can void a visa.",
    agree: "I make this declaration",
    name: "Type your full name as your signature",
    nameHint: "In Chinese or as in your travel document",
    nameWrong: "Type your name as you gave it under “About you”",
    agreeNeeded: "Tick the declaration to sign",
    button: "Sign and send",
    notYet: "Some sections are not complete yet",
    signed: "Signed on {date}",
    fingerprint: "Fingerprint of what you signed",
    next: "Your employer and the agency have been told. You will get an e-mail if anything is asked of you.",
  },
  requests: {
    title: "The agency asks you to mend {count, plural, one {one item} other {# items}}",
    due: "by {date}",
    answer: "Mend it",
    send: "Send my answers",
    note: "A word to the reviewer",
    sent: "Your answers have been sent",
    notMended: "Answer each item or explain before you send",
  },
  window: {
    stage: "Where your case stands",
    access: "Who has looked at your documents",
    accessEmpty: "Nobody has opened a document of yours yet.",
    download: "Download all my data",
    cases: "Your forms",
    empty: "No form is waiting for you.",
  },
  invitation: {
    title: "{organisation} invites you to fill your form",
    text: "The form belongs to an application for work in Hong Kong under the Admission Scheme for Mainland Talents and Professionals: {title}.",
    for: "For {name}, at {email}",
    accept: "Open my form",
    expires: "This invitation is open until {date}.",
    need: "You need about 25 minutes, your identity card, your travel document if you have one, and your certificates. You may stop and come back at any time.",
  },
} as const;
