-- The newest articles that name somebody, without a look at each article that does.
ALTER TABLE mentions ADD COLUMN arrival bigint;
COMMENT ON COLUMN mentions.arrival IS 'Of the article; null until a row of an older release is filled, which then counts as old.';
CREATE INDEX mentions_by_arrival ON mentions (entity_id, arrival DESC NULLS LAST) INCLUDE (article_id);
DROP INDEX mentions_by_entity;
CREATE INDEX mentions_to_fill ON mentions (article_id) WHERE arrival IS NULL;
