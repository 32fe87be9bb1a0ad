export default {
  step: "{current} of {all}",
  minutesLeft: "about {minutes, plural, one {# minute} other {# minutes}} left",
  allSections: "All sections",
  forEmployer: "For {organisation}",
  locked: "You have signed. Nothing can be changed unless the agency asks for it.",
  previous: "Previous",
  gap: "No entry between {from} and {to}. Add one if you studied or worked then; a gap that stays is allowed.",
  numberKept: "Kept as {number}. Type it again only to change it.",
  asked: {
    licence: "Asked because this post needs a Hong Kong licence.",
    licenceOpen: "Asked because the employer has not yet said whether this post needs a Hong Kong licence.",
  },
  age: "On {date}: {age, plural, one {# year} other {# years}} old",
  grownChild:
    "Children come along as dependants while they are unmarried and under 18. The agency will look at this.",
} as const;
