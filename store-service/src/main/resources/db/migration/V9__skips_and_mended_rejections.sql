-- What a receipt and a rejection say, as columns: Postgres takes them from the JSON, so they are there
-- for rows of before and for those that an older store writes while it is being replaced.

-- Ours are RFC 3339, so no setting of a session changes what they mean; of others, null.
CREATE FUNCTION instant(rfc3339 text) RETURNS timestamptz
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS
$$
SELECT CASE
           WHEN rfc3339 ~ '^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$'
               THEN rfc3339::timestamptz END
$$;
COMMENT ON FUNCTION instant IS 'A time of a record; null where it is written otherwise than as RFC 3339.';

ALTER TABLE files
    ADD COLUMN skipped_by   jsonb GENERATED ALWAYS AS (
        CASE jsonb_typeof(receipt::jsonb #> '{totals,skippedBy}')
            WHEN 'object' THEN receipt::jsonb #> '{totals,skippedBy}' END) STORED,
    ADD COLUMN started_at   timestamptz GENERATED ALWAYS AS (instant(receipt::json ->> 'startedAt')) STORED,
    ADD COLUMN committed_at timestamptz GENERATED ALWAYS AS (instant(receipt::json ->> 'committedAt')) STORED,
    ADD COLUMN done_started_at   timestamptz,
    ADD COLUMN done_committed_at timestamptz,
    ADD COLUMN done_sha256       text;
COMMENT ON COLUMN files.skipped_by IS 'How many of skipped were skipped for which reason; receipts of older releases tell none.';
COMMENT ON COLUMN files.started_at IS 'When the newest reading began.';
COMMENT ON COLUMN files.committed_at IS 'When its newest receipt was written.';
COMMENT ON COLUMN files.done_started_at IS 'When the newest reading began that came to the end of the file.';
COMMENT ON COLUMN files.done_committed_at IS 'When that reading came to its end.';
COMMENT ON COLUMN files.done_sha256 IS 'SHA-256 of the file''s bytes in that reading, hex.';
UPDATE files
SET done_started_at = started_at, done_committed_at = committed_at, done_sha256 = receipt::json ->> 'sha256'
WHERE state = 'done';

CREATE TABLE skips (
    file_id uuid NOT NULL,
    number  integer NOT NULL,
    arrival bigint NOT NULL DEFAULT nextval('arrivals'),
    entry   text,
    reason  text NOT NULL,
    detail  text,
    PRIMARY KEY (file_id, number)
);
CREATE UNIQUE INDEX skips_by_arrival ON skips (arrival);
CREATE INDEX skips_by_reason ON skips (left(reason, 512), arrival);
COMMENT ON TABLE skips IS 'The skipped entries that the newest receipt of each file names: the first of them.';
COMMENT ON COLUMN skips.file_id IS 'Of the file, as in files.';
COMMENT ON COLUMN skips.number IS 'Place in the receipt, from 1.';
COMMENT ON COLUMN skips.arrival IS 'Grows with every skip that arrives.';
INSERT INTO skips (file_id, number, entry, reason, detail)
SELECT f.id, one.n, one.value ->> 'entry', one.value ->> 'reason', one.value ->> 'detail'
FROM files f
         CROSS JOIN LATERAL json_array_elements(
    CASE json_typeof(f.receipt::json -> 'skips') WHEN 'array' THEN f.receipt::json -> 'skips' END)
    WITH ORDINALITY AS one(value, n)
WHERE one.value ->> 'reason' IS NOT NULL
ORDER BY f.arrival, one.n;

CREATE VIEW skip_counts AS
SELECT f.inbox, one.key AS reason, sum(trunc(one.value::numeric))::bigint AS count
FROM files f
         CROSS JOIN LATERAL jsonb_each_text(f.skipped_by) AS one
GROUP BY f.inbox, one.key;
COMMENT ON VIEW skip_counts IS 'How many entries of an inbox were skipped for which reason.';

-- A rejection is open until a later reading of its file comes to the end without rejecting the entry
-- again; if one rejects it again, that rejection is the one to look at.
ALTER TABLE rejections
    ADD COLUMN inbox       text GENERATED ALWAYS AS (record::json ->> 'inbox') STORED,
    ADD COLUMN path        text GENERATED ALWAYS AS (record::json ->> 'path') STORED,
    ADD COLUMN entry       text GENERATED ALWAYS AS (coalesce(record::json ->> 'entry', '')) STORED,
    ADD COLUMN message     text GENERATED ALWAYS AS (record::json ->> 'message') STORED,
    ADD COLUMN rejected_at timestamptz GENERATED ALWAYS AS (instant(record::json ->> 'rejectedAt')) STORED,
    ADD COLUMN read_at       timestamptz,
    ADD COLUMN state         text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'mended', 'superseded')),
    ADD COLUMN mended_at     timestamptz,
    ADD COLUMN mended_by     timestamptz,
    ADD COLUMN mended_sha256 text;
