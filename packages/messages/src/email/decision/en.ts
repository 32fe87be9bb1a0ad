export default {
  "case-handed-over": {
    subject: "Handed over to you: {organisationName}, {caseTitle} ({caseReference})",
    preheader: "{byName} gave you a case.",
    title: "You hold this case now",
    review: "{byName} has handed this case over to you for review.",
    approve: "{byName} has handed this case over to you for approval.",
    turn: "Go on where your colleague left off; the notes and the timeline say where that is.",
    action: "Open the case",
  },
  "case-held": {
    subject: {
      held: "On hold: {caseTitle} ({caseReference})",
      resumed: "Work goes on: {caseTitle} ({caseReference})",
    },
    preheader: {
      held: "The work on your case stands still for a while.",
      resumed: "Your case is being worked on again.",
    },
    title: { held: "Your case is on hold", resumed: "Your case goes on" },
    body: {
      held: "{agency} has put your case on hold. Nothing is lost, and you need not do anything.",
      resumed: "{agency} works on your case again. The day it is due moved by the days on hold.",
    },
    why: "Why",
    reason: {
      "third-party": "Waits for somebody outside the case",
      policy: "A question of policy is being settled",
      legal: "Legal advice is being taken",
      "employer-asked": "You asked to wait",
      staffing: "Those who work on it are away",
    },
    turn: { held: "{agency} writes again when the work goes on.", resumed: "{agency} works on the case." },
    action: "Open the case",
  },
  "change-request-overdue": {
    subject: "Overdue: requested changes, {caseTitle} ({caseReference})",
    preheader: "Answers were due {daysOver, plural, one {yesterday} other {# days ago}}.",
    title: "The day for answers has passed",
    party:
      "{count, plural, one {One request still waits} other {# requests still wait}} for your answer; the day was {daysOver, plural, one {yesterday} other {# days ago}}. You can still answer: nothing is refused by itself, but the case stands still until you do.",
    agency:
      "{count, plural, one {One request is} other {# requests are}} not answered; the day was {daysOver, plural, one {yesterday} other {# days ago}}. Those who owe an answer were reminded as well.",
    turn: {
      party: "Answer the requests, or write to us if you need more time.",
      agency: "Move the day, write to them, or wait.",
    },
    action: { party: "Answer the requests", agency: "Open the requests" },
  },
  reconsideration: {
    subject: {
      lodged: "Reconsideration asked for: {caseTitle} ({caseReference})",
      upheld: "The refusal stands: {caseTitle} ({caseReference})",
      reversed: "Granted after reconsideration: {caseTitle} ({caseReference})",
    },
    preheader: {
      lodged: "The Immigration Department was asked to look at its refusal again.",
      upheld: "The Immigration Department has answered.",
      reversed: "The Immigration Department has reversed its refusal.",
    },
    title: {
      lodged: "Reconsideration was asked for",
      upheld: "The refusal stands",
      reversed: "The refusal is reversed",
    },
    body: {
      lodged:
        "{agency} has asked the Immigration Department to reconsider its refusal. How long it takes is not published.",
      upheld: "The Immigration Department has reconsidered the case and does not change its decision.",
      reversed: "The Immigration Department has reconsidered the case and granted the application.",
    },
    on: "Day",
    turn: {
      lodged: "The Immigration Department answers.",
      upheld: "There is nothing for you to do.",
      reversed: "There is nothing for you to do now; we write before the stay ends.",
    },
    action: "Open the case",
  },
  "reconsideration-due": {
    subject:
      "Last day in {daysLeft, plural, one {# day} other {# days}}: reconsideration, {caseTitle} ({caseReference})",
    preheader: "The day comes from the refusal letter.",
    title: "The last day to ask for reconsideration is near",
    body: "By the day entered from the refusal letter, {daysLeft, plural, one {one day is} other {# days are}} left to ask the Immigration Department to reconsider.",
    last: "Last day",
    turn: "Send the request, or record that nobody wants it any more.",
    action: "Open the filing",
  },
  "second-look": {
    subject: {
      drawn: "Drawn for a second look: {organisationName}, {caseTitle} ({caseReference})",
      disagreed: "A second look disagrees: {organisationName}, {caseTitle} ({caseReference})",
      confirmed: "The decision stands: {organisationName}, {caseTitle} ({caseReference})",
      returned: "The decision does not stand: {organisationName}, {caseTitle} ({caseReference})",
    },
    preheader: {
      drawn: "The case is not filed before somebody has looked at it again.",
      disagreed: "The filing stops until an approver has settled it.",
      confirmed: "The disagreement is settled.",
      returned: "The disagreement is settled; the case is under review again.",
    },
    title: {
      drawn: "A decision was drawn for a second look",
      disagreed: "A second look disagrees with the decision",
      confirmed: "The decision stands after a second look",
      returned: "The decision does not stand after a second look",
    },
    body: {
      drawn:
        "{byName} has decided this case, and the audit chain has drawn it. You had no part in it, so you may look at it again.",
      disagreed: "{byName} has looked at the decision again and disagrees.",
      confirmed: "{byName} has read the disagreement and confirms the decision.",
      returned: "{byName} has read the disagreement and returned the case to its reviewer.",
    },
    turn: {
      drawn: "Look at the case again, and agree or disagree.",
      disagreed: "Settle it: the decision stands, or the case goes back.",
      confirmed: "The case goes on.",
      returned: "The reviewer works on the case again.",
    },
    action: "Open the case",
  },
} as const;
