-- By what articles are listed, beside their record. Null in rows of older releases until the store
-- has filled them in the background: nothing here reads a record, so that nobody waits for it.
ALTER TABLE articles
    ADD COLUMN published       timestamptz,
    ADD COLUMN source          text,
    ADD COLUMN byline          text,
    ADD COLUMN located         text,
    ADD COLUMN text            text,
    ADD COLUMN columns_version integer;
COMMENT ON COLUMN articles.published IS 'versionCreated, else firstCreated, else contentCreated; null where the source tells none that can be true.';
COMMENT ON COLUMN articles.source IS 'The publisher: the first name of infoSources, else the host of the URI; null where neither is there.';
COMMENT ON COLUMN articles.byline IS 'Who wrote it, as the source says; null where it does not.';
COMMENT ON COLUMN articles.located IS 'The place of the dateline; null where there is none.';
COMMENT ON COLUMN articles.text IS 'The main text.';
COMMENT ON COLUMN articles.columns_version IS 'Of which version these columns are; another than version where a store of an older release has written the row.';
CREATE INDEX articles_to_fill ON articles (arrival) WHERE columns_version IS DISTINCT FROM version;
CREATE INDEX articles_by_publication ON articles (published, arrival);
CREATE INDEX articles_by_source ON articles (left(source, 512), arrival);
CREATE INDEX articles_by_ingestion ON articles (ingested_at, arrival);

ALTER TABLE mentions
    ADD COLUMN spellings      text[],
    ADD COLUMN spelling_times integer[];
COMMENT ON COLUMN mentions.spellings IS 'How the text writes the name, each spelling once; null until the row is filled.';
COMMENT ON COLUMN mentions.spelling_times IS 'How often, in the order of spellings.';

CREATE TABLE versions (
    article_id      uuid NOT NULL,
    arrival         bigint NOT NULL DEFAULT nextval('arrivals'),
    version         integer NOT NULL,
    ingested_at     timestamptz NOT NULL,
    language        text NOT NULL,
    published       timestamptz,
    source          text,
    title           text,
    byline          text,
    located         text,
    text            text,
    pub_status      text,
    embargoed_until timestamptz,
    record          text NOT NULL,
    PRIMARY KEY (article_id, arrival)
);
COMMENT ON TABLE versions IS 'The versions of an article before its newest, which stands in articles.';
COMMENT ON COLUMN versions.arrival IS 'When this version came, among all arrivals; versions of an article are ordered by it.';

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
           ELSE shown_record(a.record, a.family, hidden.uris) COLLATE "default" END AS record,
       stored.published,
       stored.ingested_at AS ingested,
       stored.source,
       stored.byline,
       stored.located,
       stored.text
FROM shown_articles a
         JOIN articles stored ON stored.id = a.id
         CROSS JOIN LATERAL (SELECT ARRAY(SELECT l.other_uri
                                          FROM links l
                                          WHERE l.article_id = a.id
                                            AND NOT EXISTS (SELECT
                                                            FROM articles other
                                                            WHERE other.id = l.other_id
                                                              AND showable(other.pub_status, other.embargoed_until))) AS uris) AS hidden;
COMMENT ON COLUMN reading.articles.uri IS 'Identifies the article across all its versions.';
COMMENT ON COLUMN reading.articles.inbox IS 'The watched folder that it came in by.';
COMMENT ON COLUMN reading.articles.title IS 'The main headline; null where the source gives none.';
COMMENT ON COLUMN reading.articles.ingested_at IS 'When this version was read.';
COMMENT ON COLUMN reading.articles.published IS 'When it was published as it stands: versionCreated, else firstCreated, else contentCreated; null where the source tells none that can be true.';
COMMENT ON COLUMN reading.articles.ingested IS 'The same as ingested_at, by the name that the API has for it.';
COMMENT ON COLUMN reading.articles.source IS 'The publisher: the first name of infoSources, else the host of the URI; null where neither is there.';
COMMENT ON COLUMN reading.articles.byline IS 'Who wrote it, as the source says; null where it does not.';
COMMENT ON COLUMN reading.articles.located IS 'The place of the dateline; null where there is none.';
COMMENT ON COLUMN reading.articles.text IS 'The main text.';

