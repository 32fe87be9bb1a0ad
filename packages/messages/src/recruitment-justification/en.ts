export default {
  title: "Local recruitment",
  lede: "Immigration asks why the post could not readily be taken up locally. Three honest answers exist.",
  fields: {
    path: {
      label: "Which path does this case take?",
      hint: "You may change it until you submit. Nothing typed for another path is lost.",
    },
    whyThisPerson: {
      label: "Why this person?",
      hint: "Name the skill, knowledge or experience, and where the file proves it.",
    },
    whyNotLocal: {
      label: "Why could the post not readily be filled locally?",
    },
    resultsSummary: {
      label: "What did the recruitment bring?",
      hint: "Numbers by stage; they must agree with the adverts and the ledger.",
    },
    whyNoRecruitment: {
      label: "Why was no local recruitment done?",
    },
    otherEfforts: {
      label: "What else was tried besides adverts?",
      hint: "Internal transfer, referral, agencies, campus",
    },
    successionPlan: {
      label: "Training and succession plan",
      hint: "How local staff will learn the work",
    },
    labourImportation: {
      label: "Any application for imported labour in the last 18 months?",
      hint: "Successful or not. The official form asks this.",
    },
    labourImportationDetails: {
      label: "Reference, post, number and result",
    },
  },
  options: {
    path: {
      exempt: "Exempt: Talent List, or pay of HK$2,000,000 a year or more",
      evidence: "Evidence: we advertised and can show the result",
      merits: "Merits: we did not advertise and explain why",
    },
  },
  advice: {
    exempt:
      "The proof of recruitment falls away. Vacancy, fit and market pay are still examined, so the questions below stay.",
    evidence:
      "Show adverts that match the post, for about four weeks, and a lawful reason for each local applicant not chosen. About four weeks is this agency's policy; no legal minimum is known.",
    merits:
      "A reasoned explanation is honest and allowed. A token advert is worse than none: Immigration may call for the CVs and judge them itself.",
  },
  complete: {
    heading: "What a reviewer will ask",
    lede: "From the questions of this page and the rules’ own checks. Nothing here is a score.",
    summary: "{done, number} of {all, number} are there",
    there: "There",
    mend: "Will be questioned",
    missing: "Missing",
    reviewer: "For the reviewer to judge",
    helps: "Would help",
  },
  statement: {
    heading: "Preview of the statement",
    lede: "As it will go into the file, in your own words.",
    empty: "Nothing is written yet.",
    yes: "Yes",
    no: "No",
  },
  adverts: "Adverts",
  advertsEmpty: "Add the first advert with its dates and what it said.",
  addAdvert: "Add an advert",
  applicants: "Local applicants",
  applicantsEmpty: "Record each applicant by number, never by name.",
  addApplicant: "Add an applicant",
  coverage: "Days covered",
  day: {
    proven: "Proven by a capture",
    claimed: "Claimed, not yet proven",
    gap: "Not covered",
    span: "From – to",
    state: "State",
  },
  funnel: "From application to offer",
} as const;
