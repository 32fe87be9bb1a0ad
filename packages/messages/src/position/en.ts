export default {
  title: "Position and offer",
  lede: "Describe the post as it really is. Adverts, contract and application are checked against this page.",
  fields: {
    title: {
      label: "Post title",
      hint: "As it stands in the contract and in the adverts",
    },
    duties: {
      label: "Main duties",
      hint: "What the person does in an ordinary week, and for whom",
    },
    requirements: {
      label: "Requirements of the post",
      hint: "List each one apart. An advert that shows other requirements weakens the case.",
    },
    kind: {
      label: "Kind",
    },
    text: {
      label: "Requirement",
    },
    degreeLevel: {
      label: "Lowest degree needed",
    },
    degreeField: {
      label: "Field of the degree",
    },
    yearsExperience: {
      label: "Years of relevant experience needed",
      hint: "0 if none is needed",
    },
    localLicenceNeeded: {
      label: "Does the post need a Hong Kong licence or registration?",
      hint: "For example a registered nurse or engineer. Approval under the scheme does not replace it.",
    },
    localLicenceName: {
      label: "Which licence",
    },
    vacancyKind: {
      label: "New post or replacement",
    },
    vacancyReason: {
      label: "Why the post exists",
      hint: "New post: what business need created it. Replacement: qualification and pay of the last holder.",
    },
    offerConfirmed: {
      label: "Is the offer confirmed in writing?",
    },
    offerAccepted: {
      label: "Has the candidate accepted it?",
      hint: "Copies of identity cards are asked for only after acceptance.",
    },
    relation: {
      label: "What links this person to the post?",
    },
    relationText: {
      label: "Explain the link",
    },
    contractMonths: {
      label: "Length of the contract in months",
      hint: "A stay is granted for the usual pattern or the contract, whichever is shorter.",
    },
    startOn: {
      label: "Wanted first day of work",
    },
    workplace: {
      label: "Place of work",
    },
    talentListClaimed: {
      label: "Do you claim a profession on the Talent List?",
      hint: "A listed profession removes the proof of local recruitment, nothing else. You declare it in the application.",
    },
    talentListProfession: {
      label: "Profession on the list",
      hint: "Type a few letters or characters in any script. A profession that is not found goes to a reviewer.",
    },
    talentListProfessionId: {
      label: "Which entry fits?",
      hint: "Found in the list in force today",
    },
  },
  options: {
    kind: {
      degree: "Degree",
      field: "Field of study",
      experience: "Experience",
      language: "Language",
      licence: "Licence",
      skill: "Skill",
      other: "Other",
    },
    degreeLevel: {
      none: "None",
      "sub-degree": "Below degree level (diploma, associate degree)",
      bachelor: "Bachelor's degree",
      master: "Master's degree",
      doctorate: "Doctorate",
    },
    vacancyKind: {
      "new-post": "New post",
      replacement: "Replacement of someone who left or will leave",
    },
    relation: {
      qualification: "Academic qualification",
      experience: "Work experience",
    },
  },
  talentListNone: "None of these, or I am not sure: a reviewer looks",
  talentListUnconfirmed: "{name} (named by the press, to be confirmed)",
} as const;
