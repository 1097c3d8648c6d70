import { requests } from '../../../server/src/lsp/protocol.ts';
import * as vscode from 'vscode';
import { activateExtension, findings, openLetter } from './open-letter.ts';
import { holds, tell, until, type Proof } from './tell.ts';

const proofs: readonly Proof[] = [
  {
    name: 'thousands of templates are reviewed, while the window and the server stay awake',
    async prove() {
      const { client, letters } = (await activateExtension()).exports;
      await until('the server', () => client.isRunning());
      const rhythm = watchRhythm();
      const echoes = watchEchoes(() => client.sendRequest(requests.rulePage, { rule: 'de/none' }));
      const begun = performance.now();
      await vscode.commands.executeCommand('herzlich.reviewAll');
      const took = performance.now() - begun;
      const [lag, echo] = [rhythm(), await echoes()];
      const count = letters.getChildren().length;
      console.log(`· ${count} letters reviewed in ${(took / 1000).toFixed(1)} s; the extension host was busy for ${lag.toFixed(0)} ms at a time at most, the server answered within ${echo.most.toFixed(0)} ms at most, ${echo.median.toFixed(0)} ms as a rule`);
      const files = await vscode.workspace.findFiles('**/*.{md,hbs,mjml,html,txt}');
      holds(100 < files.length && 0.8 * files.length < count, `${count} letters in ${files.length} files`);
      // Against how long it all took, so that a slow machine may be slow: whoever waits for the end is blocked.
      holds(lag < took / 2 && echo.most < took / 2, 'something was blocked');
    },
  },
  {
    name: 'a letter is judged while all others are reviewed in the background',
    async prove() {
      const { letters } = (await activateExtension()).exports;
      const [coldest, ...others] = letters.getChildren();
      const count = others.length + 1;
      const path = vscode.workspace.asRelativePath(vscode.Uri.parse(coldest?.glance.uri ?? ''));
      await vscode.workspace.getConfiguration('herzlich').update('reviewWorkspace', true, vscode.ConfigurationTarget.Workspace);
      const begun = performance.now();
      const { document } = await openLetter(path);
      await until('findings', () => 0 < findings(document.uri).length);
      const took = performance.now() - begun;
      const listed = (): number => vscode.languages.getDiagnostics().filter(([, all]) => all.some(one => one.source === 'Herzlich')).length;
      const atFirst = listed();
      await until('the others', () => count / 4 < listed(), 300_000);
      console.log(`· the letter in front was judged ${took.toFixed(0)} ms after a restart, when ${atFirst} others were; ${listed()} letters with findings after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    },
  },
];

/** Ends with the longest time, in milliseconds, for which nothing else had its turn. */
function watchRhythm(): () => number {
  const beat = 20;
  let last = performance.now();
  let most = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    most = Math.max(most, now - last - beat);
    last = now;
  }, beat);
  return () => {
    clearInterval(timer);
    return most;
  };
}

/** Asks again and again; ends with how long the answers took, in milliseconds. */
function watchEchoes(ask: () => Promise<unknown>): () => Promise<{ most: number; median: number }> {
  const times: number[] = [];
  const life = { goesOn: true };
  const running = (async () => {
    while (life.goesOn) {
      const begun = performance.now();
      await ask();
      times.push(performance.now() - begun);
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  })();
  return async () => {
    life.goesOn = false;
    await running;
    return { most: Math.max(...times), median: times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0 };
  };
}

export async function run(): Promise<void> {
  const { failed } = await tell(proofs, 400_000);
  if (0 < failed) throw new Error(`${failed} failed`);
}
