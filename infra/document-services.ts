import { readFileSync, writeFileSync } from 'node:fs';
import { composeLinked } from '../core/linked/compose.ts';
import { readCatalogue } from '../procedures/catalogue.ts';
import { readLinked } from '../procedures/linked/read-linked.ts';
import { essentialServices } from '../procedures/national/essential-services.ts';
import { servicesTable, withTable } from './services-table.ts';

const place = new URL('../README.md', import.meta.url);
const page = readFileSync(place, 'utf8');
const procedures = await readCatalogue();
const composed = (await readLinked(procedures)).map((linked) => composeLinked(linked, procedures));
writeFileSync(place, withTable(page, servicesTable(essentialServices.services, [...procedures, ...composed])));
