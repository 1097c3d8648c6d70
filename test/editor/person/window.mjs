// A VS Code window with the extension in it, and hands to use it as a person does: keys, mouse, eyes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWindow, startVsCode } from '../support/code-server.mjs';

export const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern', contrast: 'Default High Contrast' };

/** Open a letter in a fresh VS Code; `use` gets the hands. Everything is closed afterwards, whatever happens. */
export async function withWindow({ root, workspace, chromium, file, vsix, theme = 'light', settings = {}, trust = false, viewport, scale, language }, use) {
  const server = await startVsCode({ workspace, trust, vsix: vsix ? [vsix] : [], settings: {
    'workbench.colorTheme': themes[theme], 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false, 'editor.wordWrap': 'on', 'editor.fontSize': 14, 'workbench.activityBar.location': 'default',
    'chat.commandCenter.enabled': false, 'window.commandCenter': false, 'workbench.layoutControl.enabled': false, 'workbench.secondarySideBar.defaultVisibility': 'hidden', 'files.exclude': { '**/*.review': true, '**/*.test.ts': true }, 'editor.lightbulb.enabled': 'on', 'files.autoSave': 'off', ...settings } });
  const { browser, page } = await openWindow(server.authority, chromium, { ...(viewport ? { viewport } : {}), ...(scale ? { deviceScaleFactor: scale } : {}) });
  page.setDefaultTimeout(60_000);
  // What VS Code goes by once a language pack is installed. Without the pack its own words stay English; those of extensions follow.
  if (language) await page.addInitScript(spoken => Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => spoken, set() {} }), language);
  try {
    const target = path.join(server.workspace, file);
    const payload = [['skipWelcome', 'true'], ['openFile', server.remote(target)]];
    if (!vsix) payload.push(['extensionDevelopmentPath', server.remote(root)]);
    await page.goto(server.address(payload));
    await page.waitForSelector('.monaco-editor .view-line', { timeout: 120_000 });
    const shows = (selector, options = {}) => page.waitForSelector(selector, { timeout: 60_000, ...options });
    return await use({
      page, server, target, shows, settled: () => settled(page),
      /** A screenshot once nothing moves any more. */
      async picture(file) {
        await settled(page);
        await page.screenshot({ path: file });
      },
      read: (name = file) => readFileSync(path.join(server.workspace, name), 'utf8'),
      /** Wait until the file on disk is as wanted. */
      async written(fits, name = file) {
        for (let time = 0; time < 600; time += 1) {
          const text = readFileSync(path.join(server.workspace, name), 'utf8');
          if (fits(text)) return text;
          await new Promise(resolve => setTimeout(resolve, 100));
        }
        throw new Error(`${name} was not written as expected.`);
      },
      /** Run a command by its name in the palette. */
      async command(name) {
        await page.keyboard.press('F1');
        await page.waitForSelector('.quick-input-widget input');
        await page.keyboard.type(name, { delay: 5 });
        await page.waitForSelector(`.quick-input-list .monaco-list-row.focused:has-text("${name.split(': ').at(-1)}")`);
        await page.keyboard.press('Enter');
      },
      /** Put the cursor into the words, as a click does. */
      async click(words) {
        const box = await boxOf(page, words);
        await page.mouse.click(box.x + Math.min(12, box.width / 2), box.y + box.height / 2);
      },
      squiggle: severity => page.waitForSelector(`.squiggly-${severity}`, { state: 'attached', timeout: 60_000 }),
      /** The menu of Ctrl+. ; it closes again now and then when the window is still settling, so it is asked for again. */
      async menu() {
        for (let time = 0; time < 12; time += 1) {
          await page.keyboard.press('Escape');
          await page.keyboard.press('Control+.');
          const row = await page.waitForSelector('.action-widget .monaco-list-row', { timeout: 3000 }).catch(() => null);
          if (row !== null) {
            await settled(page);
            const rows = await page.locator('.action-widget .monaco-list-row.action').allInnerTexts();
            if (rows.length > 0) return rows.map(text => text.replaceAll('\u00a0', ' ').trim());
          }
        }
        throw new Error('The menu did not open.');
      },
      async pick(title) {
        await page.locator('.action-widget .monaco-list-row', { hasText: title }).first().click();
        await page.waitForSelector('.action-widget', { state: 'detached', timeout: 5000 }).catch(() => undefined);
      },
      async save() {
        await page.keyboard.press('Control+s');
        await page.waitForSelector('.tab.active.dirty', { state: 'detached', timeout: 60_000 });
      },
    });
  } catch (fault) {
    await page.screenshot({ path: path.join(root, 'test/editor/screenshots/when-it-failed.png') }).catch(() => undefined);
    throw fault;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Wait until two looks in a row, a quarter of a second apart, are the same; a blinking cursor does not count. */
async function settled(page) {
  await page.addStyleTag({ content: '.monaco-editor .cursor { visibility: visible !important; animation: none !important }' }).catch(() => undefined);
  let last = await page.screenshot();
  for (let time = 0; time < 24; time += 1) {
    await new Promise(resolve => setTimeout(resolve, 250));
    const next = await page.screenshot();
    if (next.equals(last)) return;
    last = next;
  }
}

/** Where words stand on the screen. Lines of the editor are cut into pieces, so the text of a line is searched as a whole. */
async function boxOf(page, words) {
  await page.waitForFunction(text => [...document.querySelectorAll('.view-line')].some(line => line.textContent.replaceAll('\u00a0', ' ').includes(text)), words);
  return page.evaluate(text => {
    for (const line of document.querySelectorAll('.view-line')) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const at = line.textContent.replaceAll('\u00a0', ' ').indexOf(text);
      if (at < 0) continue;
      let seen = 0;
      for (let part = walker.nextNode(); part !== null; part = walker.nextNode()) {
        if (at < seen + part.textContent.length) {
          const range = document.createRange();
          range.setStart(part, at - seen);
          range.setEnd(part, Math.min(part.textContent.length, at - seen + text.length));
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x, y, width, height };
        }
        seen += part.textContent.length;
      }
    }
    return null;
  }, words);
}
