export { handleResendWebhook as receiveResendWebhook } from "@causeway/api/mail/resend-webhook";
