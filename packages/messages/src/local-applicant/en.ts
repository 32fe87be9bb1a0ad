export default {
  title: "Local applicant {number}",
  lede: "No name, no identity number, no age. The reason must rest on a requirement that the advert showed.",
  filesLede:
    "The CV without name, photograph, numbers or date of birth. Check the page before you upload it.",
  fields: {
    advertId: {
      label: "Answered which advert",
    },
    stage: {
      label: "How far it went",
    },
    outcome: {
      label: "What became of it",
    },
    reason: {
      label: "Reason",
    },
    requirementId: {
      label: "Which requirement",
    },
    reasonText: {
      label: "In a sentence or two",
      hint: "What the CV or interview showed, without personal data",
    },
    cvBlanked: {
      label: "Is personal data removed from the CV copy?",
    },
  },
  noRequirement: "The position names no requirement yet, so there is none to choose.",
  nameRequirements: "Name its requirements in the position",
  options: {
    stage: {
      applied: "Applied",
      shortlisted: "Shortlisted",
      interviewed: "Interviewed",
      offered: "Offered the post",
    },
    outcome: {
      "not-selected": "Not selected",
      withdrew: "Withdrew",
      "offer-declined": "Declined the offer",
      hired: "Hired",
    },
    reason: {
      requirement: "Lacks a published requirement",
      "pay-expectation": "Asked for more than the pay offered",
      availability: "Could not start in time",
      "no-show": "Did not come to the interview",
      declined: "Lost interest",
    },
  },
  unlawful: {
    title: "This reason cannot stand",
    text: "Refusing someone because of {ground} is unlawful or against guidance in Hong Kong. Give a reason that rests on the requirements of the post.",
    age: "age",
    sex: "sex",
    "family-status": "family status",
    race: "race",
    disability: "disability",
    pregnancy: "pregnancy",
  },
} as const;
