import { facts, report, reportExample, type Example } from "./example.ts";
import type { FILE_RULES } from "../../model/rules/file-rules.ts";

const FINE = report(facts({}));
const RULING = "withdraws: [alibaba-falls#alibaba-day]\ndate: 2026-11-22\nreason: The line was misread.\n";

export const FILE_EXAMPLES: Readonly<Record<keyof typeof FILE_RULES, Example>> = {
  "content-is-found": { bad: {}, good: { "reports/README.md": "Reports stand here.\n" }, hasRegistry: false },
  "file-is-readable": {
    bad: { "reports/alibaba-falls.md": { linkTo: "../../outside.md" } },
    good: { "reports/alibaba-falls.md": FINE },
  },
  "file-is-small": {
    bad: {
      "reports/alibaba-falls.md": new TextEncoder().encode(report(`summary: ${"Alibaba fell. ".repeat(5_000)}\n`)),
    },
    good: { "reports/alibaba-falls.md": FINE },
  },
  "file-is-expected": {
    bad: { "reports/alibaba-falls.markdown": FINE, "reports/old/alibaba-rises.md": FINE },
    good: { "reports/alibaba-falls.md": FINE, "reports/README.md": "Notes for editors.\n" },
  },
  "file-is-utf8": {
    bad: { "reports/alibaba-falls.md": Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a]) },
    good: { "reports/alibaba-falls.md": FINE },
  },
  "file-name-is-id": {
    bad: { "reports/Alibaba falls.md": FINE, "reports/index.md": FINE },
    good: { "reports/alibaba-falls.md": FINE },
  },
  "report-id-is-unique": {
    bad: { "reports/alibaba-falls.md": FINE, "reports/alibaba-falls.mdx": FINE },
    good: { "reports/alibaba-falls.md": FINE, "reports/alibaba-falls-again.mdx": FINE },
  },
  "registry-id-is-unique": {
    bad: { "registry/publishers/Daily-Wire.yaml": "name: Daily Wire of Hong Kong\nsiglum: DH\n" },
    good: { "registry/publishers/daily-wire-of-hong-kong.yaml": "name: Daily Wire of Hong Kong\nsiglum: DH\n" },
  },
  "ruling-id-is-unique": {
    bad: { "reports/alibaba-falls.md": FINE, "rulings/misread.yaml": RULING, "rulings/misread.yml": RULING },
    good: { "reports/alibaba-falls.md": FINE, "rulings/misread.yaml": RULING },
  },
  "front-matter-is-present": reportExample(
    "Alibaba fell 8% on Friday.\n",
    report(facts({}), "Alibaba fell [8%](#alibaba-day) on Friday."),
  ),
  "yaml-is-valid": reportExample(report("summary: Alibaba: a bad day\n"), report('summary: "Alibaba: a bad day"\n')),
  "yaml-is-plain": reportExample(
    report("summary: &day Alibaba falls\ntags: [!!str falls]\n"),
    report("summary: Alibaba falls\ntags: [falls]\n"),
  ),
  "key-is-unique": reportExample(report("title: Alibaba drops\n"), report("summary: Alibaba drops\n")),
  "text-is-printable": reportExample(report('summary: "Alibaba\\u0007 falls"\n'), report('summary: "Alibaba falls"\n')),
  "text-is-visible": reportExample(report('summary: "Ali\\u200bbaba falls"\n'), report('summary: "Alibaba falls"\n')),
};
