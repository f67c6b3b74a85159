-- The balance added up all files and their skips, which took longer than a question may with a
-- million of them; so the sums are kept. A trigger keeps them, since older releases write files, too,
-- while a new one is rolled out. Each session adds to rows of its own (but one in 64), so that
-- stores seldom wait for one another.
CREATE TABLE file_sums (
    inbox     text NOT NULL,
    slot      integer NOT NULL,
    reading   bigint NOT NULL,
    done      bigint NOT NULL,
    failed    bigint NOT NULL,
    found     bigint NOT NULL,
    published bigint NOT NULL,
    rejected  bigint NOT NULL,
    skipped   bigint NOT NULL,
    blocked   bigint NOT NULL,
    PRIMARY KEY (inbox, slot)
);
COMMENT ON TABLE file_sums IS 'What the rows of files add up to; single rows mean nothing, only their sums.';
COMMENT ON COLUMN file_sums.slot IS 'Of the session that wrote, so that sessions do not wait for one another.';

CREATE TABLE skip_sums (
    inbox  text NOT NULL,
    slot   integer NOT NULL,
    reason text NOT NULL,
    count  bigint NOT NULL,
    PRIMARY KEY (inbox, slot, reason)
);
COMMENT ON TABLE skip_sums IS 'What the counts of skipped entries add up to, as file_sums.';

-- No file may change between the first sum and the first trigger.
LOCK TABLE files IN SHARE ROW EXCLUSIVE MODE;
INSERT INTO file_sums
SELECT inbox, 0,
       count(*) FILTER (WHERE state = 'reading'), count(*) FILTER (WHERE state = 'done'),
       count(*) FILTER (WHERE state = 'failed'),
       sum(found), sum(published), sum(rejected), sum(skipped), sum(blocked)
FROM files GROUP BY inbox;
INSERT INTO skip_sums SELECT inbox, 0, reason, count FROM skip_counts;

CREATE OR REPLACE VIEW skip_counts AS
SELECT inbox, reason, sum(count)::bigint AS count
FROM skip_sums GROUP BY inbox, reason HAVING sum(count) <> 0;

CREATE FUNCTION keep_file_sums() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    rows  text;
    times integer;
BEGIN
    FOREACH rows IN ARRAY CASE TG_OP WHEN 'INSERT' THEN ARRAY['added']
                                     WHEN 'DELETE' THEN ARRAY['gone']
                                     ELSE ARRAY['gone', 'added'] END LOOP
        times := CASE rows WHEN 'added' THEN 1 ELSE -1 END;
        EXECUTE format($sums$
            INSERT INTO file_sums AS s
            SELECT inbox, pg_backend_pid() %% 64,
                   $1 * count(*) FILTER (WHERE state = 'reading'),
                   $1 * count(*) FILTER (WHERE state = 'done'),
                   $1 * count(*) FILTER (WHERE state = 'failed'),
                   $1 * sum(found), $1 * sum(published), $1 * sum(rejected),
                   $1 * sum(skipped), $1 * sum(blocked)
            FROM %I GROUP BY inbox ORDER BY inbox
            ON CONFLICT (inbox, slot) DO UPDATE SET
                reading = s.reading + EXCLUDED.reading, done = s.done + EXCLUDED.done,
                failed = s.failed + EXCLUDED.failed, found = s.found + EXCLUDED.found,
                published = s.published + EXCLUDED.published,
                rejected = s.rejected + EXCLUDED.rejected,
                skipped = s.skipped + EXCLUDED.skipped, blocked = s.blocked + EXCLUDED.blocked
            $sums$, rows)
            USING times;
        EXECUTE format($sums$
            INSERT INTO skip_sums AS s
            SELECT f.inbox, pg_backend_pid() %% 64, one.key,
                   $1 * sum(trunc(one.value::numeric))
            FROM %I AS f CROSS JOIN LATERAL jsonb_each_text(f.skipped_by) AS one
            GROUP BY f.inbox, one.key ORDER BY f.inbox, one.key
            ON CONFLICT (inbox, slot, reason) DO UPDATE SET count = s.count + EXCLUDED.count
            $sums$, rows)
            USING times;
    END LOOP;
    RETURN NULL;
END $$;

CREATE TRIGGER files_added AFTER INSERT ON files REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION keep_file_sums();
CREATE TRIGGER files_changed AFTER UPDATE ON files REFERENCING OLD TABLE AS gone NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION keep_file_sums();
CREATE TRIGGER files_gone AFTER DELETE ON files REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION keep_file_sums();
