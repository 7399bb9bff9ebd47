// Readability.js and Defuddle on the pages of a benchmark, for the same scorer as bench/article_predict:
//
//   node articles.mjs TOOL DATASET... >PREDICTIONS.jsonl
//   node articles.mjs --speed TOOL DATASET...     // milliseconds of CPU a page
//
// TOOL is readability (on jsdom, as its own guide shows), readability-linkedom (faster, less exact) or
// defuddle (on linkedom, as its own command line). DATASET holds gold.jsonl (id, url, charset are read)
// and pages/ID.html.gz. Nothing is fetched.

import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import sniff from 'html-encoding-sniffer';
import { JSDOM, VirtualConsole } from 'jsdom';
import { parseHTML } from 'linkedom';

const kNowhere = 'https://example.org/';

// A page's own scripts do not run, and nothing it refers to is fetched.
function readJsdom({ html, url }) {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const article = readabilityOf(window.document);
  window.close();
  return article;
}

function readabilityOf(document) {
  const article = new Readability(document, { serializer: (element) => element }).parse();
  return article && { ...article, authors: article.byline, published: article.publishedTime };
}

// page -> what the tool says of it; `content` is an element or HTML.
const tools = {
  readability: readJsdom,
  'readability-linkedom': ({ html }) => readabilityOf(parseHTML(html).document),
  async defuddle({ html, url }) {
    // Without useAsync it asks no third party about a page that shows nothing.
    const article = await Defuddle(html, url, { useAsync: false });
    return { ...article, authors: article.author, lang: article.language };
  },
};

const kBlocks = new Set(
  ('ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL').split(' '),
);

const bodyOf = (html) => parseHTML(`<html><body>${html}</body></html>`).document.body;

// The text as it is shown: a line for each block, so that no two paragraphs grow together.
function textOf(element) {
  const parts = [];
  const walk = (node) => {
    if (node.nodeType === 3) parts.push(node.data.replace(/\s+/g, ' '));
    if (node.nodeType !== 1 || /^(SCRIPT|STYLE|TEMPLATE)$/i.test(node.tagName)) return;
    const block = kBlocks.has(node.tagName.toUpperCase());
    if (block) parts.push('\n');
    node.childNodes.forEach(walk);
    if (block) parts.push('\n');
  };
  walk(element);
  return parts.join('').split('\n').map((line) => line.trim()).filter((line) => line).join('\n');
}

// The encoding of a page that says none: the tools leave it to whoever fetched the page.
const likely = (bytes) => (isUtf8(bytes) ? 'UTF-8' : 'windows-1252');

function* pagesOf(folder) {
  for (const line of readFileSync(`${folder}/gold.jsonl`, 'utf8').trim().split('\n')) {
    const { id, dataset, url, charset } = JSON.parse(line);
    const bytes = gunzipSync(readFileSync(`${folder}/pages/${id}.html.gz`));
    const encoding = sniff(bytes, { transportLayerEncodingLabel: charset ?? undefined, defaultEncoding: likely(bytes) });
    yield { id, dataset, url: url ?? kNowhere, html: new TextDecoder(encoding).decode(bytes) };
  }
}

async function extract(tool, page) {
  try {
    return await tools[tool](page);
  } catch (error) {
    console.error(`${page.id}: ${error.message}`);
    return null; // counts as an empty answer
  }
}

const asked = process.argv.slice(2);
const speed = asked[0] === '--speed' && asked.shift();
const tool = asked.shift();

if (speed) {
  const pages = asked.flatMap((folder) => [...pagesOf(folder)]);
  let best = Infinity;
  // As for pige, the best of several rounds; the first also compiles.
  for (let round = 0; round < 3; ++round) {
    const before = process.cpuUsage();
    for (const page of pages) await extract(tool, page);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e3);
  }
  console.log((best / pages.length).toFixed(2));
} else {
  for (const folder of asked) {
    for (const page of pagesOf(folder)) {
      const { title, authors, published, lang, content } = (await extract(tool, page)) ?? {};
      const body = content?.nodeType ? content : bodyOf(content ?? '');
      const line = { id: page.id, dataset: page.dataset, title, authors: authors ? [authors] : [], published, lang };
      console.log(JSON.stringify({ ...line, text: textOf(body) }));
    }
  }
}
