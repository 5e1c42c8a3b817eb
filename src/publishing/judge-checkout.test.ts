import { expect, it } from "vitest";
import { judgeCheckout } from "./judge-checkout.ts";

it.each(["#", "?", "%", "*", '"', "\\", "\n"])("no site is built below a folder with %j in its name", (mark) => {
  expect(judgeCheckout(`/home/ana/a${mark}20b/site`)).toMatchObject({
    reason: expect.stringContaining(`Unexpected ${JSON.stringify(mark)} in the path of the project`),
    note: expect.stringContaining("Rename that folder"),
  });
});

it.each(["/home/ana/a b é'q", "/srv/a[x](y){z,w}", "/srv/!a&b;c$d+e@f~g", "/srv/新聞", "C:\\Users\\Ana\\site"])(
  "a site is built in %s",
  (path) => {
    expect(judgeCheckout(path)).toBeNull();
  },
);
