// Shows a document as a browser does; prints its text and how many paragraphs and rows it has.
// Usage: node read.mjs FILE.docx
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const page = new JSDOM("<!doctype html><body></body>").window;
for (const name of ["window", "document", "DOMParser", "XMLSerializer", "Node", "HTMLElement", "Blob"]) {
  globalThis[name] = name === "window" ? page : page[name];
}
const { renderAsync } = await import("docx-preview");
const shown = page.document.createElement("div");
await renderAsync(new Uint8Array(readFileSync(process.argv[2])), shown, shown, { ignoreFonts: true });
const count = (selector) => shown.querySelectorAll(selector).length;
console.log(JSON.stringify({ text: shown.textContent, paragraphs: count("p"), rows: count("tr") }));
