export default {
  title: "Advert",
  lede: "Copy what the public saw, with its dates. Attach a capture for the first and last day.",
  filesLede: "A dated capture of the first and of the last day proves the run; more days prove more.",
  fields: {
    channel: {
      label: "Where it was published",
    },
    channelName: {
      label: "Name of the site, paper or agency",
    },
    title: {
      label: "Title in the advert",
    },
    language: {
      label: "Language",
    },
    text: {
      label: "Text of the advert",
      hint: "As published; the employer or agency must be named when CVs are asked for.",
    },
    link: {
      label: "Link",
    },
    publishedFrom: {
      label: "First day",
    },
    publishedTo: {
      label: "Last day",
    },
    payShown: {
      label: "Did it show the pay?",
    },
    payShownMonthly: {
      label: "Pay shown a month",
    },
    requirements: {
      label: "Requirements of the post that it showed",
    },
    extraRequirements: {
      label: "Requirements it showed that the post does not have",
    },
    applicationsReceived: {
      label: "Local applications received",
    },
    capturedFrom: {
      label: "First day shown by a capture",
    },
    capturedTo: {
      label: "Last day shown by a capture",
    },
  },
  options: {
    channel: {
      "job-board": "Job board",
      "labour-department": "Labour Department",
      newspaper: "Newspaper",
      agency: "Recruitment agency",
      campus: "Campus",
      referral: "Referral",
      internal: "Internal notice",
      social: "Social network",
      other: "Other",
    },
    language: {
      en: "English",
      zh: "Chinese",
      "en-zh": "Both",
    },
  },
} as const;
