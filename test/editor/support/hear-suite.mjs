import process from 'node:process';
import { format } from 'node:util';

/**
 * Open a VS Code that runs a suite, print how each proof goes, and resolve to `{ passed, failed }`. The workbench calls two
 * functions of the page: one for each line the suite prints, one at the end.
 */
export async function hearSuite(page, { address, log = () => '', timeout = 600_000, screenshot }) {
  let sum = null;
  let timer;
  const ended = new Promise(resolve => {
    void page.exposeFunction('codeAutomationExit', code => resolve(code));
    page.on('crash', () => resolve('the window crashed'));
    timer = setTimeout(() => resolve(`no result after ${timeout / 1000} s\n${log().slice(-2000)}`), timeout);
  });
  await page.exposeFunction('codeAutomationLog', (type, words) => {
    const line = format(...words);
    const match = /^(\d+) passed, (\d+) failed$/m.exec(line);
    if (match) sum = { passed: Number(match[1]), failed: Number(match[2]) };
    else if (/^\s*[✔✖·]/.test(line)) console.log(line);
    else if (process.env.HERZLICH_EDITOR_LOG) console.log(`  ${line}`);
  });
  try {
    await page.goto(address);
    const code = await ended;
    if (screenshot) await page.screenshot({ path: screenshot }).catch(() => {});
    // A dead extension host and an empty suite end with 0 too: only the suite's own closing line counts.
    if (sum === null) return { passed: 0, failed: 1, why: `it ended with ${code} and told no result` };
    return code === 0 || sum.failed > 0 ? sum : { ...sum, failed: sum.failed + 1, why: `it ended with ${code}` };
  } finally {
    clearTimeout(timer);
  }
}
