// Takes the pictures of the README in a real VS Code, in light and dark: node test/editor/pictures.mjs
// They look best with the fonts JetBrains Mono and Noto Sans installed.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { withWindow } from './person/window.mjs';
import { installHost } from './support/install-host.mjs';
import { withBranch } from './support/workspaces.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const images = path.join(root, '.github/images');
mkdirSync(images, { recursive: true });

const bare = {
  'workbench.activityBar.location': 'hidden', 'workbench.statusBar.visible': false, 'editor.fontFamily': 'JetBrains Mono', 'editor.fontSize': 14, 'editor.lineHeight': 24,
  'editor.wordWrap': 'off', 'editor.scrollbar.vertical': 'hidden', 'editor.overviewRulerBorder': false, 'editor.hideCursorInOverviewRuler': true, 'editor.renderLineHighlight': 'none',
  'editor.stickyScroll.enabled': false, 'workbench.editor.showTabs': 'single', 'editor.folding': false, 'editor.glyphMargin': false, 'editor.guides.indentation': false, 'editor.occurrencesHighlight': 'off',
  'workbench.editor.empty.hint': 'hidden', 'editor.selectionHighlight': false, 'files.exclude': { '**/*.review': true, '**/*.test.ts': true },
};
const font = { content: ".monaco-workbench, .monaco-workbench .action-widget { font-family: 'Noto Sans', sans-serif !important }" };

const pictures = [
  {
    name: 'quick-fix', file: 'de/zahlungserinnerung.md', viewport: { width: 920, height: 470 },
    async take({ page, click, menu, squiggle, settled }) {
      await squiggle('warning');
      await page.keyboard.press('Control+b');
      await settled();
      await click('keinen Zahlungseingang');
      await menu();
      await settled();
    },
  },
  {
    name: 'warmer', file: 'de/zahlungserinnerung.md', viewport: { width: 1240, height: 470 },
    async take({ page, command, squiggle, settled }) {
      await squiggle('warning');
      await page.keyboard.press('Control+b');
      await command('Herzlich: Preview Warmer Version');
      await page.waitForSelector('.monaco-diff-editor .line-insert', { timeout: 15_000 });
      await settled();
    },
    settings: { 'editor.wordWrap': 'on', 'diffEditor.wordWrap': 'on', 'editor.fontSize': 13, 'editor.lineHeight': 20, 'diffEditor.renderSideBySide': true, 'diffEditor.useInlineViewWhenSpaceIsLimited': false, 'diffEditor.renderOverviewRuler': false },
  },
  {
    name: 'letters', file: 'en/payment-failed.hbs', viewport: { width: 1060, height: 560 },
    async take({ page, command, squiggle, settled }) {
      await squiggle('warning');
      await command('Herzlich: Review All Letters');
      await page.waitForSelector('.pane-body .monaco-list-row:has-text("°")', { timeout: 30_000 });
      const row = page.locator('.pane-body .monaco-list-row', { hasText: 'payment-failed.hbs' }).first();
      await row.locator('.monaco-tl-twistie').click();
      await settled();
    },
    settings: { 'editor.fontSize': 13, 'editor.wordWrap': 'on' },
  },
  {
    name: 'changes', file: 'de/zahlungserinnerung.md', viewport: { width: 1240, height: 560 }, inBranch: true,
    async take({ page, command, squiggle, settled }) {
      await squiggle('warning');
      await command('Herzlich: Review Copy Changed Against…');
      await page.waitForSelector('.quick-input-list .monaco-list-row:has-text("main")', { timeout: 15_000 });
      await page.keyboard.press('Enter');
      const row = page.locator('.pane-body .monaco-list-row', { hasText: '→' }).first();
      await row.waitFor({ timeout: 20_000 });
      await row.locator('.label-name').first().click();
      await page.waitForSelector('.monaco-diff-editor .line-insert, .monaco-diff-editor .char-insert', { timeout: 15_000 });
      await page.waitForSelector('.squiggly-error, .squiggly-warning', { state: 'attached', timeout: 15_000 });
      await settled();
    },
    settings: { 'editor.wordWrap': 'on', 'diffEditor.wordWrap': 'on', 'editor.fontSize': 13, 'editor.lineHeight': 20, 'diffEditor.renderSideBySide': false, 'diffEditor.renderOverviewRuler': false, 'comments.openView': 'never' },
  },
];

const chromium = installHost();
for (const picture of pictures) {
  if (process.argv.length > 2 && !process.argv.includes(picture.name)) continue;
  for (const theme of ['light', 'dark']) {
    const letters = path.join(root, 'test/letters');
    const inWorkspace = picture.inBranch ? use => withBranch(letters, use) : use => use(letters);
    await inWorkspace(workspace => withWindow({ root, workspace, chromium, file: picture.file, theme, viewport: picture.viewport, scale: 1.5, settings: { ...bare, ...picture.settings } }, async hands => {
      await hands.page.addStyleTag(font);
      await picture.take(hands);
      await hands.page.addStyleTag({ content: '.notifications-toasts { display: none !important }' });
      await hands.page.screenshot({ path: path.join(images, `${picture.name}-${theme}.png`) });
    }));
  }
}
