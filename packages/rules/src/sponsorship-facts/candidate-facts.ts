import { z } from "zod";
import { dayField, nationField, refField, said, textField, wordField, yes } from "./field.ts";
import { hongKongStatuses, places, studyLevels } from "./vocabulary.ts";

const card = (title: string) =>
  said(
    z.strictObject({ held: said(yes, "Held", "yes or no", "The person holds this card.") }),
    title,
    "group",
    "Whether the person holds the card; a copy is a document, not a fact.",
  );

export const candidateFacts = z.strictObject({
  nationality: said(
    nationField,
    "Nationality",
    "ISO 3166-1 alpha-3",
    "Nationality as in the travel document.",
  ),
  dateOfBirth: said(dayField, "Date of birth", "day", "Only needed for the Technical Professionals Stream."),
  chineseResidentOfMainland: said(
    yes,
    "Chinese resident of the Mainland",
    "yes or no",
    "Whether the candidate is a Chinese resident of the Mainland.",
  ),
  residence: said(
    z.strictObject({
      place: said(
        z.enum(places),
        "Place of residence",
        "word",
        "Overseas is outside the Mainland, Hong Kong, Macao and Taiwan.",
      ),
      country: said(nationField, "Country of residence", "ISO 3166-1 alpha-3", "Where the candidate lives."),
      unbrokenSince: said(
        dayField,
        "Living there without a break since",
        "day",
        "First day of the present unbroken residence.",
      ),
      permanentResidenceOverseas: said(
        yes,
        "Permanent residence overseas",
        "yes or no",
        "Holds permanent residence overseas.",
      ),
    }),
    "Residence",
    "group",
    "Where the candidate lives and since when.",
  ),
  hongKongStatus: said(
    z.enum(hongKongStatuses),
    "Status in Hong Kong",
    "word",
    "Permission now held in Hong Kong; none when outside or without any.",
  ),
  travelDocument: said(
    z.strictObject({
      issued: said(yes, "Issued", "yes or no", "A travel document has been issued."),
      kind: said(wordField, "Kind", "word", "eep, prc-passport, foreign-passport and the like."),
    }),
    "Travel document",
    "group",
    "The document on which the candidate travels.",
  ),
  mainlandIdentityCard: card("Mainland identity card"),
  hongKongIdentityCard: card("Hong Kong identity card"),
  macaoIdentityCard: card("Macao identity card"),
  taiwanIdentityCard: card("Taiwan identity card"),
  localStudy: said(
    z.strictObject({
      nonLocal: said(yes, "Non-local student", "yes or no", "Studied in Hong Kong as a non-local student."),
      cameOnStudentVisa: said(yes, "Came on a student visa", "yes or no", "Entered Hong Kong to study."),
      fullTime: said(yes, "Full time", "yes or no", "The programme was full time."),
      locallyAccredited: said(
        yes,
        "Locally accredited",
        "yes or no",
        "The programme is accredited in Hong Kong.",
      ),
      gbaJointCampus: said(
        yes,
        "Mainland–Hong Kong joint campus",
        "yes or no",
        "The programme of a joint institution in a Mainland city of the Greater Bay Area.",
      ),
      level: said(z.enum(studyLevels), "Level", "word", "Level of the qualification."),
      graduatedOn: said(dayField, "Graduated on", "day", "Day of graduation."),
    }),
    "Study in Hong Kong",
    "group",
    "A qualification gained in Hong Kong, or at a joint campus.",
  ),
  stateEmployeePostedToStateBody: said(
    yes,
    "State employee on a posting",
    "yes or no",
    "A Mainland state employee posted to a state-owned or joint-venture body in Hong Kong.",
  ),
  degree: said(
    z.strictObject({
      held: said(yes, "Degree held", "yes or no", "Holds a degree."),
      level: said(z.enum(studyLevels), "Level", "word", "A first degree is bachelor."),
      field: said(textField, "Field", "text", "Field of study."),
      relevantToPost: said(yes, "Relevant to the post", "yes or no", "The field is relevant to the post."),
      proofSupplied: said(yes, "Proof supplied", "yes or no", "The certificate has been supplied."),
    }),
    "Degree",
    "group",
    "Academic qualification.",
  ),
  specialCircumstances: said(
    z.strictObject({
      claimed: said(
        yes,
        "Claimed",
        "yes or no",
        "Technical qualifications, abilities or achievements are relied on instead of a degree.",
      ),
      documents: said(
        z.union([z.array(refField).max(1000), z.number().int().min(0).max(1000)]),
        "Documents",
        "list or count",
        "What backs the claim; an empty list or 0 is known to be none.",
      ),
    }),
    "Special circumstances",
    "group",
    "The second limb of the education criterion.",
  ),
  convictions: said(
    z.strictObject({
      declared: said(
        z.enum(["yes", "no"]),
        "Declared",
        "word",
        "Answer to the declaration of criminal convictions.",
      ),
    }),
    "Convictions",
    "group",
    "The declaration asked for since 27 February 2023.",
  ),
  securityObjectionKnown: said(
    yes,
    "Security objection known",
    "yes or no",
    "A security objection is known.",
  ),
  localLicence: said(
    z.strictObject({ held: said(yes, "Held", "yes or no", "Holds the local registration or licence.") }),
    "Local licence",
    "group",
    "Registration needed to practise in Hong Kong.",
  ),
});
