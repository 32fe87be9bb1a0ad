import type { Messages } from "../../catalog.ts";
import type en from "./en.ts";

export default {
  "case-handed-over": {
    subject: "移交給你：{organisationName}，{caseTitle}（{caseReference}）",
    preheader: "{byName}把一宗個案交給你。",
    title: "這宗個案現由你負責",
    review: "{byName}已把這宗個案移交給你審核。",
    approve: "{byName}已把這宗個案移交給你批核。",
    turn: "請從同事停下之處繼續；備註和時間線會說明進度。",
    action: "開啟個案",
  },
  "case-held": {
    subject: {
      held: "已擱置：{caseTitle}（{caseReference}）",
      resumed: "恢復處理：{caseTitle}（{caseReference}）",
    },
    preheader: { held: "你的個案暫停處理。", resumed: "你的個案已恢復處理。" },
    title: { held: "你的個案已擱置", resumed: "你的個案繼續處理" },
    body: {
      held: "{agency}已暫停處理你的個案。資料全部保留，你毋須做任何事。",
      resumed: "{agency}已恢復處理你的個案。到期日按擱置日數順延。",
    },
    why: "原因",
    reason: {
      "third-party": "正等候個案以外的人士",
      policy: "正釐清政策問題",
      legal: "正徵詢法律意見",
      "employer-asked": "你要求稍候",
      staffing: "負責人員暫時不在",
    },
    turn: { held: "恢復處理時，{agency}會再通知你。", resumed: "{agency}正處理個案。" },
    action: "開啟個案",
  },
  "change-request-overdue": {
    subject: "已逾期：修改要求，{caseTitle}（{caseReference}）",
    preheader: "回覆期限已過 {daysOver} 天。",
    title: "回覆期限已過",
    party:
      "尚有 {count} 項要求等候你回覆，期限已過 {daysOver} 天。你仍可回覆：個案不會自動被拒，但在你回覆前會停下來。",
    agency: "尚有 {count} 項要求未獲回覆，期限已過 {daysOver} 天。欠交的一方亦已收到提示。",
    turn: { party: "請回覆要求；如需更多時間，請聯絡我們。", agency: "可延後期限、聯絡對方，或繼續等候。" },
    action: { party: "回覆要求", agency: "查看要求" },
  },
  reconsideration: {
    subject: {
      lodged: "已要求覆核：{caseTitle}（{caseReference}）",
      upheld: "維持拒絕：{caseTitle}（{caseReference}）",
      reversed: "覆核後獲批：{caseTitle}（{caseReference}）",
    },
    preheader: {
      lodged: "已要求入境事務處覆核其拒絕決定。",
      upheld: "入境事務處已作答覆。",
      reversed: "入境事務處已推翻拒絕決定。",
    },
    title: { lodged: "已要求覆核", upheld: "拒絕決定維持", reversed: "拒絕決定已推翻" },
    body: {
      lodged: "{agency}已要求入境事務處覆核其拒絕決定。所需時間並無公布。",
      upheld: "入境事務處已覆核個案，並維持原來決定。",
      reversed: "入境事務處已覆核個案，並批准申請。",
    },
    on: "日期",
    turn: {
      lodged: "等候入境事務處答覆。",
      upheld: "你毋須做任何事。",
      reversed: "你目前毋須做任何事；逗留期限屆滿前我們會通知你。",
    },
    action: "開啟個案",
  },
  "reconsideration-due": {
    subject: "尚餘 {daysLeft} 天：要求覆核，{caseTitle}（{caseReference}）",
    preheader: "日期來自拒絕信。",
    title: "要求覆核的最後日期將至",
    body: "按拒絕信上登記的日期，尚餘 {daysLeft} 天可要求入境事務處覆核。",
    last: "最後日期",
    turn: "請提出要求，或記錄不再需要。",
    action: "查看遞交資料",
  },
  "second-look": {
    subject: {
      drawn: "抽中覆核：{organisationName}，{caseTitle}（{caseReference}）",
      disagreed: "覆核不同意決定：{organisationName}，{caseTitle}（{caseReference}）",
      confirmed: "決定維持：{organisationName}，{caseTitle}（{caseReference}）",
      returned: "決定不維持：{organisationName}，{caseTitle}（{caseReference}）",
    },
    preheader: {
      drawn: "未經另一位同事覆核，個案不會遞交。",
      disagreed: "在批核員處理之前，個案暫停遞交。",
      confirmed: "分歧已經處理。",
      returned: "分歧已經處理，個案重新審核。",
    },
    title: {
      drawn: "一項決定被抽中覆核",
      disagreed: "覆核不同意這項決定",
      confirmed: "覆核後決定維持",
      returned: "覆核後決定不維持",
    },
    body: {
      drawn: "{byName}已就此個案作出決定，審計鏈抽中了它。你未曾參與此個案，可以作出覆核。",
      disagreed: "{byName}覆核了這項決定，並不同意。",
      confirmed: "{byName}已閱讀分歧意見，確認維持決定。",
      returned: "{byName}已閱讀分歧意見，把個案退回審核員。",
    },
    turn: {
      drawn: "請再看一次個案，並表示同意或不同意。",
      disagreed: "請作處理：維持決定，或退回個案。",
      confirmed: "個案繼續進行。",
      returned: "審核員會重新處理個案。",
    },
    action: "開啟個案",
  },
} satisfies Messages<typeof en>;
