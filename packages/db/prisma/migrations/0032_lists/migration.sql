-- Lists that are found again in any script, that answer alike at any size, and that people keep views of.

-- One form for comparing: no case, width, accent, space or punctuation, and simplified characters for traditional ones.
-- The pairs are those of rules (talent-list/script-pairs.ts, and its list), and more that stand in names of people and
-- companies; test/fold.test.ts holds the two together. Letters lead the list, because it is gone through for each one. A wrong pair finds too much, a missing one too little.
create function app.fold_text(value text) returns text
language sql immutable parallel safe as $$
  select case when octet_length(value) = char_length(value) then regexp_replace(lower(value), '[^a-z0-9]+', '', 'g')
    else regexp_replace(translate(lower(regexp_replace(normalize(value, NFKD), '[\u0300-\u036f]+', '', 'g')),
    'aeionrlstgdhcuwmykbpfzxjqv0123456789 -'
    '萬與專業叢東絲兩嚴喪個豐臨為爲麗舉義烏樂喬習鄉書買亂爭虧亞產畝親褻億僅從侖倉儀們價眾優夥會傘偉傳傷倫偽體餘傭俠偵側僑儈儲兒兌黨蘭關興養獸內岡冊寫軍農馮衝決況凍淨涼減湊幾鳳憑凱擊鑿劃'
    '劉則剛創刪別劍劑勁勞勢動勵勸務勝匯彙區醫華協單賣盧衛衞卻廠廳歷曆厲壓厭縣參雙發髮變敘葉號嘆後嚇嗎啟啓吳員聽響問喚園圍國圖圓聖場壞塊堅壇壩墳墜壟墾墊牆壯聲殼處備復複夠頭夾奪奮獎奧婦媽'
    '嬰娛孫學寧寶實審憲宮寬賓對尋導將爾塵嘗屍盡儘層屬屆歲豈崗島嶺嶽峽幣帥師帳帶幫庫應廟廣廢開異棄張彌彎彈強歸當錄彥徹徑憶懷態憐總懸戀懇惡惱悅慮懶懲慣慶憂戲戰戶擴掃揚擾撫拋搶護報擔擬擁擇'
    '掛揮撈損撿換據擺搖撥敗敵數斬斷無舊時曠晝顯曉暫術機殺雜權條來楊極構槍櫃標棧棟欄樹樣橋檔檢樓槳樁歐歡殘毀氣漢湯溝沒淚澤潔灑測濟濃漲潤漸漁溫灣濕濱濾滅災燈爐點煉爍爛煙煩燒熱愛爺牽犧狀猶'
    '獨獄獵環現瑪瓊電畫暢療瘋癥癢監蓋盤盜睜矯礦碼磚確礎禮禍離種稱積穩窮竊窯競筆簽籤簡籃籌類糧糾紅約級紀純納紐線練組細織終紹經結給絡絕統繼績緒續維綱網綜綠緊編緣緩縮繪繳纖羅罰職聯聰腦腫膚'
    '膠臟髒艦艙艱藝節蘇薦獲穫薩藍藥虛蟲補裝襯襪見觀規視覽覺觸訂計討讓訓議記講許論設訪證評識訴診詞譯試詩誠話詢該詳語誤請諸課誰調談諒謀謝譜貝負財責貢貨質貪貧購貫貴貸貿費賀資賬賞賠贏趙趨躍'
    '踐車軌軟轉輪輕載較輔輛輩輯輸辦辭辯邊達遷過運還這進遠違連遲選遺適遞郵鄭鄰醬釋裡裏鑒鑑針鈕鋼錢鐘鍾鐵銀銅鋁銷鎖鏈鏡錯鍵鍛鑽鑄長門閉間閱隊陽陰陣階際陸陳險隨隱難雲霧靈靜韓頁頂項順須顧頓'
    '預領頻題顏額願風飛飯飲飾飼館馬駐駕驗騎騙驅魚鮮鳥鷹麥黃齊齒龍龜羣峯臺檯颱麼僱薑麵範闆幹係繫製鬆鬱隻準佈週誌鬥迴綫牠祕鷄雞滬廈傢纔併並佔採畢註鋪舖嶼礙盃睏牀韌蝕攝錶鞏匱緻擱撐攬紡縫鑲'
    '餃遊餅麪蝦釀廚駛櫥潛鍋閘閥繡紋紗綢緞絨寵鴿鴨鵝鯉鯨癱痺齡顱頸顎腎腸膽脈聾啞諧諾謎譽詐誘託賦賭贈贊贖趕蹤軀輻輿轄轎遼遙鄧釣釘鈔鈉鉛鉤銘銳鋒鍍鎂鎮鏟閃閣闊雛韻頌頒飢饑飽馴駁騰驚鬧魯鴻鵬'
    '鹽鹼黴齋傑儉僕嘯囑囂塗壺壽夢嫻寢嶄幀廂廬恆悶慘憤懼掙揀摯撲擋擠擲攔攜攤晉暈曬柵楓榮槓樞橫欽殲淺淵渾湧滄滯滲滾滿潑澆澱濁濺瀉瀏瀝瀾燭燦獻疊瘡癮皺瞞祿禦禪稅稜竄竅篩簾籠粵糞絞綁綺緯締縱'
    '繞繩繽罵罷聳肅脅脫脹膩臉艷莊莖萊蔣蔥蕭蘆蘊蝸螢蠅蠟蠶褲襲覓蔭紳鉑鋰鎳鈦鈷築譚賴聶龐鄒閻賈鄔酈鄺薊瑩穎穂瑋璿瑤鈺鈞錦鏗鐸鍇鎧鈴釗鈿鈥婭嬌嬋嫵姍綾縈纓紓絢綽綸緋緹縝愷憫曄暉朧楨樺櫻濤瀟'
    '灝渢漣濬瀅煒煥燁燾熾勛勳堯塤崢嵐巒嶸幗徵惲擷斕昇暘韜頤頡顥飄騁騏驊驍驕驥駿騫鯤鳴鶯鸞鶴鷺龔蓀蓮薔薈蘿藺葒蕓藹詠詮誼謙謹諳諺讚賢賜贇軒輝轅轍邁遜釧鋭錚鐃閎閔闌闖闡隴雋霽靂靄靚韋佇呂嗚'
    '團壘婁崑巖捨斎曇桿欒毆氹沖涇溈瀧玨琍瓏璣璡璦璽皚碩礪禎穀窩竇籟絃纘聞脩荊蒼訊証貞賽贛醞釐鉅鉉鉦銓銜錫鍊鏵鑰閑閒閩闕陝駒駱驪鮑鵑鶩珮妳於衆敍吿喩凃奬囯甯',
    'aeionrlstgdhcuwmykbpfzxjqv0123456789 -'
    '万与专业丛东丝两严丧个丰临为为丽举义乌乐乔习乡书买乱争亏亚产亩亲亵亿仅从仑仓仪们价众优伙会伞伟传伤伦伪体余佣侠侦侧侨侩储儿兑党兰关兴养兽内冈册写军农冯冲决况冻净凉减凑几凤凭凯击凿划'
    '刘则刚创删别剑剂劲劳势动励劝务胜汇汇区医华协单卖卢卫卫却厂厅历历厉压厌县参双发发变叙叶号叹后吓吗启启吴员听响问唤园围国图圆圣场坏块坚坛坝坟坠垄垦垫墙壮声壳处备复复够头夹夺奋奖奥妇妈'
    '婴娱孙学宁宝实审宪宫宽宾对寻导将尔尘尝尸尽尽层属届岁岂岗岛岭岳峡币帅师帐带帮库应庙广废开异弃张弥弯弹强归当录彦彻径忆怀态怜总悬恋恳恶恼悦虑懒惩惯庆忧戏战户扩扫扬扰抚抛抢护报担拟拥择'
    '挂挥捞损捡换据摆摇拨败敌数斩断无旧时旷昼显晓暂术机杀杂权条来杨极构枪柜标栈栋栏树样桥档检楼桨桩欧欢残毁气汉汤沟没泪泽洁洒测济浓涨润渐渔温湾湿滨滤灭灾灯炉点炼烁烂烟烦烧热爱爷牵牺状犹'
    '独狱猎环现玛琼电画畅疗疯症痒监盖盘盗睁矫矿码砖确础礼祸离种称积稳穷窃窑竞笔签签简篮筹类粮纠红约级纪纯纳纽线练组细织终绍经结给络绝统继绩绪续维纲网综绿紧编缘缓缩绘缴纤罗罚职联聪脑肿肤'
    '胶脏脏舰舱艰艺节苏荐获获萨蓝药虚虫补装衬袜见观规视览觉触订计讨让训议记讲许论设访证评识诉诊词译试诗诚话询该详语误请诸课谁调谈谅谋谢谱贝负财责贡货质贪贫购贯贵贷贸费贺资账赏赔赢赵趋跃'
    '践车轨软转轮轻载较辅辆辈辑输办辞辩边达迁过运还这进远违连迟选遗适递邮郑邻酱释里里鉴鉴针钮钢钱钟钟铁银铜铝销锁链镜错键锻钻铸长门闭间阅队阳阴阵阶际陆陈险随隐难云雾灵静韩页顶项顺须顾顿'
    '预领频题颜额愿风飞饭饮饰饲馆马驻驾验骑骗驱鱼鲜鸟鹰麦黄齐齿龙龟群峰台台台么雇姜面范板干系系制松郁只准布周志斗回线它秘鸡鸡沪厦家才并并占采毕注铺铺屿碍杯困床韧蚀摄表巩匮致搁撑揽纺缝镶'
    '饺游饼面虾酿厨驶橱潜锅闸阀绣纹纱绸缎绒宠鸽鸭鹅鲤鲸瘫痹龄颅颈颚肾肠胆脉聋哑谐诺谜誉诈诱托赋赌赠赞赎赶踪躯辐舆辖轿辽遥邓钓钉钞钠铅钩铭锐锋镀镁镇铲闪阁阔雏韵颂颁饥饥饱驯驳腾惊闹鲁鸿鹏'
    '盐碱霉斋杰俭仆啸嘱嚣涂壶寿梦娴寝崭帧厢庐恒闷惨愤惧挣拣挚扑挡挤掷拦携摊晋晕晒栅枫荣杠枢横钦歼浅渊浑涌沧滞渗滚满泼浇淀浊溅泻浏沥澜烛灿献叠疮瘾皱瞒禄御禅税棱窜窍筛帘笼粤粪绞绑绮纬缔纵'
    '绕绳缤骂罢耸肃胁脱胀腻脸艳庄茎莱蒋葱萧芦蕴蜗萤蝇蜡蚕裤袭觅荫绅铂锂镍钛钴筑谭赖聂庞邹阎贾邬郦邝蓟莹颖穗玮璇瑶钰钧锦铿铎锴铠铃钊钿钬娅娇婵妩姗绫萦缨纾绚绰纶绯缇缜恺悯晔晖胧桢桦樱涛潇'
    '灏沨涟浚滢炜焕烨焘炽勋勋尧埙峥岚峦嵘帼征恽撷斓升旸韬颐颉颢飘骋骐骅骁骄骥骏骞鲲鸣莺鸾鹤鹭龚荪莲蔷荟萝蔺荭芸蔼咏诠谊谦谨谙谚赞贤赐赟轩辉辕辙迈逊钏锐铮铙闳闵阑闯阐陇隽霁雳霭靓韦伫吕呜'
    '团垒娄昆岩舍斋昙杆栾殴凼冲泾沩泷珏璃珑玑琎瑷玺皑硕砺祯谷窝窦籁弦缵闻修荆苍讯证贞赛赣酝厘巨铉钲铨衔锡炼铧钥闲闲闽阙陕驹骆骊鲍鹃鹜佩你于众叙告喻涂奖国宁'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u206f\u3000-\u3004\u3008-\u303f\u30fb]+', '', 'g')
  end
$$;

-- What an index can look up: every three characters, and one and two where a Chinese character begins them, since many
-- words of Chinese are no longer.
create function app.search_grams(folded text) returns text[]
language sql immutable parallel safe as $$
  select coalesce(array_agg(g), '{}')
  from (select string_to_array(folded, null) as a) letters, lateral unnest(a, a[2:], a[3:]) as run(x, y, z),
    lateral (values (x || y || z), (case when ascii(x) > 127 then x end), (case when ascii(x) > 127 then x || y end)) cut(g)
  where g is not null
$$;

-- … and what to look up for a word: threes that cover it, or what little a shorter one has. The rows found are read again. Nothing for one or two Latin letters.
create function app.query_grams(words text[]) returns text[]
language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct g), '{}') from unnest(words) word,
    lateral (select substr(word, i, least(3, char_length(word) - i + 1)) as g
      from (select generate_series(1, greatest(1, char_length(word) - 2), 3) union select greatest(1, char_length(word) - 2)) at(i)) cut
    where char_length(g) = 3 or (char_length(word) < 3 and ascii(g) > 127)
