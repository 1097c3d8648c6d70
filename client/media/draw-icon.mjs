// Draws icon.png from icon.svg: node client/media/draw-icon.mjs [path of a Chromium]
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { chromium } from 'playwright-core';

const folder = new URL('.', import.meta.url);
const browser = await chromium.launch({ executablePath: process.argv[2] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 128px; height: 128px }</style>${readFileSync(new URL('icon.svg', folder), 'utf8')}`);
  writeFileSync(new URL('icon.png', folder), await page.screenshot({ omitBackground: true }));
} finally {
  await browser.close();
}
