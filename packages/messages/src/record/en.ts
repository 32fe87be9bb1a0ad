export default {
  title: "A record that anyone can check",
  lede: "What is done in Causeway is written into a chain: each entry carries the fingerprint of the one before. Whoever changes, removes or adds one later breaks it, and it shows.",
  how: {
    heading: "Check it without us",
    export: "An owner of the organisation exports its audit trail (Audit trail → Export for verification).",
    run: "Run the verifier on that file. It is one file, needs only Node.js and no network.",
    compare:
      "Compare the root and the key it prints with those below, or better with those you kept earlier.",
    keep: "Keep the list of roots now and then. Who holds an old root can tell if something was cut off since.",
  },
  verifier: "Download the verifier",
  download: "Download the roots",
  anchors: "Roots of the last days",
  anchorsHint:
    "Once a day the last entries of all chains are bound into one root and signed. A root says nothing about anybody; it only shows that the record stood so on that day.",
  none: "No root yet: the first is made in the night to come.",
  column: { day: "Day", leaves: "Chains that grew", root: "Root (SHA-256)", key: "Signed by (Ed25519)" },
  upTo: "Anchored up to entry {seq} on {day}.",
  notYet: "Not anchored yet: the first root is made in the night to come.",
  more: "How to check the record",
};