$$;

alter table sponsorship_case add column search_text text not null default '';
alter table work_item add column search_text text not null default '', add column organisation_name_zh text not null default '';

-- Kept by the database, so that no way of writing a row can forget it.
create function app_private.keep_case_search() returns trigger
language plpgsql as $$
begin
  new.search_text := concat_ws(' ', app.fold_text(new.reference), app.fold_text(new.title), app.fold_text(new.candidate_name));
  return new;
end $$;
create function app_private.keep_work_search() returns trigger
language plpgsql as $$
begin
  new.search_text := concat_ws(' ', app.fold_text(new.reference), app.fold_text(new.organisation_name),
    app.fold_text(new.organisation_name_zh), app.fold_text(new.title));
  return new;
end $$;
create trigger keep_case_search before insert or update of reference, title, candidate_name, search_text on sponsorship_case
  for each row execute function app_private.keep_case_search();
create trigger keep_work_search before insert or update of reference, organisation_name, organisation_name_zh, title, search_text
  on work_item for each row execute function app_private.keep_work_search();

-- The rows that are there: the owner reaches them past the policies for these statements alone.
alter table sponsorship_case no force row level security;
alter table work_item no force row level security;
alter table organisation no force row level security;
update sponsorship_case set search_text = '';
update work_item w set organisation_name_zh = o.name_zh from organisation o where o.id = w.organisation_id;
alter table sponsorship_case force row level security;
alter table work_item force row level security;
alter table organisation force row level security;

