import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "登录",
  lede: "请输入您的邮箱。我们会发送登录链接和验证码，无需密码。",
  adminLede: "仅限代理机构员工。请输入工作邮箱，我们会发送登录链接和验证码。",
  email: "邮箱",
  emailHint: "收到邀请的邮箱，或注册时使用的邮箱",
  send: "发送登录链接",
  registerQuestion: "还没有账户？",
  register: "注册您的机构",
  code: {
    title: "请查收邮件",
    sent: "如果 <strong>{email}</strong> 可以在此使用，我们刚刚发送了登录链接和验证码，两者在 {minutes} 分钟内有效。",
    byLink: "请在这个浏览器中打开链接。如果您在另一台设备上看邮件，可以在这里输入验证码。",
    label: "邮件中的验证码",
    hint: "六位字母和数字，不区分大小写，空格不影响",
    submit: "登录",
    nothing: "过了几分钟还没收到？请查看垃圾邮件，核对邮箱，或重新发送。",
    again: "换一个邮箱或重新发送",
    wrong: "验证码不正确。{left, plural, =0 {这个验证码已失效，请重新获取。} other {还可以试 # 次。}}",
  },
  link: {
    title: "完成登录",
    ready: "您正以 <strong>{email}</strong> 的身份登录。",
    finish: "登录",
    otherTitle: "您是在另一个浏览器中开始的",
    otherBody:
      "为防止他人冒用，登录须在开始的浏览器中完成。如果是您本人开始的，请在那里输入这个验证码，切勿告诉他人：",
    otherStart:
      "如果不是您本人，关闭此页即可，没有验证码便无法登录。如果那个浏览器已无法使用，请在这里重新开始。",
    again: "获取新的链接",
  },
  tooMany: "尝试次数过多。请等待 {minutes} 分钟后再试。",
  signedOut: "您已退出登录。",
} satisfies Messages<typeof en>;