COMMENT ON COLUMN rejections.entry IS 'Place within the file; empty where the whole file was rejected.';
COMMENT ON COLUMN rejections.read_at IS 'When the entry was read, the time of the record; null in rows of older releases, which have rejected_at.';
COMMENT ON COLUMN rejections.state IS 'open, mended (a later reading of the file did not reject the entry again) or superseded (one did).';
COMMENT ON COLUMN rejections.mended_at IS 'When that reading came to its end.';
COMMENT ON COLUMN rejections.mended_by IS 'When that reading began, by which receipts name it.';
COMMENT ON COLUMN rejections.mended_sha256 IS 'SHA-256 of the file''s bytes in that reading, hex.';
-- 300 characters each: together they must not exceed what an index entry can hold.
CREATE INDEX rejections_by_place ON rejections (left(path, 300), left(entry, 300));
CREATE INDEX rejections_by_state ON rejections (state, arrival);
UPDATE rejections r
SET state = 'superseded'
WHERE EXISTS (SELECT
              FROM rejections later
              WHERE left(later.path, 300) = left(r.path, 300)
                AND left(later.entry, 300) = left(r.entry, 300)
                AND (later.inbox, later.path, later.entry) = (r.inbox, r.path, r.entry)
                AND later.rejected_at > r.rejected_at);
UPDATE rejections r
SET state = 'mended', mended_at = f.done_committed_at, mended_by = f.done_started_at, mended_sha256 = f.done_sha256
FROM files f
WHERE r.state = 'open'
  AND (f.inbox, f.path) = (r.inbox, r.path)
  AND f.done_started_at > r.rejected_at;

CREATE VIEW reading.files WITH (security_barrier) AS
SELECT inbox, path, state, arrival, found, published, rejected, skipped, blocked, skipped_by, started_at,
       committed_at, receipt AS record
FROM files;
COMMENT ON VIEW reading.files IS 'The newest receipt of every file.';
COMMENT ON COLUMN reading.files.inbox IS 'Name of the watched folder.';
COMMENT ON COLUMN reading.files.path IS 'Of the file below the inbox.';
COMMENT ON COLUMN reading.files.state IS 'reading, done or failed.';
COMMENT ON COLUMN reading.files.arrival IS 'Grows with every receipt.';
COMMENT ON COLUMN reading.files.found IS 'Entries: this and the following four are totals over all readings, found = published + rejected + skipped + blocked.';
COMMENT ON COLUMN reading.files.published IS 'Went to articles.ingested.';
COMMENT ON COLUMN reading.files.rejected IS 'Went to articles.rejected.';
COMMENT ON COLUMN reading.files.skipped IS 'Hold no article by their nature.';
COMMENT ON COLUMN reading.files.blocked IS 'Have been taken down before.';
COMMENT ON COLUMN reading.files.skipped_by IS 'How many of skipped were skipped for which reason, as {"media": 3}; null where no reason is known.';
COMMENT ON COLUMN reading.files.started_at IS 'When the newest reading began.';
COMMENT ON COLUMN reading.files.committed_at IS 'When its newest receipt was written.';
COMMENT ON COLUMN reading.files.record IS 'The record of ingest.files, JSON as text: record::jsonb reads it.';

CREATE VIEW reading.skips WITH (security_barrier) AS
SELECT f.inbox, f.path, s.entry, s.reason, s.detail, s.arrival
FROM skips s
         JOIN files f ON f.id = s.file_id;
COMMENT ON VIEW reading.skips IS 'Entries that the newest reading of each file skipped: the first 1,000 of each; reading.files counts all.';
COMMENT ON COLUMN reading.skips.inbox IS 'Name of the watched folder.';
COMMENT ON COLUMN reading.skips.path IS 'Of the file below the inbox.';
COMMENT ON COLUMN reading.skips.entry IS 'Place within the file; null where the file itself was skipped.';
COMMENT ON COLUMN reading.skips.reason IS 'no-text, media, package, no-article, no-page, not-published, mail-part, system-file or not-a-file; more may come.';
COMMENT ON COLUMN reading.skips.detail IS 'What it is, for people.';
COMMENT ON COLUMN reading.skips.arrival IS 'Grows with every skip that arrives.';

CREATE VIEW reading.rejections WITH (security_barrier) AS
SELECT r.inbox, r.path, nullif(r.entry, '') AS entry, r.stage, r.reason, r.message, r.rejected_at, r.state,
       r.mended_at, r.mended_by, r.arrival
FROM rejections r
WHERE NOT r.has_marks
  AND NOT EXISTS (SELECT FROM restricted_articles a WHERE a.uri = r.uri);
COMMENT ON VIEW reading.rejections IS 'What was rejected, where, by whom and why, but what is about articles that may not be shown.';
COMMENT ON COLUMN reading.rejections.inbox IS 'Name of the watched folder; of records that no service of ours wrote, the topic.';
COMMENT ON COLUMN reading.rejections.path IS 'Of the file below the inbox; partition/offset where inbox is a topic.';
COMMENT ON COLUMN reading.rejections.entry IS 'Place within the file; null where the whole file was rejected.';
COMMENT ON COLUMN reading.rejections.stage IS 'ingest, enrich or store.';
COMMENT ON COLUMN reading.rejections.reason IS 'A word for programs.';
COMMENT ON COLUMN reading.rejections.message IS 'A sentence for people: the place, and what would help.';
COMMENT ON COLUMN reading.rejections.rejected_at IS 'When it was rejected.';
COMMENT ON COLUMN reading.rejections.state IS 'open, mended (a later reading of the file did not reject the entry again) or superseded (one did).';
COMMENT ON COLUMN reading.rejections.mended_at IS 'When the reading that mended it came to its end.';
COMMENT ON COLUMN reading.rejections.mended_by IS 'When that reading began, by which receipts name it (startedAt).';
COMMENT ON COLUMN reading.rejections.arrival IS 'Grows with every rejection that arrives.';
