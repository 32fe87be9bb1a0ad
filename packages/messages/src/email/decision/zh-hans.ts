import type { Messages } from "../../catalog.ts";
import type en from "./en.ts";

export default {
  "case-handed-over": {
    subject: "移交给您：{organisationName}，{caseTitle}（{caseReference}）",
    preheader: "{byName}把一宗个案交给您。",
    title: "这宗个案现由您负责",
    review: "{byName}已把这宗个案移交给您审核。",
    approve: "{byName}已把这宗个案移交给您审批。",
    turn: "请从同事停下之处继续；备注和时间线会说明进度。",
    action: "打开个案",
  },
  "case-held": {
    subject: {
      held: "已搁置：{caseTitle}（{caseReference}）",
      resumed: "恢复处理：{caseTitle}（{caseReference}）",
    },
    preheader: { held: "您的个案暂停处理。", resumed: "您的个案已恢复处理。" },
    title: { held: "您的个案已搁置", resumed: "您的个案继续处理" },
    body: {
      held: "{agency}已暂停处理您的个案。资料全部保留，您无需做任何事。",
      resumed: "{agency}已恢复处理您的个案。到期日按搁置天数顺延。",
    },
    why: "原因",
    reason: {
      "third-party": "正等候个案以外的人士",
      policy: "正明确政策问题",
      legal: "正征询法律意见",
      "employer-asked": "您要求稍候",
      staffing: "负责人员暂时不在",
    },
    turn: { held: "恢复处理时，{agency}会再通知您。", resumed: "{agency}正在处理个案。" },
    action: "打开个案",
  },
  "change-request-overdue": {
    subject: "已逾期：修改要求，{caseTitle}（{caseReference}）",
    preheader: "回复期限已过 {daysOver} 天。",
    title: "回复期限已过",
    party:
      "还有 {count} 项要求等候您回复，期限已过 {daysOver} 天。您仍可回复：个案不会自动被拒，但在您回复前会停下来。",
    agency: "还有 {count} 项要求未获回复，期限已过 {daysOver} 天。欠交的一方也已收到提示。",
    turn: { party: "请回复要求；如需更多时间，请联系我们。", agency: "可延后期限、联系对方，或继续等候。" },
    action: { party: "回复要求", agency: "查看要求" },
  },
  reconsideration: {
    subject: {
      lodged: "已要求复核：{caseTitle}（{caseReference}）",
      upheld: "维持拒绝：{caseTitle}（{caseReference}）",
      reversed: "复核后获批：{caseTitle}（{caseReference}）",
    },
    preheader: {
      lodged: "已要求入境事务处复核其拒绝决定。",
      upheld: "入境事务处已作答复。",
      reversed: "入境事务处已推翻拒绝决定。",
    },
    title: { lodged: "已要求复核", upheld: "拒绝决定维持", reversed: "拒绝决定已推翻" },
    body: {
      lodged: "{agency}已要求入境事务处复核其拒绝决定。所需时间没有公布。",
      upheld: "入境事务处已复核个案，并维持原来决定。",
      reversed: "入境事务处已复核个案，并批准申请。",
    },
    on: "日期",
    turn: {
      lodged: "等候入境事务处答复。",
      upheld: "您无需做任何事。",
      reversed: "您目前无需做任何事；逗留期限届满前我们会通知您。",
    },
    action: "打开个案",
  },
  "reconsideration-due": {
    subject: "还剩 {daysLeft} 天：要求复核，{caseTitle}（{caseReference}）",
    preheader: "日期来自拒绝信。",
    title: "要求复核的最后日期将至",
    body: "按拒绝信上登记的日期，还剩 {daysLeft} 天可要求入境事务处复核。",
    last: "最后日期",
    turn: "请提出要求，或记录不再需要。",
    action: "查看递交资料",
  },
  "second-look": {
    subject: {
      drawn: "抽中复核：{organisationName}，{caseTitle}（{caseReference}）",
      disagreed: "复核不同意决定：{organisationName}，{caseTitle}（{caseReference}）",
      confirmed: "决定维持：{organisationName}，{caseTitle}（{caseReference}）",
      returned: "决定不维持：{organisationName}，{caseTitle}（{caseReference}）",
    },
    preheader: {
      drawn: "未经另一位同事复核，个案不会递交。",
      disagreed: "在审批员处理之前，个案暂停递交。",
      confirmed: "分歧已经处理。",
      returned: "分歧已经处理，个案重新审核。",
    },
    title: {
      drawn: "一项决定被抽中复核",
      disagreed: "复核不同意这项决定",
      confirmed: "复核后决定维持",
      returned: "复核后决定不维持",
    },
    body: {
      drawn: "{byName}已就此个案作出决定，审计链抽中了它。您未参与此个案，可以进行复核。",
      disagreed: "{byName}复核了这项决定，并不同意。",
      confirmed: "{byName}已阅读分歧意见，确认维持决定。",
      returned: "{byName}已阅读分歧意见，把个案退回审核员。",
    },
    turn: {
      drawn: "请再看一次个案，并表示同意或不同意。",
      disagreed: "请作处理：维持决定，或退回个案。",
      confirmed: "个案继续进行。",
      returned: "审核员会重新处理个案。",
    },
    action: "打开个案",
  },
} satisfies Messages<typeof en>;
