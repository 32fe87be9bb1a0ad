import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  status: {
    draft: "草稿",
    submitted: "已提交",
    "in-review": "審核中",
    "changes-requested": "要求更改",
    recommended: "待批核",
    approved: "已批准遞交",
    filed: "已遞交入境事務處",
    granted: "已獲批",
    refused: "被拒",
    declined: "代理機構不予遞交",
    withdrawn: "已撤回",
  },
  party: {
    employer: "僱主",
    agency: "代理機構",
    immigration: "入境事務處",
    candidate: "申請人",
    nobody: "無",
  },
  yourMove: "輪到你",
  candidateState: {
    none: "尚未邀請",
    invited: "已邀請",
    accepted: "已打開",
    "in-progress": "填寫中",
    signed: "已簽署",
    withdrawn: "已退出",
  },
} satisfies Messages<typeof en>;
