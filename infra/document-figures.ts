import { writeFileSync } from 'node:fs';
import { figuresPage } from './figures-page.ts';

writeFileSync(new URL('../docs/figures.md', import.meta.url), figuresPage());
