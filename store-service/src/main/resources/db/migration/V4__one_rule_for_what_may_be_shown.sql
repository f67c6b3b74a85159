-- One rule says which articles may be shown, and everything that gives something out asks it: the
-- API, the pages, the views for readers. It speaks of this moment, so an embargo ends by itself.
CREATE FUNCTION showable(pub_status text, embargoed_until timestamptz) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
AS
$$
SELECT coalesce(pub_status = 'usable', true) AND coalesce(embargoed_until <= now(), true)
$$;
COMMENT ON FUNCTION showable IS 'Whether an article with these marks may be shown now.';

-- Few articles bear marks: what names an article is compared with those few.
CREATE INDEX articles_with_marks ON articles (id)
    WHERE pub_status <> 'usable' OR embargoed_until IS NOT NULL;

CREATE VIEW restricted_articles AS
SELECT id, uri
FROM articles
WHERE (pub_status <> 'usable' OR embargoed_until IS NOT NULL)
  AND NOT showable(pub_status, embargoed_until);
COMMENT ON VIEW restricted_articles IS 'The articles of the store that may not be shown now.';

-- Which article of a family came first; arrival grows with each new version. Null in rows of older
-- releases until the article comes again.
ALTER TABLE articles ADD COLUMN first_arrival bigint;
ALTER TABLE articles ALTER COLUMN first_arrival SET DEFAULT nextval('arrivals');
COMMENT ON COLUMN articles.first_arrival IS 'Orders the articles as they first came, whatever came of them later.';

CREATE VIEW shown_articles AS
SELECT a.id,
       a.uri,
       a.version,
       a.arrival,
       a.ingested_at,
       a.inbox,
       a.language,
       CASE
           WHEN a.family = a.uri THEN a.family
           WHEN EXISTS (SELECT
                        FROM articles first
                        WHERE left(first.uri, 512) = left(a.family, 512)
                          AND first.uri = a.family
                          AND showable(first.pub_status, first.embargoed_until)) THEN a.family
           ELSE (SELECT member.uri
                 FROM articles member
                 WHERE member.family = a.family
                   AND showable(member.pub_status, member.embargoed_until)
                 ORDER BY coalesce(member.first_arrival, member.arrival)
                 LIMIT 1) END AS family,
       a.title,
       a.record
FROM articles a
WHERE showable(a.pub_status, a.embargoed_until);
COMMENT ON VIEW shown_articles IS 'The articles that may be shown now; record still names others.';
COMMENT ON COLUMN shown_articles.family IS 'URI of the first article of the family, or of the first that may be shown.';

-- Pure, since a function in a view runs with the rights of who asks. Fails closed: where a record
-- cannot be taken apart, nothing of it is given out.
CREATE FUNCTION shown_record(record text, family text, hidden text[]) RETURNS text
    LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog
AS
$$
DECLARE
    whole      json := record::json;
    duplicates json;
    dedupe     json;
    enrichment json;
