export default {
  title: "Company documents",
  lede: "Papers of the company itself, kept once. On a case you put a copy into its place with one press; the case keeps that copy even when you replace the paper here.",
  readOnly: "You can read these papers. Owners and preparers change them.",
  none: "Nothing is kept here yet.",
  add: "Add a paper",
  replaceLede: "The earlier paper stays in the history. Cases that hold a copy of it offer the newer one.",
  file: "File: {name}",
  save: "Keep it",
  saveNamed: "Keep it: {name}",
  kept: "{name} is kept.",
  removed: "The paper is taken out. Copies on cases stay.",
  full: "This place holds as many papers as it may. Replace or remove one first.",
} as const;
