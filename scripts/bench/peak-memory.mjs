// @ts-check
/** Loaded before a program to learn the most memory that it held: written, in bytes, when the program ends. */
import { writeFileSync } from "node:fs";

const file = process.env["READACROSS_PEAK_FILE"];
if (file) process.on("exit", () => writeFileSync(file, String(process.resourceUsage().maxRSS * 1024)));
