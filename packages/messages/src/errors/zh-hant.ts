import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  "not-found": {
    title: "找不到這一頁",
    body: "網址可能有誤、內容可能已被移除，或你的帳戶沒有權限。請檢查網址，或返回首頁。",
  },
  "not-allowed": {
    title: "你的角色不能這樣做",
    body: "請聯絡機構的負責人或管理員代辦，或更改你的角色。",
  },
  "not-signed-in": {
    title: "請先登入",
    body: "這一頁只供已登入人士使用。登入後你會回到這裏。",
  },
  "session-expired": {
    title: "你已被登出",
    body: "為保護頁面上的資料，一段時間沒有操作便會自動登出。已儲存的內容仍在。登入後你會回到同一位置。",
  },
  "wrong-organisation": {
    title: "這屬於另一間機構",
    body: "你可能是多間機構的成員。請選擇正確的機構，再開啟這一頁。",
  },
  "too-many-tries": {
    title: "嘗試次數太多",
    body: "為保護帳戶，我們限制嘗試的次數。請等幾分鐘再試。",
  },
  "sign-in-link-invalid": {
    title: "這條登入連結無效",
    body: "連結可能不完整。請從電郵重新開啟整條連結，或索取新的連結。",
  },
  "sign-in-link-expired": {
    title: "這條登入連結已過期",
    body: "登入連結有效 10 分鐘。請索取新的連結。",
  },
  "sign-in-link-used": {
    title: "這條登入連結已使用",
    body: "登入連結只可使用一次。請索取新的連結。",
  },
  "sign-in-link-other-browser": {
    title: "你在另一個瀏覽器開啟了連結",
    body: "登入須在開始的瀏覽器完成。請在那裏輸入電郵內的驗證碼，或在這裏重新開始。",
  },
  "sign-in-code-wrong": {
    title: "驗證碼不正確",
    body: "請查看我們最新一封電郵內的驗證碼，再輸入一次。",
  },
  "sign-in-code-spent": {
    title: "驗證碼已失效",
    body: "嘗試次數太多或已過期。請索取新的驗證碼。",
  },
  "second-factor-wrong": {
    title: "驗證碼不正確",
    body: "請輸入應用程式現時顯示的驗證碼，或其中一個備用碼。嘗試十次後便須等候。",
  },
  "second-factor-used": {
    title: "這個驗證碼已用過",
    body: "每個驗證碼只可使用一次。請等應用程式顯示下一個。",
  },
  "passkey-refused": {
    title: "未能接受這條通行密鑰",
    body: "它可能屬於另一個帳戶、已在這裏移除，或裝置回應太慢。請再試，或改用驗證碼。",
  },
  "step-up-required": {
    title: "請確認是你本人",
    body: "你已登入，但這項操作需要最近五分鐘內的驗證。你輸入的內容不會遺失。",
  },
  "last-second-factor": {
    title: "這是你最後一個驗證方法",
    body: "請先加入另一條通行密鑰或驗證器應用程式，再移除這個。",
  },
  "reset-pending": {
    title: "已有人提出這項要求",
    body: "另一位管理員可在這一頁確認或撤回。",
  },
  "invitation-invalid": {
    title: "這條邀請連結無效",
    body: "連結可能不完整。請從電郵重新開啟整條連結，或請發送者再次發送。",
  },
  "invitation-expired": {
    title: "這個邀請已過期",
    body: "邀請有效 14 天。請發送者重新邀請；你之前填寫的內容不會遺失。",
  },
  "invitation-used": {
    title: "這個邀請已獲接受",
    body: "請以獲邀請的電郵地址登入，繼續辦理。",
  },
  "invitation-revoked": {
    title: "這個邀請已被撤回",
    body: "發送者已撤回邀請，或已發出較新的邀請。請查看較新的電郵，或聯絡發送者。",
  },
  "invitation-other-address": {
    title: "這個邀請屬於另一個電郵地址",
    body: "請登出，再以收到邀請的電郵地址登入。",
  },
  "address-taken": {
    title: "此電郵地址已有帳戶",
    body: "請直接以該地址登入，或使用其他地址。",
  },
  "invitation-already-pending": {
    title: "已邀請這位人士",
    body: "之前的邀請仍然有效。請再次發送該邀請，或先撤銷。",
  },
  "already-member": {
    title: "這位人士已是成員",
    body: "如要更改其權限，請在成員名單更改角色。",
  },
  "last-owner": {
    title: "機構必須有一名負責人",
    body: "這是唯一的負責人。請先指定另一位負責人。",
  },
  "own-role": {
    title: "你不能更改自己的角色",
    body: "請另一位負責人或管理員更改。",
  },
  "last-administrator": {
    title: "代理機構需要一名管理員",
    body: "這是唯一的管理員。請先把這個角色給予另一位同事。",
  },
  "person-is-staff": {
    title: "這個電郵地址屬於代理機構職員",
    body: "任何人都不可同時是職員和機構成員。請使用另一個電郵地址。",
  },
  "person-is-member": {
    title: "這個電郵地址屬於機構成員或申請人",
    body: "任何人都不可同時是職員和機構成員。請使用另一個電郵地址。",
  },
  "input-invalid": {
    title: "有些答案需要再看一次",
    body: "下面已逐一標明所需的內容。你輸入的其他內容均已保留。",
  },
  "email-invalid": {
    title: "這似乎不是電郵地址",
    body: "請以 name@example.com 的格式填寫。",
  },
  "stale-version": {
    title: "內容已被更改",
    body: "同事或你的另一個分頁儲存了較新的答案。下面列出兩個版本，沒有內容遺失。請選擇保留哪一個。",
  },
  "case-not-open": {
    title: "這個個案現時不能更改",
    body: "遞交後只有審核員提出的項目可以更改。請在個案頁查看現在輪到誰處理。",
  },
  "case-incomplete": {
    title: "個案尚未齊備",
    body: "下表列出尚欠的項目，每項都有連結前往填寫。",
  },
  "case-not-closed": {
    title: "此個案仍未完結",
    body: "只有已完結或已撤回的個案才可以封存。",
  },
  "case-on-hold": {
    title: "此個案已暫停處理",
    body: "請先恢復處理；時限會繼續計算，個案才可以再推進。",
  },
  "case-erased": {
    title: "已按保存期刪除",
    body: "代理按保存期表保存資料。此個案的內容、檔案及相關文字已永久刪除；編號、日期及操作紀錄仍然保留。",
  },
  "legal-hold": {
    title: "此項資料正受法律保留",
    body: "另一名管理員說明理由並解除保留之前，不可刪除當中任何資料。",
  },
  "erasure-open": {
    title: "此個案已有待決的刪除建議",
    body: "請先確認或撤回現有的建議，再提出新的。",
  },
  "outside-sending-hours": {
    title: "沒有發出任何提示",
    body: "提示只會在香港工作天上午 9 時至下午 6 時發出，請屆時再試。",
  },
  "status-changed": {
    title: "個案已有進展",
    body: "這一頁開啟期間，個案的狀況已改變。請重新載入，查看最新情況。",
  },
  "four-eyes": {
    title: "這須由另一位人員決定",
    body: "曾作出建議或更改個案的人員不得批核。請交由另一位批核員處理。",
  },
  "conflict-not-declared": {
    title: "尚未作出聲明",
    body: "請先聲明你在這個個案中沒有利益衝突，再繼續。",
  },
  "reason-required": {
    title: "請選擇理由",
    body: "選擇理由，讓對方知道怎樣才符合要求。",
  },
  "requests-open": {
    title: "仍有要求未處理",
    body: "每項要求須先獲回覆或取消。",
  },
  "findings-stale": {
    title: "你的一項判斷已不符合現時的答案",
    body: "該項判斷所依據的答案已有更改。請先在「評核結果」頁重新判斷，然後提出建議。",
  },
  "not-disclosed": {
    title: "這項內容未曾披露",
    body: "理由只可引用當事方在個案中讀得到的內容。請從清單中選擇。",
  },
  "take-back-late": {
    title: "已來不及收回",
    body: "六十秒已過，或已有人據此行事。請改為說明理由後撤銷。",
  },
  "second-look-open": {
    title: "此個案被抽中須作覆核",
    body: "遞交前須由另一位批核員覆核。",
  },
  "no-requests": {
    title: "沒有內容可發送",
    body: "請先在答案或檔案上加上至少一項要求。",
  },
  "not-assigned": {
    title: "這個個案並非由你負責",
    body: "請先從工作隊列認領。",
  },
  "already-claimed": {
    title: "同事已先認領",
    body: "這個個案剛由另一位同事認領。請從工作隊列選擇另一個。",
  },
  "form-locked": {
    title: "表格已簽署並關閉",
    body: "如審核員查詢你的答案，表格會重新開放，我們會以電郵通知你。",
  },
  "form-incomplete": {
    title: "有些部分尚未完成",
    body: "請先完成下列部分，再簽署。",
  },
  "guardian-consent-required": {
    title: "尚欠監護人同意",
    body: "隨行子女未滿 14 歲，而尚未有人代為同意。請先給予同意，然後簽署。",
  },
  "consent-required": {
    title: "需要你先同意",
    body: "請閱讀通知並給予兩項同意。你可隨時撤回。",
  },
  "candidate-exists": {
    title: "這個個案已有申請人",
    body: "如要邀請其他人，請先撤銷現有的邀請。",
  },
  "candidate-not-invited": {
    title: "尚未邀請申請人",
    body: "請先邀請申請人。",
  },
  "upload-empty": {
    title: "檔案是空的",
    body: "這個檔案沒有內容。請在裝置上檢查，再重新選擇。",
  },
  "upload-too-large": {
    title: "檔案太大",
    body: "每個檔案上限為 50 MB。請以 200 dpi 掃描，或分成兩個檔案。",
  },
  "upload-wrong-type": {
    title: "不接受這類檔案",
    body: "請上載 PDF、JPEG 或 PNG。我們檢查的是檔案內容，而非檔案名稱。",
  },
  "upload-damaged": {
    title: "無法讀取檔案",
    body: "檔案可能已損壞。請在裝置上開啟檢查，另存一份後再上載。",
  },
  "upload-mixed-content": {
    title: "檔案夾帶其他內容",
    body: "這個 PDF 或圖片內藏有另一個檔案。請重新列印成 PDF 或重新拍攝，再上載。",
  },
  "upload-too-many-pages": {
    title: "PDF 頁數過多",
    body: "每個檔案最多 1,000 頁。請分拆成兩個檔案，再分別上載。",
  },
  "upload-too-many-pixels": {
    title: "圖片尺寸過大",
    body: "圖片最多 1 億像素。請以 300 dpi 掃描，或縮小後再上載。",
  },
  "upload-encrypted": {
    title: "檔案設有密碼",
    body: "審核員必須能夠開啟。請另存一份沒有密碼的檔案，再上載。",
  },
  "upload-too-many": {
    title: "個案的檔案數目已達上限",
    body: "每個個案最多 200 個檔案。請先移除不再需要的檔案。",
  },
  "upload-slot-full": {
    title: "這一項已滿",
    body: "這一項的檔案已達上限。請先移除或更換其中一個。",
  },
  "upload-shared-full": {
    title: "兩項合計已滿",
    body: "入境處把這一項與相關一項的檔案合併計算，名額已用完。這個檔案並未保留，其餘檔案不受影響。請先在其中一項移除或更換一個檔案，或把多頁合成一份 PDF。",
  },
  "upload-interrupted": {
    title: "上載中斷",
    body: "檔案未完整送達，並未保留。請再上載一次。",
  },
  "upload-infected": {
    title: "掃描發現有害內容",
    body: "檔案並未保留。請檢查你的裝置，再上載安全的檔案。",
  },
  "upload-scanner-away": {
    title: "病毒掃描暫時未能使用",
    body: "檔案未有儲存。請過幾分鐘再試；如情況持續，請通知代理機構。",
  },
  "upload-not-scannable": {
    title: "防毒軟件無法檢查這個檔案",
    body: "檔案太大或結構太複雜，無法完整檢查。請另存為一般 PDF，或分開上載。",
  },
  "upload-offset": {
    title: "這個檔案正由另一連線上載",
    body: "請先看看清單，若未見檔案，再上載一次。",
  },
  "upload-storage-full": {
    title: "檔案未能存放",
    body: "存放空間暫時已滿，我們已通知代理機構。請稍後再試；其他內容不受影響。",
  },
  "evidence-locked": {
    title: "這個檔案屬於已遞交的個案",
    body: "只有審核員要求時才可更換。",
  },
  "evidence-not-clean": {
    title: "這個檔案暫時不能開啟",
    body: "檔案仍在檢查，或未能通過檢查。請稍後再試。",
  },
  "import-unreadable": {
    title: "無法讀取此檔案",
    body: "它不是 CSV 或 XLSX 檔案，或已損毀。請在試算表程式開啟並另存為 XLSX。",
  },
  "import-encoding": {
    title: "無法辨認此檔案的文字編碼",
    body: "請另存為「CSV UTF-8」或 XLSX，以免姓名被讀錯。",
  },
  "import-columns": {
    title: "欄名與範本不符",
    body: "首行必須有職位名稱和人選姓名。請取用範本，把名單複製進去。",
  },
  "import-empty": {
    title: "此名單沒有任何資料行",
    body: "欄名以下各行都是空的。請至少填寫一行。",
  },
  "import-too-large": {
    title: "此名單過大",
    body: "名單最多 1 MB。請移除圖片和其他工作表，或分成兩份。",
  },
  "import-too-many-rows": {
    title: "此名單行數過多",
    body: "名單最多 1,000 行。請分成數份，或清除遠離資料的儲存格格式。",
  },
  "ticket-invalid": {
    title: "下載連結已失效",
    body: "下載連結只在短時間內有效，且只可使用一次。請返回個案，再按「下載」。",
  },
  "preview-needed": {
    title: "須先計算影響",
    body: "版本須附有對未完結個案的影響，並以現時生效的規則計算，才可提交或發布。請重新計算並查閱。",
  },
  "mail-failed": {
    title: "電郵未能送出",
    body: "我們會保留並再次發送。如情況持續，請檢查電郵地址。",
  },
  "cross-site": {
    title: "這個請求來自其他網站",
    body: "為保護你，我們不處理由其他網站發出的請求。請在這裏開啟頁面，再試一次。",
  },
  internal: {
    title: "我們的系統出現問題",
    body: "已儲存的內容安全無恙。請稍後再試。如情況持續，請告訴我們以下編號。",
  },
} satisfies Messages<typeof en>;
