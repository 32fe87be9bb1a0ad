export default {
  invitation: {
    title: "{organisation} invites you to fill your form",
    text: "The form belongs to an application for work in Hong Kong under the Admission Scheme for Mainland Talents and Professionals: {title}.",
    for: "For {name}, at {email}",
    accept: "Open my form",
    expires: "This invitation is open until {date}.",
    need: "You need about half an hour, your identity card, your travel document if you have one, and your certificates. You may stop and come back at any time.",
  },
  arrival: {
    secondLanguage: "Read this in another language",
    notYou: "You are signed in with another address. Sign out first, then open the link again.",
    askAgain: "Send me a new link",
    askAgainLede: "It goes to the address that was invited, {email}.",
    sent: "A new link is on its way to the invited address. Look for the newest e-mail from us.",
    signIn: "Send me a sign-in e-mail",
    signInLede:
      "You have opened this invitation before. We send a sign-in e-mail to {email}, on any device you like.",
    newer: "There is a newer invitation",
    newerBody: "A later e-mail holds the link that works. We can send it to you once more.",
    toForm: "Go to my form",
    invalid: "Copy the whole address from the e-mail, or type your code instead.",
    useCode: "I have a code",
    privacy: "Opening this page has changed nothing. The form opens when you press the button.",
    notMine: "This is not for me",
    notMineLede:
      "We revoke the invitation at once and tell the employer. Nothing is sent to another address until the employer has confirmed it.",
    rightEmail: "The right address, if you know it",
    notMineSend: "Give the invitation back",
    notMineDone: "Thank you. The invitation is revoked, and the employer has been told.",
    askEmployer: "If you do not know why, ask your employer.",
  },
} as const;
