import { expect, test } from "vitest";
import { pageCopy } from "./page-copy.ts";

test("text is spaced out, and what is no text stays as it is", () => {
  const html = `<p title="騰訊 > 7.5">騰訊7.5%</p><!-- 騰訊 --><script>"騰訊"</script><style>騰訊{}</style>`;
  expect(pageCopy(html)).toBe(
    `<p title="騰訊 > 7.5"> 騰 訊 7\u203f5%</p><!-- 騰訊 --><script>"騰訊"</script><style>騰訊{}</style>`,
  );
});

test("a run goes on from one element to the next", () => {
  expect(pageCopy("<b>騰</b>訊A<i>股</i>")).toBe("<b> 騰 </b> 訊 A<i> 股 </i>");
});

test("each option of a page's filters has an element of its own", () => {
  const html = '<main id="Main" data-search-facets="kind:report,tag:bear-market" class="page"><p>x</p></main>';
  expect(pageCopy(html)).toBe(
    '<main id="Main" data-search-facets="kind:report,tag:bear-market" class="page"><span data-pagefind-filter="kind:report"></span><span data-pagefind-filter="tag:bear-market"></span><p>x</p></main>',
  );
});
