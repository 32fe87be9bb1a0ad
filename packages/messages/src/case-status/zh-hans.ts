import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  status: {
    draft: "草稿",
    submitted: "已提交",
    "in-review": "审核中",
    "changes-requested": "要求修改",
    recommended: "待审批",
    approved: "已批准递交",
    filed: "已递交入境事务处",
    granted: "已获批",
    refused: "被拒",
    declined: "代理机构不予递交",
    withdrawn: "已撤回",
  },
  party: {
    employer: "雇主",
    agency: "代理机构",
    immigration: "入境事务处",
    candidate: "申请人",
    nobody: "无",
  },
  yourMove: "轮到您",
  candidateState: {
    none: "尚未邀请",
    invited: "已邀请",
    accepted: "已打开",
    "in-progress": "填写中",
    signed: "已签署",
    withdrawn: "已退出",
  },
} satisfies Messages<typeof en>;