-- A page of the queue is read state by state and merged, so that the many closed cases are never walked through: by the
-- clock and of one holder (0033), by the wait, of nobody.
create index work_item_unheld on work_item (status, submitted_at, case_id) where reviewer_id is null;
create index work_item_search on work_item using gin (app.search_grams(search_text));
drop index "work_item_reviewer_id_submitted_at_idx";
create index "work_item_organisation_id_status_submitted_at_case_id_idx" on "work_item"("organisation_id", "status", "submitted_at", "case_id");
create index sponsorship_case_archived on sponsorship_case (organisation_id, archived_at, id) where archived_at is not null;

-- Staff only, all of the queue, as the policy of the table says. A definer, because under a policy an index cannot answer
-- for operators that might leak (LIKE, arrays), and a queue of a million is not read through for one word.
create function app.matching_work(words text[], most int) returns setof public.work_item
language plpgsql stable security definer set search_path = pg_catalog set enable_seqscan = off as $$
begin
  if not app.is_kind('staff') then return; end if;
  return query execute 'select w.* from public.work_item w
    where app.search_grams(w.search_text) @> $1
      and w.search_text like all (select ''%'' || word || ''%'' from unnest($2) word) limit $3'
    using app.query_grams(words), words, most;
end $$;
grant select on work_item to causeway_guard;
create policy guard on work_item to causeway_guard using (true) with check (true);

