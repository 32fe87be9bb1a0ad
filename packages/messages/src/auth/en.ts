export default {
  title: "Sign in",
  lede: "Enter your e-mail address. We send you a link and a code; there is no password to remember.",
  adminLede: "For the agency's staff. Enter your work e-mail address; we send you a link and a code.",
  email: "E-mail address",
  emailHint: "The address your invitation was sent to, or that you registered with",
  send: "Send me a link",
  registerQuestion: "No account yet?",
  register: "Register your organisation",
  code: {
    title: "Check your e-mail",
    sent: "If <strong>{email}</strong> can be used here, we have just sent it a link and a code. Both work for {minutes} minutes.",
    byLink:
      "Open the link in this browser. If you read your mail on another device, type the code here instead.",
    label: "Code from the e-mail",
    hint: "Six letters and digits; capitals and spaces do not matter",
    submit: "Sign in",
    nothing: "No e-mail after a few minutes? Look in the spam folder, check the address, or ask again.",
    again: "Use another address or ask again",
    wrong:
      "That code is not right. {left, plural, =0 {This code no longer works; ask for a new one.} one {You have one try left.} other {You have # tries left.}}",
  },
  link: {
    title: "Finish signing in",
    ready: "You are signing in as <strong>{email}</strong>.",
    finish: "Sign in",
    otherTitle: "You began in another browser",
    otherBody:
      "To keep others out, signing in finishes where it began. If that was you, type this code there, and give it to nobody:",
    otherStart:
      "If it was not you, close this page; nobody gets in without the code. If that browser is gone, begin again here.",
    again: "Ask for a new link",
  },
  tooMany: "Too many tries. Wait {minutes, plural, one {a minute} other {# minutes}} and try again.",
  signedOut: "You are signed out.",
} as const;
