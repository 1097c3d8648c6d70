// npm run gen: writes the generated parts of the pages.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatedPages } from './generated-pages.ts';
import { projectRoot } from './project-root.ts';

for (const { name, text } of generatedPages()) writeFileSync(path.join(projectRoot, name), text);
