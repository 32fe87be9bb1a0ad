export default {
  title: "Letter of consent of your work unit",
  lede: "Print it, have your present Mainland employer sign and stamp it, photograph it and put the photo in its place among your documents.",
  print: "Print this page",
  draft:
    "A template of ours, not a form of the Immigration Department. Your work unit may use its own words. If you have no work unit, the authority that keeps your personnel file may give the letter; ask the agency before you rely on that.",
  byHand:
    "Lines are left for what is written by hand. Your identity number is one of them: we never print it.",
  source: "What the letter must be",
  meaning: "What the letter says",
  back: "Back to your documents",
  open: "Fill and print the letter",
  letter: {
    heading: "Letter of consent",
    to: "To the Immigration Department of the Hong Kong Special Administrative Region:",
    who: "{name}, {sex, select, F {female} M {male} other {sex ________}}, born on {born}, holder of resident identity card no. ____________________, is a member of our unit{position, select, none {} other { and serves as {position}}}{since, select, none {} other { since {since}}}.",
    consent:
      "We know that the above person applies to work in the Hong Kong Special Administrative Region at {organisation} in the post of {post}, under the Admission Scheme for Mainland Talents and Professionals. We consent to the application and, once it is approved, to the person leaving for that post.",
    unit: "Work unit (stamp)",
    signatory: "Signature of the person in charge, name and post",
    phone: "Telephone of the unit",
    date: "Date",
  },
} as const;
