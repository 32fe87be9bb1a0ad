import { expect, test } from "vitest";
import { unlawfulGroundsIn } from "./unlawful-grounds.ts";

test.each([
  ["Too old for the team", ["age"]],
  ["太年轻，经验不足", ["age"]],
  ["Has young children and cannot travel", ["family-status"]],
  ["已婚，未能加班", ["family-status"]],
  ["We preferred men for the night shift", ["sex"]],
  ["Uses a wheelchair", ["disability"]],
  ["She is pregnant and on maternity soon", ["pregnancy"]],
  ["膚色", ["race"]],
])("%s is stopped", (text, grounds) => expect(unlawfulGroundsIn(text)).toEqual(grounds));

test.each([
  "No degree in a computing subject; the advert asked for one.",
  "Three years of experience where five were published.",
  "沒有相關學位，廣告訂明需要學士學位。",
  "Asked for HK$20,000 a month more than offered.",
  "Manages single-page applications, no settlement experience",
])("%s is a reason that can stand", (text) => expect(unlawfulGroundsIn(text)).toEqual([]));
