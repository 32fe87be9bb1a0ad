export default {
  section: {
    consent: "Notice and consent",
    particulars: "About you",
    "travel-document": "Travel document",
    residence: "Where you live",
    education: "Education",
    qualifications: "Qualifications and licences",
    work: "Work experience",
    history: "History questions",
    dependants: "Family coming with you",
    documents: "Your documents",
    sign: "Check and sign",
  },
  lede: {
    particulars: "As in your identity card and travel document.",
    "travel-document": "No travel document yet? Your identity card is accepted until you have one.",
    residence: "Your home now, written the way you write it on a letter.",
    education: "The highest first. Give each school its own entry.",
    qualifications: "Titles, certificates and licences beside your degrees.",
    work: "The latest first. We point out gaps; a short explanation is enough.",
    history:
      "A yes does not end the matter: a reviewer reads your explanation. A wrong answer can void a visa.",
    dependants: "A spouse and unmarried children under 18 can come with you.",
  },
  fields: {
    nameZh: {
      label: "Name in Chinese",
      hint: "As printed in your document, in either script",
    },
    surnameEn: {
      label: "Surname in pinyin or English",
      hint: "As in your travel document, for example LI",
    },
    givenNamesEn: {
      label: "Given names in pinyin or English",
    },
    maidenSurname: {
      label: "Maiden surname",
    },
    alias: {
      label: "Alias",
    },
    sex: {
      label: "Sex",
    },
    dateOfBirth: {
      label: "Date of birth",
    },
    placeOfBirth: {
      label: "Place of birth",
      hint: "Province and city",
    },
    nationality: {
      label: "Nationality",
    },
    maritalStatus: {
      label: "Marital status",
    },
    mainlandId: {
      label: "Mainland identity card number",
      hint: "18 characters; the last may be X. Shown masked once you leave this page.",
    },
    hasHkid: {
      label: "Do you hold a Hong Kong identity card?",
    },
    hkid: {
      label: "Hong Kong identity card number",
    },
    phone: {
      label: "Telephone",
      hint: "With its country or region code, such as +86",
    },
    hasTravelDocument: {
      label: "Do you hold a travel document?",
    },
    tdKind: {
      label: "Kind of document",
    },
    tdNumber: {
      label: "Document number",
    },
    tdPlaceOfIssue: {
      label: "Place of issue",
    },
    tdIssuedOn: {
      label: "Date of issue",
    },
    tdExpiresOn: {
      label: "Date of expiry",
    },
    chineseResident: {
      label: "Are you a Chinese resident of the Mainland?",
      hint: "Also yes when you stay in Hong Kong for the time being",
    },
    place: {
      label: "Where do you live now?",
    },
    country: {
      label: "Country",
    },
    residentSince: {
      label: "Living there without a break since",
    },
    permanentOverseas: {
      label: "Do you hold permanent residence there?",
    },
    province: {
      label: "Province, autonomous region or municipality",
    },
    city: {
      label: "City",
    },
    district: {
      label: "District or county",
    },
    street: {
      label: "Street, building and room",
    },
    postcode: {
      label: "Postcode",
    },
    hongKongStatus: {
      label: "Your status in Hong Kong",
    },
    permittedUntil: {
      label: "Permitted to remain until",
    },
    hkDegree: {
      label: "Did you earn a degree in a full-time programme in Hong Kong?",
    },
    education: {
      label: "Schools and universities",
    },
    school: {
      label: "School or university",
    },
    major: {
      label: "Subject",
    },
    qualification: {
      label: "Degree or qualification",
    },
    level: {
      label: "Level",
    },
    mode: {
      label: "Mode of study",
    },
    from: {
      label: "From",
      hint: "Year and month, such as 2015-09",
    },
    to: {
      label: "To",
    },
    hasQualifications: {
      label: "Do you hold technical or professional qualifications?",
    },
    qualifications: {
      label: "Qualifications",
    },
    title: {
      label: "Title",
    },
    issuer: {
      label: "Issued by",
    },
    issuedOn: {
      label: "Date",
    },
    holdsLocalLicence: {
      label: "Do you hold a Hong Kong licence for this work?",
    },
    work: {
      label: "Employers",
    },
    company: {
      label: "Employer",
    },
    position: {
      label: "Position",
    },
    duties: {
      label: "What you did",
    },
    current: {
      label: "Do you still work there?",
    },
    convictions: {
      label: "Have you ever been convicted of a crime anywhere?",
    },
    convictionsDetails: {
      label: "Where, when, what for and the sentence",
    },
    refusals: {
      label: "Have you ever been refused a visa or entry, or been removed, anywhere?",
    },
    refusalsDetails: {
      label: "Where, when and why",
    },
    otherNames: {
      label: "Have you ever used another name?",
    },
    otherNamesDetails: {
      label: "Which, and when",
    },
    hasDependants: {
      label: "Does anyone come with you?",
    },
    dependants: {
      label: "Family members",
    },
    relation: {
      label: "Relation to you",
    },
    married: {
      label: "Is the child married?",
    },
  },
  options: {
    sex: {
      F: "Female",
      M: "Male",
    },
    maritalStatus: {
      single: "Single",
      married: "Married",
      divorced: "Divorced",
      separated: "Separated",
      widowed: "Widowed",
      other: "Other",
    },
    tdKind: {
      eep: "Exit-entry Permit for Travelling to and from Hong Kong and Macao",
      "prc-passport": "PRC passport",
      other: "Another document",
    },
    place: {
      mainland: "The Mainland",
      "hong-kong": "Hong Kong",
      macao: "Macao",
      taiwan: "Taiwan",
      overseas: "Overseas",
    },
    hongKongStatus: {
      none: "I am not in Hong Kong and hold no visa",
      visitor: "Visitor",
      student: "Student",
      "dependant-of-worker": "Dependant of someone who works here",
      "dependant-of-student": "Dependant of a student",
      "asmtp-worker": "Working under this scheme",
      "right-of-abode": "Right of abode or no limit of stay",
    },
    level: {
      "sub-degree": "Below degree",
      bachelor: "Bachelor",
      master: "Master",
      doctorate: "Doctorate",
      other: "Other",
    },
    mode: {
      "full-time": "Full time",
      "part-time": "Part time",
      distance: "Distance learning",
    },
    relation: {
      spouse: "Spouse",
      child: "Child",
      father: "Parent",
      cohabitant: "Partner without marriage",
    },
  },
} as const;
