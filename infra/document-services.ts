import { readFileSync, writeFileSync } from 'node:fs';
import { readCatalogue } from '../procedures/catalogue.ts';
import { essentialServices } from '../procedures/national/essential-services.ts';
import { servicesTable, withTable } from './services-table.ts';

const place = new URL('../README.md', import.meta.url);
const page = readFileSync(place, 'utf8');
writeFileSync(place, withTable(page, servicesTable(essentialServices.services, await readCatalogue())));
