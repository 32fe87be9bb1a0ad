import type { Messages } from "../catalog.ts";
import type en from "./en.ts";

export default {
  "not-found": {
    title: "找不到此页面",
    body: "网址可能有误、内容可能已被移除，或您的账户没有权限。请检查网址，或返回首页。",
  },
  "not-allowed": {
    title: "您的角色不能执行此操作",
    body: "请联系机构的负责人或管理员代为办理，或调整您的角色。",
  },
  "not-signed-in": {
    title: "请先登录",
    body: "此页面仅供已登录的用户使用。登录后将回到这里。",
  },
  "session-expired": {
    title: "您已被退出登录",
    body: "为保护页面上的资料，长时间无操作会自动退出。已保存的内容仍在。登录后将回到原来的位置。",
  },
  "wrong-organisation": {
    title: "此内容属于另一家机构",
    body: "您可能是多家机构的成员。请选择正确的机构，再打开此页面。",
  },
  "too-many-tries": {
    title: "尝试次数过多",
    body: "为保护账户，我们限制尝试次数。请等几分钟再试。",
  },
  "sign-in-link-invalid": {
    title: "此登录链接无效",
    body: "链接可能不完整。请从邮件中重新打开完整链接，或获取新的链接。",
  },
  "sign-in-link-expired": {
    title: "此登录链接已过期",
    body: "登录链接有效期为 10 分钟。请获取新的链接。",
  },
  "sign-in-link-used": {
    title: "此登录链接已使用",
    body: "登录链接只能使用一次。请获取新的链接。",
  },
  "sign-in-link-other-browser": {
    title: "您在另一个浏览器中打开了链接",
    body: "登录须在开始时的浏览器中完成。请在那里输入邮件中的验证码，或在此重新开始。",
  },
  "sign-in-code-wrong": {
    title: "验证码不正确",
    body: "请查看我们最新一封邮件中的验证码，再输入一次。",
  },
  "sign-in-code-spent": {
    title: "验证码已失效",
    body: "尝试次数过多或已过期。请获取新的验证码。",
  },
  "second-factor-wrong": {
    title: "验证码不正确",
    body: "请输入应用当前显示的验证码，或其中一个备用码。尝试十次后需要等待。",
  },
  "second-factor-used": {
    title: "这个验证码已经用过",
    body: "每个验证码只能使用一次。请等应用显示下一个。",
  },
  "passkey-refused": {
    title: "未能接受此通行密钥",
    body: "它可能属于另一个账户、已在此处移除，或设备响应过慢。请重试，或改用验证码。",
  },
  "step-up-required": {
    title: "请确认是您本人",
    body: "您已登录，但此操作需要最近五分钟内的验证。您输入的内容不会丢失。",
  },
  "last-second-factor": {
    title: "这是您最后一种验证方式",
    body: "请先添加另一个通行密钥或验证器应用，再移除它。",
  },
  "reset-pending": {
    title: "已有人提出此要求",
    body: "另一位管理员可以在此页确认或撤回。",
  },
  "invitation-invalid": {
    title: "此邀请链接无效",
    body: "链接可能不完整。请从邮件中重新打开完整链接，或请发送者重新发送。",
  },
  "invitation-expired": {
    title: "此邀请已过期",
    body: "邀请有效期为 14 天。请发送者重新邀请；您之前填写的内容不会丢失。",
  },
  "invitation-used": {
    title: "此邀请已被接受",
    body: "请使用受邀的电子邮箱登录，继续办理。",
  },
  "invitation-revoked": {
    title: "此邀请已被撤回",
    body: "发送者已撤回邀请，或已发出更新的邀请。请查看最新的邮件，或联系发送者。",
  },
  "invitation-other-address": {
    title: "此邀请属于另一个电子邮箱",
    body: "请退出登录，再用收到邀请的邮箱登录。",
  },
  "address-taken": {
    title: "此邮箱已有账户",
    body: "请直接用该邮箱登录，或使用其他邮箱。",
  },
  "invitation-already-pending": {
    title: "已邀请此人",
    body: "之前的邀请仍然有效。请重新发送该邀请，或先撤销。",
  },
  "already-member": {
    title: "此人已是成员",
    body: "如需更改其权限，请在成员列表中修改角色。",
  },
  "last-owner": {
    title: "机构必须有一名负责人",
    body: "这是唯一的负责人。请先指定另一位负责人。",
  },
  "own-role": {
    title: "您不能修改自己的角色",
    body: "请由另一位负责人或管理员修改。",
  },
  "last-administrator": {
    title: "代理机构需要一名管理员",
    body: "这是唯一的管理员。请先把这个角色交给另一位同事。",
  },
  "person-is-staff": {
    title: "这个邮箱属于代理机构员工",
    body: "任何人都不能同时是员工和机构成员。请使用另一个邮箱。",
  },
  "person-is-member": {
    title: "这个邮箱属于机构成员或申请人",
    body: "任何人都不能同时是员工和机构成员。请使用另一个邮箱。",
  },
  "input-invalid": {
    title: "部分答案需要再看一下",
    body: "下面已逐项标明所需内容。您输入的其他内容均已保留。",
  },
  "email-invalid": {
    title: "这似乎不是电子邮箱地址",
    body: "请按 name@example.com 的格式填写。",
  },
  "stale-version": {
    title: "内容已被修改",
    body: "同事或您的另一个标签页保存了更新的答案。下面列出两个版本，没有内容丢失。请选择保留哪一个。",
  },
  "case-not-open": {
    title: "此个案目前不能修改",
    body: "提交后只有审核员提出的项目可以修改。请在个案页面查看现在轮到谁处理。",
  },
  "case-incomplete": {
    title: "个案尚未齐备",
    body: "下面列出尚缺的项目，每项都有链接前往填写。",
  },
  "case-not-closed": {
    title: "此个案尚未结束",
    body: "只有已结束或已撤回的个案才可以归档。",
  },
  "case-on-hold": {
    title: "此个案已暂停办理",
    body: "请先恢复办理；时限继续计算，个案才能往下走。",
  },
  "case-erased": {
    title: "已按保存期删除",
    body: "代理按保存期表保存资料。此个案的内容、文件及相关文字已永久删除；编号、日期和操作记录仍然保留。",
  },
  "legal-hold": {
    title: "此项资料正受法律保留",
    body: "在另一名管理员说明理由并解除保留之前，其中任何资料都不能删除。",
  },
  "erasure-open": {
    title: "此个案已有待定的删除提议",
    body: "请先确认或撤回现有的提议，再提出新的。",
  },
  "outside-sending-hours": {
    title: "没有发出任何提醒",
    body: "提醒只在香港工作日上午 9 点至下午 6 点发出，请届时再试。",
  },
  "status-changed": {
    title: "个案已有进展",
    body: "此页面打开期间，个案状态已改变。请刷新页面，查看最新情况。",
  },
  "four-eyes": {
    title: "须由另一位人员决定",
    body: "曾提出建议或修改个案的人员不得审批。请交由另一位审批员处理。",
  },
  "conflict-not-declared": {
    title: "尚未作出声明",
    body: "请先声明您与此个案没有利益冲突，再继续。",
  },
  "reason-required": {
    title: "请选择理由",
    body: "选择理由，让对方知道怎样才符合要求。",
  },
  "requests-open": {
    title: "仍有要求未处理",
    body: "每项要求须先得到回复或取消。",
  },
  "findings-stale": {
    title: "您的一项判断已不符合现在的答案",
    body: "该项判断所依据的答案已经变化。请先在“评估结果”页重新判断，再提出建议。",
  },
  "not-disclosed": {
    title: "该内容未曾披露",
    body: "理由只能引用当事方在个案中能看到的内容。请从列表中选择。",
  },
  "take-back-late": {
    title: "已来不及收回",
    body: "六十秒已过，或已有人据此处理。请改为说明理由后撤销。",
  },
  "second-look-open": {
    title: "此个案被抽中须复核",
    body: "递交前须由另一位审批员复核。",
  },
  "no-requests": {
    title: "没有可发送的内容",
    body: "请先在答案或文件上添加至少一项要求。",
  },
  "not-assigned": {
    title: "此个案不由您负责",
    body: "请先从工作队列认领。",
  },
  "already-claimed": {
    title: "同事已先认领",
    body: "此个案刚被另一位同事认领。请从工作队列选择另一个。",
  },
  "form-locked": {
    title: "表格已签署并关闭",
    body: "如审核员询问您的答案，表格会重新开放，我们会通过邮件通知您。",
  },
  "form-incomplete": {
    title: "部分内容尚未完成",
    body: "请先完成下列部分，再签署。",
  },
  "guardian-consent-required": {
    title: "尚缺监护人同意",
    body: "随行子女未满 14 周岁，还没有人代为同意。请先给予同意，再签署。",
  },
  "consent-required": {
    title: "需要您先同意",
    body: "请阅读通知并给予两项同意。您可以随时撤回。",
  },
  "candidate-exists": {
    title: "此个案已有申请人",
    body: "如需邀请其他人，请先撤销现有邀请。",
  },
  "candidate-not-invited": {
    title: "尚未邀请申请人",
    body: "请先邀请申请人。",
  },
  "upload-empty": {
    title: "文件是空的",
    body: "此文件没有内容。请在设备上检查，再重新选择。",
  },
  "upload-too-large": {
    title: "文件过大",
    body: "每个文件不超过 50 MB。请用 200 dpi 扫描，或拆分为两个文件。",
  },
  "upload-wrong-type": {
    title: "不接受此类文件",
    body: "请上传 PDF、JPEG 或 PNG。我们检查的是文件内容，而不是文件名。",
  },
  "upload-damaged": {
    title: "无法读取文件",
    body: "文件可能已损坏。请在设备上打开检查，另存一份后再上传。",
  },
  "upload-mixed-content": {
    title: "文件夹带其他内容",
    body: "此 PDF 或图片中藏有另一个文件。请重新打印成 PDF 或重新拍摄，再上传。",
  },
  "upload-too-many-pages": {
    title: "PDF 页数过多",
    body: "每个文件最多 1,000 页。请拆分为两个文件，再分别上传。",
  },
  "upload-too-many-pixels": {
    title: "图片尺寸过大",
    body: "图片最多 1 亿像素。请用 300 dpi 扫描，或缩小后再上传。",
  },
  "upload-encrypted": {
    title: "文件设有密码",
    body: "审核员必须能够打开文件。请另存一份无密码的文件，再上传。",
  },
  "upload-too-many": {
    title: "个案的文件数量已达上限",
    body: "每个个案最多 200 个文件。请先删除不再需要的文件。",
  },
  "upload-slot-full": {
    title: "此项已满",
    body: "此项的文件数量已达上限。请先删除或更换其中一个。",
  },
  "upload-shared-full": {
    title: "两项合计已满",
    body: "入境处把这一项与相关一项的文件合并计算，名额已用完。这个文件没有保留，其余文件不受影响。请先在其中一项删除或更换一个文件，或把多页合成一份 PDF。",
  },
  "upload-interrupted": {
    title: "上传中断",
    body: "文件未完整送达，没有保留。请重新上传。",
  },
  "upload-infected": {
    title: "扫描发现有害内容",
    body: "文件没有保留。请检查您的设备，再上传安全的文件。",
  },
  "upload-scanner-away": {
    title: "病毒扫描暂时无法使用",
    body: "文件没有保存。请过几分钟再试；如果一直这样，请告知代理机构。",
  },
  "upload-not-scannable": {
    title: "防病毒软件无法检查这个文件",
    body: "文件太大或结构太复杂，无法完整检查。请另存为普通 PDF，或分开上传。",
  },
  "upload-offset": {
    title: "这个文件正由另一个连接上传",
    body: "请先查看列表，若没有这个文件，再上传一次。",
  },
  "upload-storage-full": {
    title: "文件未能存储",
    body: "存储空间暂时已满，我们已通知代理机构。请稍后再试；其他内容不受影响。",
  },
  "evidence-locked": {
    title: "此文件属于已提交的个案",
    body: "只有审核员要求时才可更换。",
  },
  "evidence-not-clean": {
    title: "此文件暂时不能打开",
    body: "文件仍在检查，或未通过检查。请稍后再试。",
  },
  "import-unreadable": {
    title: "无法读取这个文件",
    body: "它不是 CSV 或 XLSX 文件，或者已损坏。请用表格软件打开并另存为 XLSX。",
  },
  "import-encoding": {
    title: "无法识别这个文件的文字编码",
    body: "请另存为“CSV UTF-8”或 XLSX，以免姓名读错。",
  },
  "import-columns": {
    title: "列名与模板不符",
    body: "第一行必须有职位名称和人选姓名。请下载模板，把名单复制进去。",
  },
  "import-empty": {
    title: "这份名单没有任何数据行",
    body: "列名以下各行都是空的。请至少填写一行。",
  },
  "import-too-large": {
    title: "这份名单太大",
    body: "名单不超过 1 MB。请去掉图片和其他工作表，或分成两份。",
  },
  "import-too-many-rows": {
    title: "这份名单行数太多",
    body: "名单不超过 1,000 行。请分成几份，或清除远离数据的单元格格式。",
  },
  "ticket-invalid": {
    title: "下载链接已失效",
    body: "下载链接只在短时间内有效，且只能使用一次。请返回个案，再点“下载”。",
  },
  "preview-needed": {
    title: "需要先计算影响",
    body: "版本须附有对未结案件的影响，并按现行规则计算，才能提交或发布。请重新计算并查看。",
  },
  "mail-failed": {
    title: "邮件未能发出",
    body: "我们会保留并再次发送。如情况持续，请检查邮箱地址。",
  },
  "cross-site": {
    title: "此请求来自其他网站",
    body: "为保护您，我们不处理由其他网站发起的请求。请在此打开页面，再试一次。",
  },
  internal: {
    title: "我们的系统出现问题",
    body: "已保存的内容安全无恙。请稍后再试。如情况持续，请告诉我们以下编号。",
  },
} satisfies Messages<typeof en>;
