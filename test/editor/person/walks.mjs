// Walks through the extension as a person takes them, each in a fresh VS Code. The screenshots are there to be looked at.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { houseWithRule, withBranch, withFiles } from '../support/workspaces.mjs';
import { withWindow } from './window.mjs';

const letter = 'de/zahlungserinnerung.md';

export const walks = [
  {
    name: 'person: the packed extension is installed; Ctrl+. on a cold sentence, a warmer one is picked and saved',
    async walk({ screenshots, ...options }) {
      const vsix = path.join(options.root, 'dist/test/editor/herzlich.vsix');
      execFileSync(process.execPath, [path.join(options.root, 'node_modules/@vscode/vsce/vsce'), 'package', '--no-dependencies', '--out', vsix], { cwd: options.root, stdio: 'pipe' });
      // A megabyte as vsce counts it when it packs.
      assert.ok(statSync(vsix).size < 2 ** 20, `the packed extension has ${statSync(vsix).size} bytes; it may have ${2 ** 20}`);
      await withWindow({ ...options, file: letter, vsix }, async ({ page, picture, click, menu, pick, squiggle, read, save }) => {
        await squiggle('warning');
        await picture(path.join(screenshots, 'squiggles.png'));
        await click('keinen Zahlungseingang');
        const titles = await menu();
        await picture(path.join(screenshots, 'menu.png'));
        assert.match(titles[0] ?? '', /Zahlung/u, titles.join(' | '));
        await pick(titles[0]);
        await page.waitForFunction(() => !document.querySelector('.view-lines')?.textContent.includes('Zahlungseingang'));
        await page.keyboard.press('Escape');
        await save();
        const text = read();
        assert.ok(!text.includes('Zahlungseingang'), text);
        assert.ok(text.includes('{{invoice.number}}') && text.includes('**'), text);
        await picture(path.join(screenshots, 'after-the-fix.png'));
      });
    },
  },
  {
    name: 'person: the pointer on cold wording tells why',
    async walk({ screenshots, ...options }) {
      await withWindow({ ...options, file: letter, theme: 'dark' }, async ({ page, picture, click, squiggle }) => {
        await squiggle('warning');
        await click('keinen Zahlungseingang');
        await page.keyboard.press('Control+k');
        await page.keyboard.press('Control+i');
        await page.waitForSelector('.monaco-hover:not(.hidden) .hover-contents:has-text("Herzlich")', { timeout: 60_000 });
        const text = await page.locator('.monaco-hover:not(.hidden)').first().innerText();
        await picture(path.join(screenshots, 'hover.png'));
        assert.match(text, /Herzlich/u, text);
      });
    },
  },
  {
    name: 'person: the letter beside its warmer version, a change taken over',
    async walk({ screenshots, ...options }) {
      await withWindow({ ...options, file: letter, viewport: { width: 1440, height: 800 } }, async ({ page, picture, command, squiggle, read, written }) => {
        await squiggle('warning');
        const before = read();
        await command('Herzlich: Preview Warmer Version');
        await page.waitForSelector('.monaco-diff-editor .line-insert', { timeout: 60_000 });
        await picture(path.join(screenshots, 'warmer-diff.png'));
        await page.locator('.monaco-diff-editor .modified .view-line:has(.char-insert), .monaco-diff-editor .modified .line-insert').first().click({ force: true });
        await command('Herzlich: Take All Changes');
        await picture(path.join(screenshots, 'warmer-taken.png'));
        await command('File: Save All Files');
        await written(text => text !== before && text.includes('{{invoice.total}}'));
      });
    },
  },
  {
    name: 'person: all letters in the tree, coldest first',
    async walk({ screenshots, ...options }) {
      await withWindow({ ...options, file: letter }, async ({ page, picture, command, squiggle }) => {
        await squiggle('warning');
        await command('Herzlich: Review All Letters');
        await page.waitForSelector('.pane-body .monaco-list-row:has-text("°")', { timeout: 60_000 });
        await picture(path.join(screenshots, 'letters.png'));
        const rows = await page.locator('.pane-body .monaco-list-row').allInnerTexts();
        const degrees = rows.map(row => /(\d+)°/u.exec(row)?.[1]).filter(Boolean).map(Number);
        assert.ok(degrees.length > 4, rows.join('\n'));
        assert.deepEqual(degrees, degrees.toSorted((a, b) => a - b));
      });
    },
  },
  {
    name: 'person: the temperature is shown with its parts',
    async walk({ screenshots, ...options }) {
      await withWindow({ ...options, file: letter }, async ({ page, picture, command, squiggle }) => {
        await squiggle('warning');
        await command('Herzlich: Show Temperature');
        await page.waitForSelector('.quick-input-list .monaco-list-row');
        await picture(path.join(screenshots, 'temperature.png'));
        const rows = await page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
        assert.ok(rows.some(row => /°/u.test(row)), rows.join(' | '));
      });
    },
  },
  {
    name: 'person: a fault in herzlich.yml is shown where it stands',
    async walk({ screenshots, ...options }) {
      const workspace = mkdtempSync(path.join(tmpdir(), 'herzlich-fault-'));
      try {
        cpSync(path.join(options.workspace, letter), path.join(workspace, letter));
        writeFileSync(path.join(workspace, 'herzlich.yml'), 'languages: [de, en]\nregister: Sie\nrules:\n  de/no-demands: loud\n  de/no-hury-words: off\nlanguage: de\n');
        await withWindow({ ...options, workspace, file: 'herzlich.yml' }, async ({ page, picture }) => {
          await page.waitForFunction(() => document.querySelectorAll('.squiggly-warning').length >= 3, { timeout: 60_000 });
          await page.keyboard.press('Control+Shift+m');
          await picture(path.join(screenshots, 'settings-fault.png'));
        });
      } finally {
        rmSync(workspace, { recursive: true, force: true });
      }
    },
  },
  {
    name: 'person: MJML and Handlebars are coloured, directives stand out; the first steps open',
    async walk({ screenshots, ...options }) {
      await withWindow({ ...options, file: 'de/zugang-gesperrt.mjml.hbs', theme: 'dark' }, async ({ page, picture, command }) => {
        await page.waitForSelector('.squiggly-warning, .squiggly-error', { state: 'attached', timeout: 60_000 });
        await page.keyboard.press('Control+Home');
        await page.keyboard.type('{{!-- herzlich-ignore-next-line de/no-demands -- agreed in May --}}\n');
        await picture(path.join(screenshots, 'mjml.png'));
        const colours = await page.evaluate(() => new Set([...document.querySelectorAll('.view-line span span')].map(span => span.className)).size);
        assert.ok(colours > 4, `${colours} colours`);
        await command('Welcome: Open Walkthrough...');
        await page.waitForSelector('.quick-input-list .monaco-list-row');
        await page.keyboard.type('Write warmer', { delay: 20 });
        await page.waitForSelector('.quick-input-list .monaco-list-row.focused:has-text("Write warmer")');
        await page.keyboard.press('Enter');
        await page.waitForSelector('.getting-started-step', { timeout: 60_000 });
        await picture(path.join(screenshots, 'first-steps.png'));
      });
    },
  },
  {
    name: 'person: the letters a branch changed, colder ones first; a click opens the diff',
    async walk({ screenshots, ...options }) {
      await withBranch(options.workspace, async workspace => {
        await withWindow({ ...options, workspace, file: letter, viewport: { width: 1440, height: 800 } }, async ({ page, picture, command, squiggle }) => {
          await squiggle('warning');
          // The branch in the status bar says that VS Code has found the repository.
          await page.waitForSelector('.statusbar-item:has-text("tone")', { timeout: 60_000 });
          await command('Herzlich: Review Copy Changed Against…');
          await page.waitForSelector('.quick-input-list .monaco-list-row:has-text("main")', { timeout: 60_000 });
          await page.keyboard.press('Enter');
          const row = page.locator('.pane-body .monaco-list-row', { hasText: '→' }).first();
          await row.waitFor({ timeout: 60_000 });
          assert.match(await row.innerText(), /zahlungserinnerung-warm\.md/u);
          await row.locator('.label-name').first().click();
          await page.waitForSelector('.monaco-diff-editor .line-insert, .monaco-diff-editor .char-insert', { timeout: 60_000 });
          await page.waitForSelector('.squiggly-error, .squiggly-warning', { state: 'attached', timeout: 60_000 });
          await picture(path.join(screenshots, 'changed-letters.png'));
          await page.locator('.comment-range-glyph.comment-thread, .comment-thread-unresolved, .comment-thread').first().click();
          await page.waitForSelector('.review-widget .comment-body', { timeout: 60_000 });
          await picture(path.join(screenshots, 'comment.png'));
        });
      });
    },
  },
  {
    name: 'person: a restricted window judges by the built-in rules; once it is trusted, the house has its say',
    async walk({ screenshots, ...options }) {
      await withFiles(houseWithRule, async workspace => {
        await withWindow({ ...options, workspace, file: 'brief.md', trust: true }, async ({ page, picture, squiggle, command }) => {
          await squiggle('warning');
          await picture(path.join(screenshots, 'restricted.png'));
          const ahoy = () => page.locator('.view-line', { hasText: 'Ahoi' }).count();
          assert.equal(await ahoy(), 1);
          await command('Workspaces: Manage Workspace Trust');
          await page.locator('.workspace-trust-editor .monaco-button', { hasText: 'Trust' }).first().click();
          await page.keyboard.press('Control+w');
          await page.keyboard.press('Control+Shift+m');
          await page.waitForSelector('.markers-panel .monaco-list-row:has-text("Ahoi")', { timeout: 60_000 });
          // The line above the letter counts what stands among the problems.
          await page.waitForFunction(() => {
            const count = [...document.querySelectorAll('.markers-panel .monaco-list-row')].filter(row => row.textContent.includes('Herzlich')).length;
            return document.querySelector('.codelens-decoration')?.textContent.replaceAll('\u00a0', ' ').includes(` ${count} places`);
          });
          await picture(path.join(screenshots, 'trusted.png'));
        });
      });
    },
  },
  {
    name: 'person: empty views say what to do, in high contrast too; all is reached from the palette',
    async walk({ screenshots, ...options }) {
      await withWindow({ ...options, file: letter, theme: 'contrast', viewport: { width: 1440, height: 900 } }, async ({ page, picture, squiggle }) => {
        await squiggle('warning');
        await page.locator('.activitybar .action-item a[aria-label*="Herzlich"]').first().click();
        await page.waitForSelector('.welcome-view-content', { timeout: 60_000 });
        await picture(path.join(screenshots, 'empty-views.png'));
        await page.keyboard.press('F1');
        await page.waitForSelector('.quick-input-widget input');
        await page.keyboard.type('Herzlich', { delay: 5 });
        await page.waitForSelector('.quick-input-list .monaco-list-row.focused:has-text("Herzlich")');
        await picture(path.join(screenshots, 'commands.png'));
        const titles = await page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
        for (const title of ['Review All Letters', 'Preview Warmer Version', 'Show Temperature']) assert.ok(titles.some(one => one.includes(title)), titles.join(' | '));
      });
    },
  },
  {
    name: 'person: in a German VS Code the first steps, the views and the palette are German',
    async walk({ screenshots, ...options }) {
      await withWindow({ ...options, file: letter, language: 'de', viewport: { width: 1440, height: 900 } }, async ({ page, picture, command, squiggle }) => {
        await squiggle('warning');
        await page.waitForSelector('.codelens-decoration:has-text("Stellen")');
        await command('Welcome: Open Walkthrough...');
        await page.waitForSelector('.quick-input-list .monaco-list-row');
        await page.keyboard.type('Wärmer', { delay: 20 });
        await page.waitForSelector('.quick-input-list .monaco-list-row.focused:has-text("ärmer")');
        await page.keyboard.press('Enter');
        await page.waitForSelector('.getting-started-step');
        await page.locator('.activitybar .action-item a[aria-label*="Herzlich"]').first().click();
        await page.waitForSelector('.welcome-view-content:has-text("Briefe")');
        await picture(path.join(screenshots, 'first-steps-german.png'));
        await page.keyboard.press('F1');
        await page.waitForSelector('.quick-input-widget input');
        await page.keyboard.type('Herzlich: ', { delay: 5 });
        await page.waitForSelector('.quick-input-list .monaco-list-row:has-text("Alle Briefe durchsehen")');
        await picture(path.join(screenshots, 'commands-german.png'));
      });
    },
  },
  {
    name: 'person: Herzlich speaks German',
    async walk({ screenshots, ...options }) {
      await withWindow({ ...options, file: letter, settings: { 'herzlich.messages': 'de' } }, async ({ page, picture, click, menu, squiggle }) => {
        await squiggle('warning');
        await click('keinen Zahlungseingang');
        const titles = await menu();
        await picture(path.join(screenshots, 'german.png'));
        assert.ok(titles.some(title => title.startsWith('In der nächsten Zeile übergehen')), titles.join(' | '));
        assert.match(await page.locator('.codelens-decoration').first().innerText(), /° (?:eisig|kühl|sachlich|warm|herzlich) · \d+ Stellen/u);
      });
    },
  },
];
