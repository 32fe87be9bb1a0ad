import { newId } from "@causeway/db/ids";
import { aPdf, inPieces } from "../files.ts";
import type { Scenario } from "./scenario.ts";

export type Place = "organisation" | "case" | "nowhere";

/** Parts of the routers that act for a candidate, or for somebody signed in and nothing more. */
const places: Record<string, Place> = {
  candidateForm: "case",
  candidateEvidence: "case",
  candidateMessage: "case",
  account: "nowhere",
  auth: "nowhere",
  devMailbox: "nowhere",
  notification: "nowhere",
};

export function placeOf(path: string): Place {
  return places[path.split(".")[1] ?? ""] ?? "organisation";
}

/** For every procedure that takes one, an input that is right and names A's things: only the actor decides. */
export function inputFor(path: string, { a, resetId }: Scenario): unknown {
  const { caseId, organisationId } = a.inCase;
  const oneCase = { caseId };
  const change = { baseVersion: 0, answers: { title: "Changed by the test" } };
  const file = { caseId, evidenceId: a.evidenceId };
  const herFile = { caseId, evidenceId: a.candidateEvidenceId };
  const upload = (requirement: string) => ({
    ...{ caseId, requirement, subjectId: null, replaces: null, fileName: "x.pdf", bytes: inPieces(aPdf()) },
  });
  const announced = (requirement: string) => ({ ...upload(requirement), length: aPdf().length });
  const piece = (uploadId: string) => ({ caseId, uploadId, offset: 0, bytes: inPieces(aPdf()) });
  const token = "not-a-token";
  const byCase = a.inCase;
  const anybody = () => `${newId()}@example.test`;
  const wish = { reasonCode: "unclear", note: "Please explain." };
  const verdict = { outcome: "approve", reasons: "Sound.", noConflict: true };
  const settings = { deliveries: {}, hour: 9, weekday: 1 };
  const inputs: Record<string, unknown> = {
    ...Object.fromEntries(
      ["portal", "admin"].flatMap((app) => [
        [`${app}.notification.choice`, { token }],
        [`${app}.notification.choose`, { token, delivery: "off" }],
        [`${app}.notification.list`, {}],
        [`${app}.notification.markRead`, { until: new Date() }],
        [`${app}.notification.saveSettings`, settings],
      ]),
    ),
    "portal.audit.list": {},
    "portal.account.save": { name: "Somebody", locale: "en", phrase: "" },
    "portal.account.revokeSession": { sessionId: a.sessionId },
    "portal.advert.edit": { caseId, advertId: a.advertId },
    "portal.advert.add": { caseId, answers: {} },
    "portal.advert.save": { caseId, advertId: a.advertId, ...change },
    "portal.advert.remove": { caseId, advertId: a.advertId },
    "portal.auth.start": { email: anybody() },
    "portal.auth.showLink": { token },
    "portal.auth.finishByLink": { token },
    "portal.auth.finishByCode": { code: "ABC123" },
    "portal.candidateForm.giveConsents": { kinds: ["sensitive", "cross-border"] },
    "portal.candidateForm.withdrawConsent": { kind: "sensitive" },
    "portal.candidateForm.giveGuardianConsent": {
      ...{ childId: "child", capacity: "parent", name: "CHAN", agreed: true },
    },
    "portal.candidateForm.withdrawGuardianConsent": { childId: "child" },
    "portal.candidateForm.withdraw": { confirmed: true },
    "portal.candidateForm.section": { section: "particulars" },
    "portal.candidateForm.saveSection": { section: "particulars", baseVersion: 0, answers: { alias: "x" } },
    "portal.candidateForm.sign": { agreed: true, name: "CHAN" },
    "portal.candidateForm.keepNotes": { notes: {} },
    "portal.candidateForm.sendAnswers": { agreed: true, name: "CHAN", notes: {} },
    "portal.candidateInvitation.show": oneCase,
    "portal.candidateInvitation.create": { caseId, email: anybody(), name: "Li", locale: "en" },
    "portal.candidateInvitation.resend": oneCase,
    "portal.candidateInvitation.correctAddress": { caseId, email: anybody() },
    "portal.candidateInvitation.remind": oneCase,
    "portal.candidateInvitation.revoke": oneCase,
    "portal.candidateInvitation.open": { token },
    "portal.candidateInvitation.accept": { token },
    "portal.candidateInvitation.askAgain": { token },
    "portal.candidateInvitation.startByCode": { email: anybody(), code: "ABC123" },
    "portal.candidateInvitation.acceptByCode": { code: "ABC123" },
    "portal.candidateEvidence.list": oneCase,
    "portal.candidateEvidence.checklist": oneCase,
    "portal.candidateEvidence.upload": upload("A-CNID"),
    "portal.candidateEvidence.startUpload": announced("A-CNID"),
    "portal.candidateEvidence.continueUpload": piece(a.candidateUploadId),
    "portal.candidateEvidence.findUpload": { caseId, uploadId: a.candidateUploadId },
    "portal.candidateEvidence.cancelUpload": { caseId, uploadId: a.candidateUploadId },
    "portal.candidateEvidence.remove": herFile,
    "portal.candidateEvidence.setExpiry": { ...herFile, expiresOn: "2030-01-01" },
    "portal.candidateEvidence.ticket": herFile,
    "portal.candidateEvidence.download": { token },
    "portal.candidateEvidence.preview": herFile,
    "portal.candidateMessage.write": { body: "A question." },
    "portal.message.thread": oneCase,
    "portal.message.write": { caseId, body: "A question." },
    "portal.caseImport.template": { format: "csv" },
    "portal.caseImport.check": {
      fileName: "list.csv",
      bytes: inPieces(new TextEncoder().encode("title,candidateName\nAnalyst,CHEN Jing")),
    },
    ...Object.fromEntries(
      ["show", "openNext", "stopInviting", "discard"].map((verb) => [
        `portal.caseImport.${verb}`,
        { importId: a.importId },
      ]),
    ),
    "portal.caseImport.start": { importId: a.importId, rows: "all", invites: false },
    "portal.changeRequest.list": oneCase,
    "portal.changeRequest.note": { caseId, requestId: a.requestId, note: "Done." },
    "portal.changeRequest.send": oneCase,
    "portal.devMailbox.list": { to: "nobody@example.test" },
    "portal.devMailbox.get": { id: newId() },
    "portal.evidence.list": oneCase,
    "portal.evidence.checklist": oneCase,
    "portal.evidence.rowSlot": { caseId, requirement: "ADVERT-CAPTURE", subjectId: a.advertId },
    "portal.evidence.upload": upload("E-BR"),
    "portal.evidence.startUpload": announced("E-BR"),
    "portal.evidence.continueUpload": piece(a.uploadId),
    "portal.evidence.findUpload": { caseId, uploadId: a.uploadId },
    "portal.evidence.cancelUpload": { caseId, uploadId: a.uploadId },
    "portal.evidence.remove": file,
    "portal.evidence.setExpiry": { ...file, expiresOn: "2030-01-01" },
    "portal.evidence.ticket": file,
    "portal.evidence.download": { token },
    "portal.evidence.preview": file,
    "portal.localApplicant.edit": { caseId, applicantId: a.applicantId },
    "portal.localApplicant.add": { caseId, answers: {} },
    "portal.localApplicant.save": { caseId, applicantId: a.applicantId, ...change },
    "portal.localApplicant.remove": { caseId, applicantId: a.applicantId },
    "portal.member.invite": { email: anybody(), role: "viewer", locale: "en" },
    "portal.member.resendInvitation": { invitationId: a.invitationId },
    "portal.member.revokeInvitation": { invitationId: a.invitationId },
    "portal.member.changeRole": { membershipId: a.viewerMembershipId, role: "preparer" },
    "portal.member.remove": { membershipId: a.viewerMembershipId },
    "portal.member.showInvitation": { token },
    "portal.member.startFromInvitation": { token },
    "portal.member.acceptInvitation": { token, personName: "Somebody" },
    "portal.organisation.register": { nameEn: "New Ltd", nameZh: "", personName: "Somebody" },
    "portal.organisation.saveProfile": change,
    "portal.sponsorshipCase.list": {},
    "portal.sponsorshipCase.create": { title: "Engineer", candidateName: "Li" },
    "portal.sponsorshipCase.head": oneCase,
    "portal.sponsorshipCase.mailCopy": { caseId, id: a.mailId },
    "portal.sponsorshipCase.show": oneCase,
    "portal.sponsorshipCase.section": { caseId, section: "position" },
    "portal.sponsorshipCase.saveSection": { caseId, section: "position", ...change },
    "portal.sponsorshipCase.timeline": oneCase,
    "portal.sponsorshipCase.rehearse": oneCase,
    "portal.sponsorshipCase.submit": { caseId, confirmed: true },
    "portal.sponsorshipCase.withdraw": { caseId, reason: "The candidate took another offer." },

    "admin.account.save": { name: "Somebody", locale: "en", phrase: "" },
    "admin.account.revokeSession": { sessionId: a.sessionId },
    "admin.audit.list": { organisationId },
    "admin.audit.export": { organisationId },
    "admin.auth.start": { email: anybody() },
    "admin.auth.showLink": { token },
    "admin.auth.finishByLink": { token },
    "admin.auth.finishByCode": { code: "ABC123" },
    "admin.changeRequest.list": byCase,
    "admin.changeRequest.draft": {
      ...byCase,
      pin: { target: "evidence", evidenceId: a.evidenceId },
      ...wish,
    },
    "admin.changeRequest.save": { ...byCase, requestId: a.draftRequestId, ...wish },
    "admin.changeRequest.remove": { ...byCase, requestId: a.draftRequestId },
    "admin.changeRequest.send": { ...byCase, dueOn: "2099-01-04" },
    "admin.changeRequest.resolve": { ...byCase, requestId: a.requestId },
    "admin.changeRequest.putBack": { ...byCase, requestId: a.requestId },
    "admin.changeRequest.moveDue": { ...byCase, dueOn: "2099-02-04" },
    "admin.decision.show": byCase,
    "admin.decision.recommend": { ...byCase, ...verdict },
    "admin.decision.decide": { ...byCase, ...verdict, outcome: "approved" },
    "admin.evidence.list": byCase,
    "admin.evidence.accept": { ...byCase, evidenceId: a.evidenceId },
    "admin.evidence.reject": {
      ...byCase,
      evidenceId: a.evidenceId,
      reason: "unreadable",
      note: "Scan it again.",
    },
    "admin.evidence.ticket": { ...byCase, evidenceId: a.evidenceId },
    "admin.evidence.download": { ...byCase, token },
    "admin.evidence.preview": { ...byCase, evidenceId: a.evidenceId },
    "admin.filing.show": byCase,
    "admin.filing.file": { ...byCase, reference: "ASMTP-1", filedOn: "2026-11-20", note: "" },
    "admin.filing.recordOutcome": {
      ...{ ...byCase, result: "granted", decidedOn: "2026-11-21", limitOfStay: "2029-11-20", note: "" },
    },
    "admin.mail.list": {},
    "admin.mail.resend": { organisationId, id: a.mailId },
    "admin.message.thread": { ...byCase, audience: "employer" },
    "admin.message.write": { ...byCase, audience: "employer", confirmed: "employer", body: "A question." },
    "admin.organisation.invite": { nameEn: "New Ltd", nameZh: "", ownerEmail: anybody(), locale: "en" },
    "admin.organisation.show": { organisationId },
    "admin.organisation.resendInvitation": { organisationId, invitationId: a.invitationId },
    "admin.organisation.revokeInvitation": { organisationId, invitationId: a.invitationId },
    "admin.review.queue": {},
    "admin.review.entry": byCase,
    "admin.review.claim": byCase,
    "admin.review.openForApproval": byCase,
    "admin.review.takeOver": byCase,
    "admin.review.release": byCase,
    "admin.review.mailCopy": { ...byCase, id: a.mailId },
    "admin.review.show": byCase,
    "admin.review.answers": byCase,
    "admin.review.candidate": byCase,
    "admin.review.reveal": {
      ...byCase,
      section: "particulars",
      field: "mainlandId",
      reason: "To compare with the card.",
    },
    "admin.review.findings": byCase,
    "admin.review.raiseFact": {
      ...{
        ...byCase,
        path: "offer.confirmed",
        basis: "reviewed",
        evidenceId: null,
        note: "Rang the employer.",
      },
    },
    "admin.review.lowerFact": { ...byCase, path: "offer.confirmed" },
    "admin.review.makeFinding": {
      ...{ ...byCase, question: "criteria.vacancy-genuine", finding: "met", reason: "The plant is new." },
    },
    "admin.review.timeline": byCase,
    "admin.review.writeNote": { ...byCase, body: "Looked at." },
    "admin.secondFactor.signInByPasskey": { response: "{}" },
    "admin.secondFactor.passByPasskey": { response: "{}" },
    "admin.secondFactor.passByCode": { code: "000000" },
    "admin.secondFactor.offerTotp": {},
    "admin.secondFactor.enrolTotp": { offer: "AAAA", code: "000000" },
    "admin.secondFactor.enrolPasskey": { response: "{}", name: "Laptop" },
    "admin.secondFactor.removePasskey": { passkeyId: a.sessionId },
    "admin.staff.requestReset": { personId: a.reviewer.personId, reason: "Her telephone was stolen." },
    "admin.staff.confirmReset": { resetId },
    "admin.staff.withdrawReset": { resetId },
    "admin.staff.invite": { name: "New", email: anybody(), roles: ["reviewer"], locale: "en" },
    "admin.staff.changeRoles": { personId: a.reviewer.personId, roles: ["approver"] },
    "admin.staff.end": { personId: a.reviewer.personId },
  };
  return inputs[path];
}