-- Saved views: a person's own, within one organisation; of staff within the agency.
create table "saved_view" (
  "organisation_id" uuid not null,
  "id" uuid not null,
  "person_id" uuid not null,
  "list" text not null,
  "name" text not null,
  "query" text not null,
  "is_default" boolean not null default false,
  "created_at" timestamptz(3) not null,
  constraint "saved_view_pkey" primary key ("organisation_id", "id"),
  constraint "saved_view_organisation_id_fkey" foreign key ("organisation_id") references "organisation"("id") on delete restrict on update no action
);
create unique index "saved_view_organisation_id_person_id_list_name_key" on "saved_view"("organisation_id", "person_id", "list", "name");
create unique index saved_view_one_default on saved_view (organisation_id, person_id, list) where is_default;
alter table saved_view enable row level security;
alter table saved_view force row level security;
grant select, insert, delete on saved_view to causeway_portal, causeway_admin;
grant update (name, query, is_default) on saved_view to causeway_portal, causeway_admin;
create policy own on saved_view to causeway_portal
  using (organisation_id = (select app.member_organisation()) and person_id = (select app.person_id()))
  with check (organisation_id = (select app.member_organisation()) and person_id = (select app.person_id()) and list = 'cases');
create policy own_staff on saved_view to causeway_admin
  using (organisation_id = (select app.agency()) and person_id = (select app.person_id()) and (select app.is_kind('staff')))
  with check (organisation_id = (select app.agency()) and person_id = (select app.person_id()) and (select app.is_kind('staff'))
    and list = 'queue');

-- A number of more than four digits was cut to four, so the ten-thousandth case bore the number of an earlier one.
create or replace function app.next_case_reference(year int) returns text
language sql volatile security definer set search_path = pg_catalog as $$
  select format('CW-%s-%s', lpad((year % 100)::text, 2, '0'), lpad(n::text, greatest(4, length(n::text)), '0'))
    from nextval('app_private.case_reference') n
$$;

grant create on schema app to causeway_guard;
alter function app.next_case_reference owner to causeway_guard;
alter function app.matching_work owner to causeway_guard;
revoke create on schema app from causeway_guard;
revoke execute on function app.matching_work, app.fold_text, app.search_grams, app.query_grams from public;
grant execute on function app.fold_text, app.search_grams, app.query_grams to causeway_portal, causeway_admin, causeway_worker, causeway_guard;
grant execute on function app.matching_work to causeway_admin;
