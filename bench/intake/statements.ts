/** The same facts as the items of our tables, in rows of a database that others would choose. */
export const schema = `
CREATE TABLE idempotency(person text, key text, request_hash text NOT NULL, code text NOT NULL,
  expires bigint NOT NULL, PRIMARY KEY (person, key));
CREATE TABLE citizen_key(citizen text PRIMARY KEY, wrapped text NOT NULL);
CREATE TABLE draft(id text PRIMARY KEY, owner text NOT NULL, sealed text NOT NULL);
CREATE TABLE counter(unit text, day text, number int NOT NULL, PRIMARY KEY (unit, day));
CREATE TABLE dossier(code text PRIMARY KEY, version int NOT NULL, document jsonb NOT NULL);
CREATE TABLE event(dossier text, sequence int, document jsonb NOT NULL, PRIMARY KEY (dossier, sequence));
CREATE TABLE quota(person text, hour bigint, number int NOT NULL, PRIMARY KEY (person, hour));
CREATE TABLE taken(hash text PRIMARY KEY, code text NOT NULL);`;

export const seedStatement = `
WITH given AS (SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS g(person, wrapped, id, sealed)),
kept AS (INSERT INTO citizen_key SELECT person, wrapped FROM given)
INSERT INTO draft SELECT id, person, sealed FROM given`;

/** The request counted, and all that must be read before anything is decided, in one round trip. */
export const readStatement = `
WITH counted AS (
  INSERT INTO quota AS q VALUES ($1, $4::bigint, 1)
  ON CONFLICT (person, hour) DO UPDATE SET number = q.number + 1 WHERE q.number < $5::int
  RETURNING number)
SELECT (SELECT request_hash FROM idempotency WHERE person = $1 AND key = $2) AS remembered,
       (SELECT sealed FROM draft WHERE id = $3 AND owner = $1) AS draft,
       (SELECT wrapped FROM citizen_key WHERE citizen = $1) AS wrapped
FROM counted`;

export const countStatement = 'SELECT number FROM counter WHERE unit = $1 AND day = $2';

/**
 * The whole intake as one statement, which is one transaction without further round trips. Nothing is written when
 * somebody else took the number; a draft that is gone, or a key or value that stands already, fails all of it.
 */
export const takeStatement = `
WITH counted AS (
  INSERT INTO counter AS c VALUES ($1, $2, $3)
  ON CONFLICT (unit, day) DO UPDATE SET number = EXCLUDED.number WHERE c.number = EXCLUDED.number - 1
  RETURNING number),
remembered AS (INSERT INTO idempotency SELECT $4, $5, $6, $7, $8::bigint FROM counted),
removed AS (DELETE FROM draft WHERE id = $9 AND EXISTS (SELECT FROM counted) RETURNING id),
headed AS (INSERT INTO dossier SELECT $7, 1, $10::jsonb FROM counted),
logged AS (INSERT INTO event SELECT $7, 1, $11::jsonb FROM counted),
fixed AS (INSERT INTO taken SELECT hash, $7 FROM counted, unnest($12::text[]) AS hash)
SELECT 1 / (SELECT count(*) FROM removed) AS taken FROM counted`;
