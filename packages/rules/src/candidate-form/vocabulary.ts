/** The closed lists of the candidate's form; `messages` words each of them. */
export const sexes = ["F", "M"] as const;
export const maritalStatuses = ["single", "married", "divorced", "separated", "widowed", "other"] as const;
export const travelDocumentKinds = ["eep", "prc-passport", "other"] as const;
export const residencePlaces = ["mainland", "hong-kong", "macao", "taiwan", "overseas"] as const;
export const hongKongStatuses = [
  "none",
  "visitor",
  "student",
  "dependant-of-worker",
  "dependant-of-student",
  "asmtp-worker",
  "right-of-abode",
] as const;
export const studyModes = ["full-time", "part-time", "distance"] as const;
export const degreeLevelsHeld = ["sub-degree", "bachelor", "master", "doctorate", "other"] as const;
export const dependantRelations = ["spouse", "child", "father", "cohabitant"] as const;
