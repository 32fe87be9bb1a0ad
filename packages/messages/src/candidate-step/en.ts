export default {
  step: "{current} of {all}",
  minutesLeft: "about {minutes, plural, one {# minute} other {# minutes}} left",
  allSections: "All sections",
  forEmployer: "For {organisation}",
  locked: "You have signed. Nothing can be changed unless the agency asks for it.",
  previous: "Previous",
  gap: "No entry between {from} and {to}. Add one if you studied or worked then; a gap that stays is allowed.",
  numberKept: "Kept as {number}. Type it again only to change it.",
} as const;
