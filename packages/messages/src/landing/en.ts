export default {
  title: "Prepare an application under the Admission Scheme for Mainland Talents and Professionals",
  lede: "Causeway takes an employer in Hong Kong and a candidate from the Mainland through one case together: what is needed, why, who owes it, and whether it is complete before it is lodged.",
  signIn: "Sign in",
  register: "Register your organisation",
  invited: "Were you invited? Open the link in the e-mail that you received.",
  sides: "Two sides of one case",
  employer: {
    heading: "Employers",
    body: "Describe the position and the pay, show how you recruited, keep the evidence. The portal says at each point what is met, what is not and what is not known yet, with the rule and its source.",
  },
  candidate: {
    heading: "Candidates",
    body: "Fill your part on your phone, in your language, in your own time. Your employer sees that a section is complete, not your identity numbers.",
  },
  agency: {
    heading: "The agency",
    body: "Reviewers check the file, ask about exact answers, and two people decide before anything is lodged.",
  },
  line: {
    heading: "How a case travels",
    prepare: "Prepare",
    prepareBody: "Position, pay, recruitment, company",
    candidate: "Candidate",
    candidateBody: "Form, papers, signature",
    review: "Review",
    reviewBody: "Requests pinned to answers",
    decide: "Decide",
    decideBody: "Recommended by one, approved by another",
    file: "File",
    fileBody: "Lodged with Immigration by a person",
  },
  care: {
    heading: "How papers are kept",
    encrypted: "Identity papers are encrypted for each candidate separately.",
    seen: "Each time one is opened leaves an entry that the candidate can see.",
    nothingElse: "Nothing on these pages comes from a third party.",
  },
} as const;
