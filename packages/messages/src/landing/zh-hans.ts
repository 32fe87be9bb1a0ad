import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "为“输入内地人才计划”申请做好准备",
  lede: "Causeway 让香港雇主与内地申请人共同办理同一个案：需要什么、为什么需要、由谁提供，以及在递交前是否齐备。",
  signIn: "登录",
  goOn: "前往您的工作",
  register: "注册您的机构",
  invited: "收到邀请了吗？请打开邮件中的链接。",
  sides: "同一个案，双方合力",
  employer: {
    heading: "雇主",
    body: "说明职位与薪酬、展示招聘过程、保存证明材料。平台逐项说明哪些符合、哪些不符合、哪些尚不清楚，并列出规则及出处。",
  },
  candidate: {
    heading: "申请人",
    body: "用手机、以自己的语言、按自己的时间填写。雇主只知道某部分已完成，看不到您的证件号码。",
  },
  agency: {
    heading: "代理机构",
    body: "审核员核查档案，就具体答案提问；递交前须由两位人员决定。",
  },
  line: {
    heading: "个案的路线",
    prepare: "准备",
    prepareBody: "职位、薪酬、招聘、公司",
    candidate: "申请人",
    candidateBody: "表格、材料、签名",
    review: "审核",
    reviewBody: "要求直接标注在答案上",
    decide: "决定",
    decideBody: "一人建议，另一人审批",
    file: "递交",
    fileBody: "由专人向香港入境事务处递交",
  },
  care: {
    heading: "材料如何保管",
    encrypted: "每位申请人的身份证件均单独加密。",
    seen: "每次打开都会留下记录，申请人可以查看。",
    nothingElse: "这些页面不加载任何第三方内容。",
  },
} satisfies Messages<typeof en>;