BEGIN
    SELECT coalesce(json_agg(one.value ORDER BY one.n), '[]')
    INTO duplicates
    FROM json_array_elements(whole #> '{enrichment,dedupe,duplicates}') WITH ORDINALITY AS one(value, n)
    WHERE one.value ->> 'uri' <> ALL (hidden);
    SELECT json_object_agg(
               part.key,
               CASE part.key
                   WHEN 'family' THEN to_json(family)
                   WHEN 'duplicates' THEN duplicates
                   ELSE part.value END
               ORDER BY part.n)
    INTO dedupe
    FROM json_each(whole #> '{enrichment,dedupe}') WITH ORDINALITY AS part(key, value, n);
    SELECT json_object_agg(
               part.key,
               CASE part.key WHEN 'dedupe' THEN dedupe ELSE part.value END
               ORDER BY part.n)
    INTO enrichment
    FROM json_each(whole -> 'enrichment') WITH ORDINALITY AS part(key, value, n);
    RETURN (SELECT json_object_agg(
                       part.key,
                       CASE part.key WHEN 'enrichment' THEN enrichment ELSE part.value END
                       ORDER BY part.n)
            FROM json_each(whole) WITH ORDINALITY AS part(key, value, n));
EXCEPTION
    WHEN data_exception THEN RETURN NULL;
END;
$$;
COMMENT ON FUNCTION shown_record IS 'The record with another name of the family and without the links to those URIs.';

CREATE OR REPLACE VIEW reading.articles WITH (security_barrier) AS
SELECT a.id,
       a.uri,
       a.version,
       a.arrival,
       a.inbox,
       a.language,
       a.family,
       a.title,
       a.ingested_at,
       CASE
           WHEN a.family = stored.family AND cardinality(hidden.uris) = 0 THEN a.record
           ELSE shown_record(a.record, a.family, hidden.uris) COLLATE "default" END AS record
FROM shown_articles a
         JOIN articles stored ON stored.id = a.id
         CROSS JOIN LATERAL (SELECT ARRAY(SELECT l.other_uri
                                          FROM links l
                                          WHERE l.article_id = a.id
                                            AND NOT EXISTS (SELECT
                                                            FROM articles other
                                                            WHERE other.id = l.other_id
                                                              AND showable(other.pub_status, other.embargoed_until))) AS uris) AS hidden;
COMMENT ON COLUMN reading.articles.family IS 'URI of the first article of its family of copies that may be shown.';
COMMENT ON COLUMN reading.articles.record IS 'The record of articles.enriched, JSON as text, names of articles that may not be shown left out: record::json reads it.';

CREATE OR REPLACE VIEW reading.entities WITH (security_barrier) AS
SELECT e.id, e.type, e.name
FROM entities e
WHERE EXISTS (SELECT
              FROM mentions m
                       JOIN articles a ON a.id = m.article_id
              WHERE m.entity_id = e.id
                AND showable(a.pub_status, a.embargoed_until));

CREATE OR REPLACE VIEW reading.mentions WITH (security_barrier) AS
SELECT m.article_id, m.entity_id, m.times
FROM mentions m
         JOIN articles a ON a.id = m.article_id
WHERE showable(a.pub_status, a.embargoed_until);

-- A role that may not make a request is not told the reason of one.
CREATE OR REPLACE VIEW reading.takedowns WITH (security_barrier) AS
SELECT t.id,
       t.uri,
       t.taken_down_at,
       t.lifted_at,
       CASE WHEN has_table_privilege('takedown_outbox'::regclass, 'INSERT') THEN w.reason END AS reason
FROM takedowns t
         LEFT JOIN takedown_wishes w ON w.id = t.id AND w.action = 'take-down'
-- One that came back may be restricted.
WHERE NOT EXISTS (SELECT FROM restricted_articles r WHERE r.id = t.id);
COMMENT ON COLUMN reading.takedowns.reason IS 'Null for roles that may not ask for takedowns.';

-- Whom a rejection is about. What was kept before is taken from the JSON where that can be read.
ALTER TABLE rejections ADD COLUMN uri text COLLATE "C";
ALTER TABLE rejections ADD COLUMN has_marks boolean NOT NULL DEFAULT false;
DO
$$
    DECLARE
        one record;
    BEGIN
        FOR one IN SELECT arrival, record FROM rejections LOOP
            BEGIN
                UPDATE rejections SET uri = one.record::json ->> 'uri' WHERE arrival = one.arrival;
            EXCEPTION
                WHEN data_exception THEN NULL;
            END;
        END LOOP;
    END
$$;
COMMENT ON COLUMN rejections.uri IS 'Of the article; null where there is none or nobody could read it.';
COMMENT ON COLUMN rejections.has_marks IS 'Whether the store read a pubStatus other than usable, or an embargo, in what it rejects.';
