import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { projectRoot } from './project-root.ts';

/** What is shipped, as esbuild.mjs builds it: where it begins and what it runs on. */
const bundles = [
  { entry: 'server/src/cli/main.ts', platform: 'node' }, { entry: 'server/src/cli/api.ts', platform: 'node' }, { entry: 'server/src/lsp/node.ts', platform: 'node' },
  { entry: 'server/src/lsp/browser.ts', platform: 'browser' }, { entry: 'client/src/node.ts', platform: 'node' }, { entry: 'client/src/browser.ts', platform: 'browser' },
] as const;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly repository?: string | { readonly url?: string };
}

/** THIRD-PARTY-NOTICES.md: every package of others of which a character stands in what is shipped, with its licence. Source: what esbuild says it put in. */
export function thirdPartyNotices(): string {
  const sections = bundledFolders().map(folder => {
    const manifest = JSON.parse(readFileSync(path.join(projectRoot, folder, 'package.json'), 'utf8')) as Manifest;
    const where = addressOf(manifest);
    return `## ${manifest.name} ${manifest.version}\n\nLicence: ${manifest.license ?? 'see below'}${where === '' ? '' : ` · ${where}`}\n\n\`\`\`\n${licenceOf(folder, manifest)}\n\`\`\`\n`;
  });
  return `# What Herzlich holds of others\n\nThe extension, the language server and the command line hold parts of these packages; thanks to all who wrote them.\nThis page is written by \`npm run gen\` from what the build put in.\n\n${sections.join('\n')}`;
}

/** Folders such as `node_modules/yaml`, sorted. */
function bundledFolders(): string[] {
  const folders = new Set<string>();
  for (const { entry, platform } of bundles) {
    const { metafile } = esbuild.buildSync({
      entryPoints: [entry], absWorkingDir: projectRoot, bundle: true, minify: true, write: false, metafile: true, logLevel: 'error', outdir: 'dist', format: 'cjs', platform, target: 'es2023',
      external: ['vscode', 'herzlich:rules'], ...(platform === 'browser' && { conditions: ['worker', 'browser'] }),
    });
    for (const { inputs } of Object.values(metafile.outputs)) {
      for (const [name, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(name)?.[0];
        if (folder !== undefined && 0 < bytesInOutput) folders.add(folder.slice(folder.indexOf('node_modules/')));
      }
    }
  }
  return [...folders].toSorted();
}

/** The licence as the package carries it. Throws where there is none: such a package cannot be shipped. */
function licenceOf(folder: string, { name }: Manifest): string {
  const file = readdirSync(path.join(projectRoot, folder)).toSorted().find(one => /^licen[cs]e/iu.test(one));
  if (file === undefined) throw new Error(`${name} carries no licence, so its words cannot be passed on. Take another package, or ask its author.`);
  return readFileSync(path.join(projectRoot, folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

function addressOf({ repository }: Manifest): string {
  const url = typeof repository === 'string' ? repository : repository?.url ?? '';
  const bare = url.replace(/^git\+/u, '').replace(/^(?:git|ssh):\/\/(?:git@)?/u, 'https://').replace(/^(?:https:\/\/)?git@([^:/]+):/u, 'https://$1/').replace(/\.git$/u, '');
  return bare === '' || bare.startsWith('https://') ? bare : `https://github.com/${bare.replace(/^github:/u, '')}`;
}
