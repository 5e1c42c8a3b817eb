/** Asks an editor on a terminal for what an article doesn't say of itself. Every question can be left unanswered. */
import { cancel, select, text } from "@clack/prompts";
import type { Article, ArticleMetadata } from "../../src/articles/article.ts";
import type { AskEditor } from "../../src/drafts/files/add-articles.ts";
import { toShortLine } from "../../src/drafts/plain-line.ts";
import { isDay } from "../../src/facts/period.ts";
import type { Registry } from "../../src/model/registry.ts";
import { print } from "../output.ts";

/** Thrown by Ctrl-C at a question, caught below. */
class BrokenOff extends Error {}

/** `isBodyGiven`: whether the options say what the body shall be. */
export function askOnTerminal({ isBodyGiven }: { readonly isBodyGiven: boolean }): AskEditor {
  return async (article, file, registry) => {
    try {
      print(`\n${toShortLine(`${file}: ${article.metadata.headline ?? "no headline"}`, 100)}\n`);
      const metadata: ArticleMetadata = {
        ...article.metadata,
        ...(await askPublisher(article.metadata, registry)),
        published: await askDay(article.metadata),
        url: article.metadata.url ?? (await askAddress()),
        language: await askLanguage(article.metadata),
      };
      const body = isBodyGiven ? "notes" : await askBody();
      return { article: { ...article, metadata } satisfies Article, body };
    } catch (error) {
      if (error instanceof BrokenOff) return null;
      throw error;
    }
  };
}

async function askPublisher(
  { publisher, publisherName }: ArticleMetadata,
  registry: Registry,
): Promise<Pick<ArticleMetadata, "publisher" | "publisherName">> {
  if (publisher !== null) return { publisher, publisherName };
  const known = [...registry.publishers.values()].map(({ id, name }) => ({ value: id, label: toShortLine(name, 60) }));
  const unknown = publisherName === null ? "not named" : `${toShortLine(publisherName, 60)} (not registered)`;
  const chosen = answered(
    await select({ message: "Whose page is it?", options: [{ value: "", label: unknown }, ...known], maxItems: 12 }),
  );
  return chosen === ""
    ? { publisher: null, publisherName }
    : { publisher: chosen, publisherName: registry.publishers.get(chosen)!.name };
}

async function askDay({ published }: ArticleMetadata): Promise<ArticleMetadata["published"]> {
  if (published?.certainty === "stated") return published;
  const day = answered(
    await text({
      message: "On which day was it published? (empty: not known)",
      initialValue: published?.day ?? "",
      placeholder: "2026-02-09",
      validate: (value) =>
        !value || isDay(value.trim()) ? undefined : "Write one day: year, month, day, such as 2026-02-09.",
    }),
  ).trim();
  if (day === "") return null;
  return day === published?.day ? published : { day, certainty: "stated", from: "the editor" };
}

async function askAddress(): Promise<string | null> {
  const address = answered(
    await text({
      message: "At which address does it stand? (empty: not known)",
      placeholder: "https://…",
      validate: (value) =>
        !value || /^https?:\/\/[^\s/]+/iu.test(value.trim()) ? undefined : "Copy the whole address, https:// included.",
    }),
  ).trim();
  return address === "" ? null : address;
}

async function askLanguage({ language }: ArticleMetadata): Promise<string> {
  return answered(
    await text({
      message: "In which language is it?",
      initialValue: toShortLine(language, 20),
      validate: (value) =>
        /^[a-z]{2,3}(-[A-Za-z0-9]{2,4})*$/u.test((value ?? "").trim())
          ? undefined
          : "Write a tag such as en, zh-Hant or zh-Hans.",
    }),
  ).trim();
}

async function askBody(): Promise<"text" | "notes"> {
  const answer = answered(
    await select({
      message: "May its text be published?",
      options: [
        { value: "notes", label: "no", hint: "an outline for your own words" },
        { value: "text", label: "yes", hint: "the text becomes the body" },
      ],
    }),
  );
  return answer === "text" ? "text" : "notes";
}

function answered(answer: string | symbol): string {
  if (typeof answer === "string") return answer;
  cancel("Broken off.");
  throw new BrokenOff();
}
