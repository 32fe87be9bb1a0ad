/** Keyed by the codes of expected failures: `title` says what happened, `body` why and what to do next. */
export default {
  "not-found": {
    title: "This page is not here",
    body: "The address may be mistyped, the item may have been removed, or your account may have no access to it. Check the address, or go back to the start.",
  },
  "not-allowed": {
    title: "Your role does not include this",
    body: "Ask an owner of your organisation, or an administrator, to do it or to change your role.",
  },
  "not-signed-in": {
    title: "Sign in to continue",
    body: "This page is only for people who are signed in. After signing in you come back here.",
  },
  "session-expired": {
    title: "You were signed out",
    body: "To protect the data on this page we sign you out after a time without activity. What was saved is still there. Sign in and you come back to the same place.",
  },
  "wrong-organisation": {
    title: "This belongs to another organisation",
    body: "You may be a member of several organisations. Choose the right one and open the page again.",
  },
  "too-many-tries": {
    title: "Too many tries",
    body: "To protect accounts we limit how often this can be done. Wait a few minutes and try again.",
  },
  "sign-in-link-invalid": {
    title: "This sign-in link does not work",
    body: "The link may be cut off. Open it from the e-mail again in full, or ask for a new one.",
  },
  "sign-in-link-expired": {
    title: "This sign-in link has expired",
    body: "A sign-in link works for 10 minutes. Ask for a new one.",
  },
  "sign-in-link-used": {
    title: "This sign-in link has been used",
    body: "A sign-in link works once. Ask for a new one.",
  },
  "sign-in-link-other-browser": {
    title: "You opened the link in another browser",
    body: "Sign-in finishes in the browser where it began. Type the code from the e-mail there, or start again here.",
  },
  "sign-in-code-wrong": {
    title: "That code is not right",
    body: "Check the code in the newest e-mail from us and type it again.",
  },
  "sign-in-code-spent": {
    title: "This code no longer works",
    body: "It was tried too often or its time is over. Ask for a new one.",
  },
  "second-factor-wrong": {
    title: "This code is not right",
    body: "Take the code that your app shows now, or one of your recovery codes. After ten tries you have to wait.",
  },
  "second-factor-used": {
    title: "This code has been used",
    body: "Each code works once. Wait until your app shows the next one.",
  },
  "passkey-refused": {
    title: "The passkey was not accepted",
    body: "It may belong to another account or be removed here, or the device took too long. Try again, or use a code.",
  },
  "step-up-required": {
    title: "Confirm that it is you",
    body: "You are signed in, but this asks for a proof of the last five minutes. Nothing you entered is lost.",
  },
  "last-second-factor": {
    title: "This is your last way to prove yourself",
    body: "Add another passkey or an authenticator app first; then this one can be removed.",
  },
  "reset-pending": {
    title: "This has been asked for already",
    body: "Another administrator can confirm it, or withdraw it, on this page.",
  },
  "invitation-invalid": {
    title: "This invitation link does not work",
    body: "The link may be cut off. Open it from the e-mail again in full, or ask the sender to send it again.",
  },
  "invitation-expired": {
    title: "This invitation has expired",
    body: "An invitation works for 14 days. Ask the sender for a new one; nothing you entered before is lost.",
  },
  "invitation-used": {
    title: "This invitation has already been accepted",
    body: "Sign in with the e-mail address that was invited to go on.",
  },
  "invitation-revoked": {
    title: "This invitation was withdrawn",
    body: "The sender has withdrawn it or sent a newer one. Look for a newer e-mail, or ask the sender.",
  },
  "invitation-other-address": {
    title: "This invitation is for another e-mail address",
    body: "Sign out, then sign in with the address that received the invitation.",
  },
  "address-taken": {
    title: "This address has an account already",
    body: "Sign in with it instead, or use another address.",
  },
  "invitation-already-pending": {
    title: "This person has already been invited",
    body: "The earlier invitation is still open. Send it again or revoke it first.",
  },
  "already-member": {
    title: "This person is already a member",
    body: "To change what they may do, change their role in the list of members.",
  },
  "last-owner": {
    title: "An organisation needs an owner",
    body: "This is the only owner. Make somebody else an owner first.",
  },
  "own-role": {
    title: "You cannot change your own role",
    body: "Ask another owner or administrator to change it.",
  },
  "last-administrator": {
    title: "The agency needs an administrator",
    body: "This is the only administrator. Give somebody else that role first.",
  },
  "person-is-staff": {
    title: "This address belongs to the agency's staff",
    body: "Nobody can be both staff and a member of an organisation. Use another e-mail address.",
  },
  "person-is-member": {
    title: "This address belongs to a member or a candidate",
    body: "Nobody can be both staff and a member of an organisation. Use another e-mail address.",
  },
  "input-invalid": {
    title: "Some answers need another look",
    body: "Each one is marked below with what is needed. The rest of what you typed is kept.",
  },
  "email-invalid": {
    title: "This does not look like an e-mail address",
    body: "Write it in the form name@example.com.",
  },
  "stale-version": {
    title: "Somebody changed this in the meantime",
    body: "A colleague, or another tab of yours, saved newer answers. Both versions are shown below; nothing is lost. Choose which to keep.",
  },
  "case-not-open": {
    title: "This case cannot be edited now",
    body: "After submission only the points the reviewer has raised are open. See the case page for whose move it is.",
  },
  "case-incomplete": {
    title: "The case is not complete yet",
    body: "The list shows what is still missing, each with a link to the place to fill it in.",
  },
  "case-not-closed": {
    title: "This case is not finished",
    body: "Only a case that is finished or withdrawn leaves the list.",
  },
  "case-on-hold": {
    title: "This case is on hold",
    body: "Take the hold off first; the clock goes on and the case can move again.",
  },
  "case-erased": {
    title: "Erased under retention",
    body: "The agency keeps records for as long as its retention plan says. The content of this case, its files and what was written about it are gone for good; its number, its dates and the record of who did what remain.",
  },
  "legal-hold": {
    title: "This is under a legal hold",
    body: "Nothing of it can be erased until another administrator lifts the hold, with a reason.",
  },
  "erasure-open": {
    title: "An erasure of this case is open",
    body: "Confirm or withdraw the one that is open before you propose another.",
  },
  "outside-sending-hours": {
    title: "Nothing was sent",
    body: "Reminders go out on working days in Hong Kong between 9:00 and 18:00. Send them again then.",
  },
  "status-changed": {
    title: "The case has moved on",
    body: "Its status changed while this page was open. Reload to see where it stands now.",
  },
  "four-eyes": {
    title: "Somebody else must decide this",
    body: "Whoever recommended a decision or edited the case may not approve it. Leave it to another approver.",
  },
  "conflict-not-declared": {
    title: "The declaration is missing",
    body: "Declare that you have no conflict of interest in this case before you go on.",
  },
  "reason-required": {
    title: "A reason is needed",
    body: "Choose a reason, so that the other side knows what would satisfy the request.",
  },
  "requests-open": {
    title: "Some requests are still open",
    body: "Each request must be answered or cancelled first.",
  },
  "findings-stale": {
    title: "A finding of yours no longer fits the answers",
    body: "The answers under it have changed. Look at it again on the Findings page, then recommend.",
  },
  "not-disclosed": {
    title: "That was not disclosed",
    body: "Reasons may cite only what the party could read in the case. Choose from the list.",
  },
  "take-back-late": {
    title: "It is too late to take this back",
    body: "The sixty seconds are over, or somebody has acted on it. Undo it with a reason instead.",
  },
  "second-look-open": {
    title: "This case was drawn for a second look",
    body: "Another approver looks at it before it is filed.",
  },
  "no-requests": {
    title: "There is nothing to send",
    body: "Pin at least one request to an answer or a file first.",
  },
  "not-assigned": {
    title: "This case is not assigned to you",
    body: "Claim it from the queue first.",
  },
  "already-claimed": {
    title: "A colleague was faster",
    body: "This case has just been claimed by somebody else. Choose another from the queue.",
  },
  "form-locked": {
    title: "This form is signed and closed",
    body: "It opens again if the reviewer asks about one of your answers. We tell you by e-mail.",
  },
  "form-incomplete": {
    title: "Some sections are not finished",
    body: "Finish the sections listed below, then sign.",
  },
  "guardian-consent-required": {
    title: "A guardian’s consent is missing",
    body: "A child under 14 comes along, and nobody has consented for the child. Give the consent first, then sign.",
  },
  "consent-required": {
    title: "Your consent is needed first",
    body: "Read the notice and give both consents. You can withdraw them at any time.",
  },
  "candidate-exists": {
    title: "This case already has a candidate",
    body: "Revoke the present invitation before inviting somebody else.",
  },
  "candidate-not-invited": {
    title: "No candidate has been invited yet",
    body: "Invite the candidate first.",
  },
  "upload-empty": {
    title: "The file is empty",
    body: "Nothing is in this file. Check it on your device and choose it again.",
  },
  "upload-too-large": {
    title: "The file is too large",
    body: "A file may be up to 50 MB. Scan at 200 dpi, or split it in two.",
  },
  "upload-wrong-type": {
    title: "This kind of file is not accepted",
    body: "Upload a PDF, a JPEG or a PNG. We look at the content, not the name of the file.",
  },
  "upload-damaged": {
    title: "The file cannot be read",
    body: "It may be damaged. Open it on your device to check, save it again, and upload the new copy.",
  },
  "upload-mixed-content": {
    title: "The file holds something else besides",
    body: "It is a PDF or picture with another file inside it. Print it to a new PDF, or take a fresh photo, and upload that.",
  },
  "upload-too-many-pages": {
    title: "The PDF has too many pages",
    body: "A file may have 1,000 pages. Split it in two and upload both.",
  },
  "upload-too-many-pixels": {
    title: "The picture is too large to open",
    body: "A picture may have 100 million points. Scan at 300 dpi, or save it smaller, and upload that.",
  },
  "upload-encrypted": {
    title: "The file is protected by a password",
    body: "A reviewer must be able to open it. Save a copy without a password and upload that.",
  },
  "upload-too-many": {
    title: "The case holds as many files as it can",
    body: "A case may hold 200 files. Remove one that is no longer needed first.",
  },
  "upload-slot-full": {
    title: "This place is full",
    body: "It holds as many files as it may. Remove or replace one first.",
  },
  "upload-shared-full": {
    title: "These places are full together",
    body: "Immigration counts the files of this paper and the related one together, and takes no more. This file was not kept; all the others are as they were. Remove or replace one at either place, or put several pages into one PDF.",
  },
  "upload-interrupted": {
    title: "The upload was interrupted",
    body: "The file did not arrive in full and was not kept. Upload it again.",
  },
  "upload-infected": {
    title: "The scanner found something harmful",
    body: "The file was not kept. Check your device, and upload a clean copy.",
  },
  "upload-scanner-away": {
    title: "The virus scanner does not answer",
    body: "Nothing was kept. Try again in a few minutes; if it goes on, tell the agency.",
  },
  "upload-not-scannable": {
    title: "The virus scanner cannot look through this file",
    body: "It is too large or too deeply nested for a complete check. Save it again as a plain PDF, or upload it in parts.",
  },
  "upload-offset": {
    title: "Another upload of this file was quicker",
    body: "The file is being sent on another connection. Look at the list, and send it again if it is not there.",
  },
  "upload-storage-full": {
    title: "The file could not be stored",
    body: "The store is full for now and the agency has been told. Try again later; nothing else is affected.",
  },
  "evidence-locked": {
    title: "This file is part of a submitted case",
    body: "It can be replaced only when the reviewer asks for it.",
  },
  "evidence-not-clean": {
    title: "This file cannot be opened yet",
    body: "It is still being checked, or did not pass the check. Try again in a minute.",
  },
  "import-unreadable": {
    title: "This file cannot be read",
    body: "It is no CSV or XLSX file, or it is damaged. Open it in your spreadsheet program and save it as XLSX.",
  },
  "import-encoding": {
    title: "The letters of this file cannot be told",
    body: "Save it as “CSV UTF-8”, or as XLSX, so that no name is read wrongly.",
  },
  "import-columns": {
    title: "The headings are not those of the template",
    body: "The first line must name job title and candidate’s name. Take the template and copy your list into it.",
  },
  "import-empty": {
    title: "There are no lines in this list",
    body: "Below the headings every line is empty. Fill in at least one.",
  },
  "import-too-large": {
    title: "This list is too large",
    body: "A list may be up to 1 MB. Remove pictures and other sheets, or split it in two.",
  },
  "import-too-many-rows": {
    title: "This list has too many lines",
    body: "A list may have up to 1,000 lines. Split it, or remove formatting far below and beside the lines.",
  },
  "ticket-invalid": {
    title: "This download link is over",
    body: "A download link works once and for a short time. Go back to the case and choose Download again.",
  },
  "preview-needed": {
    title: "The impact has to be worked out first",
    body: "A version is proposed and published only with its impact on the open cases, worked out on the law in force now. Work it out again and look at it.",
  },
  "mail-failed": {
    title: "The e-mail could not be sent",
    body: "We keep it and try again. Check the address if this goes on.",
  },
  "cross-site": {
    title: "This request came from another site",
    body: "To protect you we do not act on requests that start elsewhere. Open the page here and try again.",
  },
  internal: {
    title: "Something went wrong on our side",
    body: "What was saved is safe. Try again in a moment. If it goes on, tell us the reference below.",
  },
} as const;
