import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  title: "為「輸入內地人才計劃」申請作好準備",
  lede: "Causeway 讓香港僱主與內地申請人一同辦理同一個個案：需要甚麼、為何需要、由誰提供，以及在遞交前是否齊備。",
  signIn: "登入",
  goOn: "前往你的工作",
  register: "登記你的機構",
  invited: "已獲邀請？請開啟電郵內的連結。",
  sides: "一個個案，兩方合力",
  employer: {
    heading: "僱主",
    body: "說明職位與薪酬、展示招聘過程、存放證明文件。平台逐項說明哪些符合、哪些不符合、哪些尚未知道，並列出規則及出處。",
  },
  candidate: {
    heading: "申請人",
    body: "用手機、以自己的語言、按自己的時間填寫。僱主只知道某部分已完成，不會看到你的證件號碼。",
  },
  agency: {
    heading: "代理機構",
    body: "審核員查核檔案，就個別答案提問；遞交前須由兩位人員決定。",
  },
  line: {
    heading: "個案的路線",
    prepare: "準備",
    prepareBody: "職位、薪酬、招聘、公司",
    candidate: "申請人",
    candidateBody: "表格、文件、簽署",
    review: "審核",
    reviewBody: "要求直接標在答案上",
    decide: "決定",
    decideBody: "一人建議，另一人批核",
    file: "遞交",
    fileBody: "由專人向入境事務處遞交",
  },
  care: {
    heading: "文件怎樣保管",
    encrypted: "每位申請人的身分證明文件均獨立加密。",
    seen: "每次開啟都會留下記錄，申請人可以查閱。",
    nothingElse: "這些頁面不載入任何第三方內容。",
  },
} satisfies Messages<typeof en>;