CREATE VIEW reading.versions WITH (security_barrier) AS
SELECT a.id AS article_id, a.uri, v.version, v.arrival, v.is_newest, v.ingested_at AS ingested,
       v.published, v.language, v.source, v.title, v.byline, v.located, v.text
FROM articles a
         CROSS JOIN LATERAL (
    SELECT a.version, a.arrival, true AS is_newest, a.ingested_at, a.published, a.language,
           a.source, a.title, a.byline, a.located, a.text
    UNION ALL
    SELECT o.version, o.arrival, false, o.ingested_at, o.published, o.language,
           o.source, o.title, o.byline, o.located, o.text
    FROM versions o
    WHERE o.article_id = a.id
      AND showable(o.pub_status, o.embargoed_until)) AS v
WHERE showable(a.pub_status, a.embargoed_until);
COMMENT ON VIEW reading.versions IS 'Every version of the articles that may be shown now, if it may be shown itself.';
COMMENT ON COLUMN reading.versions.article_id IS 'UUID version 5 of the URI, namespace URL.';
COMMENT ON COLUMN reading.versions.uri IS 'Identifies the article across all its versions.';
COMMENT ON COLUMN reading.versions.version IS 'As the enricher counts it, from 1.';
COMMENT ON COLUMN reading.versions.arrival IS 'Orders the versions of an article.';
COMMENT ON COLUMN reading.versions.is_newest IS 'Whether it is the one of reading.articles.';
COMMENT ON COLUMN reading.versions.ingested IS 'When this version was read.';
COMMENT ON COLUMN reading.versions.published IS 'When it was published as it stood then; null where the source told none that can be true.';
COMMENT ON COLUMN reading.versions.language IS 'BCP 47 tag that was found; und where nobody can tell.';
COMMENT ON COLUMN reading.versions.source IS 'The publisher; null where nobody knows.';
COMMENT ON COLUMN reading.versions.title IS 'The main headline; null where the source gave none.';
COMMENT ON COLUMN reading.versions.byline IS 'Who wrote it, as the source said; null where it did not.';
COMMENT ON COLUMN reading.versions.located IS 'The place of the dateline; null where there was none.';
COMMENT ON COLUMN reading.versions.text IS 'The main text.';

CREATE VIEW reading.aliases WITH (security_barrier) AS
SELECT m.entity_id, s.spelling, sum(s.times) AS times, count(*) AS articles
FROM mentions m
         JOIN articles a ON a.id = m.article_id
         CROSS JOIN LATERAL unnest(m.spellings, m.spelling_times) AS s(spelling, times)
WHERE showable(a.pub_status, a.embargoed_until)
GROUP BY m.entity_id, s.spelling;
COMMENT ON VIEW reading.aliases IS 'Each spelling that an entity was seen with in the articles that may be shown now.';
COMMENT ON COLUMN reading.aliases.entity_id IS 'Of reading.entities.';
COMMENT ON COLUMN reading.aliases.spelling IS 'As texts write it.';
COMMENT ON COLUMN reading.aliases.times IS 'How often, in all articles together.';
COMMENT ON COLUMN reading.aliases.articles IS 'In how many articles.';

-- Every column of a view has a comment.
COMMENT ON COLUMN reading.entities.name IS 'The canonical name.';
COMMENT ON COLUMN reading.mentions.article_id IS 'Of reading.articles.';
COMMENT ON COLUMN reading.mentions.entity_id IS 'Of reading.entities.';
COMMENT ON COLUMN reading.mentions.times IS 'How often the text names it.';
COMMENT ON COLUMN reading.links.article_id IS 'Of reading.articles.';
COMMENT ON COLUMN reading.links.other_id IS 'Of reading.articles: the one that text is shared with.';
COMMENT ON COLUMN reading.links.other_uri IS 'The URI of that one.';
COMMENT ON COLUMN reading.takedowns.id IS 'UUID version 5 of the URI, namespace URL.';
COMMENT ON COLUMN reading.takedowns.uri IS 'Of the article that was taken down.';
COMMENT ON COLUMN reading.takedowns.taken_down_at IS 'Since when; the first time where it was said twice.';
