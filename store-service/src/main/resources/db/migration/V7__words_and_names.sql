-- By which words an article is found. The store cuts and stems them, since Postgres knows neither
-- Chinese nor Thai nor Polish; null until it has filled a row of an older release.
ALTER TABLE articles ADD COLUMN words tsvector;
COMMENT ON COLUMN articles.words IS 'Words of headline (weight A) and text as they are, folded; stems as language/stem; source/, s/ and b/: publisher and byline, l/: language, e/: entities.';
CREATE INDEX articles_by_words ON articles USING gin (words) WITH (gin_pending_list_limit = 1024);
DROP INDEX articles_to_fill;
CREATE INDEX articles_to_fill ON articles (arrival)
    WHERE columns_version IS DISTINCT FROM version OR words IS NULL;
DROP INDEX articles_by_source;
CREATE INDEX articles_by_time ON articles (coalesce(published, ingested_at), arrival);

CREATE TABLE names (
    entity_id text COLLATE "C" NOT NULL,
    spelling  text COLLATE "C" NOT NULL,
    words     tsvector NOT NULL,
    PRIMARY KEY (entity_id, spelling)
);
CREATE INDEX names_by_words ON names USING gin (words);
COMMENT ON TABLE names IS 'Which spellings lead to which entity; whether one may be told of, its mentions say.';
COMMENT ON COLUMN names.spelling IS 'The canonical name, or one that a text has used; at most 200 characters.';
COMMENT ON COLUMN names.words IS 'Its words, folded.';
DROP INDEX entities_by_word;
